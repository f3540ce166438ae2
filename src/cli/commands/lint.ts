import { ContentError, formatProblem } from '../../base/index.ts';
import type { Problem } from '../../base/index.ts';
import { checkTemplates, loadProject } from '../../build/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions, refuseRest } from '../options.ts';

async function findProblems(root: string): Promise<readonly Problem[]> {
  try {
    const { policies, warnings } = await loadProject(root);
    return [...warnings, ...(await checkTemplates(root, policies))];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

export const lint: Command = {
  usage: 'lint',
  purpose: '检查 content/ 和 templates/ 的全部内容，一次列出每个问题的文件、行号和改法',
  run: async (args, { root, print, warn }) => {
    refuseRest(parseOptions(args, []));
    const problems = await findProblems(root);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) {
      for (const problem of problems) warn(`提醒：${formatProblem(problem)}`);
      return { problems };
    }
    print(JSON.stringify({ problems }, null, 2));
    throw new InputError(problems.map(formatProblem));
  },
};
