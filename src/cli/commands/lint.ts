import { formatProblem } from '../../base/index.ts';
import { checkProject } from '../../build/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions, refuseRest } from '../options.ts';

export const lint: Command = {
  usage: 'lint',
  purpose: '检查 content/ 和 templates/ 的全部内容，一次列出每个问题的文件、行号和改法',
  run: async (args, { root, print, warn }) => {
    refuseRest(parseOptions(args, []));
    const { problems } = await checkProject(root);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) {
      for (const problem of problems) warn(`提醒：${formatProblem(problem)}`);
      return { problems };
    }
    print(JSON.stringify({ problems }, null, 2));
    throw new InputError(problems.map(formatProblem));
  },
};
