import { formatProblem, hasErrors } from '../../base/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { advise, checkProject } from '../load.ts';
import { parseOptions, refuseRest } from '../options.ts';

export const lint: Command = {
  usage: 'lint [--advice]',
  purpose:
    '检查 content/ 和 templates/ 的全部内容，一次列出每个问题的文件、行号和改法；--advice 再说怎样写更好读，不算问题',
  run: async (args, { root, print, warn }) => {
    const options = parseOptions(args, [], ['advice']);
    refuseRest(options);
    const { problems, project } = await checkProject(root);
    if (!hasErrors(problems)) {
      for (const problem of problems) warn(`提醒：${formatProblem(problem)}`);
      if (project === undefined || !options.flags.has('advice')) return { problems };
      const { policies, lexicon } = project;
      const told = policies.map((policy) => advise(root, policy, lexicon));
      const advice = (await Promise.all(told)).flat();
      for (const each of advice) warn(`建议：${formatProblem(each)}`);
      return { problems, advice };
    }
    print(JSON.stringify({ problems }, null, 2));
    throw new InputError(problems.map(formatProblem));
  },
};
