import { UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions, requireOption } from '../options.ts';
import { startPolicy } from '../starters/policy.ts';
import { startRound } from '../starters/round.ts';

export const newStarter: Command = {
  usage: 'new policy ID | new round --policy P --year 2026',
  purpose: '新建一个政策文件夹，或一个批次文件，内容照着改',
  run: async (args, { root }) => {
    const options = parseOptions(args, ['policy', 'year']);
    const [what, id, extra] = options.rest;
    if (extra !== undefined) throw new UsageError(`多出来的“${extra}”`);
    if (what === 'policy' && id !== undefined) return { files: await startPolicy(root, id) };
    if (what === 'round' && id === undefined) {
      const policy = requireOption(options, 'policy');
      return { files: await startRound(root, policy, requireOption(options, 'year')) };
    }
    throw new UsageError('要新建什么：policy ID，或 round --policy P --year 年份');
  },
};
