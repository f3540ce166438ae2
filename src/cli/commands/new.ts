import { mainDocument } from '../../compose/index.ts';
import { UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions, requireOption } from '../options.ts';
import { startPolicy } from '../starters/policy.ts';
import { startRound } from '../starters/round.ts';
import { startTemplate } from '../starters/template.ts';

export const newStarter: Command = {
  usage:
    'new policy ID | new round --policy P --year 2026 | new template --policy P --category C [--document 文书 | tags]',
  purpose: '新建一个政策文件夹、一个批次文件，或一份申报书模板，内容照着改',
  run: async (args, { root }) => {
    const options = parseOptions(args, ['policy', 'year', 'category', 'document']);
    const [what, id, extra] = options.rest;
    if (extra !== undefined) throw new UsageError(`多出来的“${extra}”`);
    if (what === 'policy' && id !== undefined) return { files: await startPolicy(root, id) };
    if (what === 'round' && id === undefined) {
      const policy = requireOption(options, 'policy');
      return { files: await startRound(root, policy, requireOption(options, 'year')) };
    }
    if (what === 'template' && id === undefined) {
      const policy = requireOption(options, 'policy');
      const document = options.values.document ?? mainDocument;
      return {
        files: await startTemplate(root, policy, requireOption(options, 'category'), document),
      };
    }
    throw new UsageError(
      '要新建什么：policy ID，round --policy P --year 年份，或 template --policy P --category C',
    );
  },
};
