import { join } from 'node:path';

import { stringify } from 'yaml';

import { idsOf, recordName } from '../../build/index.ts';
import type { Command } from '../command.ts';
import { findPolicy } from '../find-policy.ts';
import { loadProject } from '../load.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';
import { saveFile } from '../save-file.ts';

export const record: Command = {
  usage: 'record --policy P',
  purpose: '记下政策现在用着的 id（ids.yaml）：以后改了、删了哪个，lint 要 renamed 或 version',
  run: async (args, { root }) => {
    const options = parseOptions(args, ['policy']);
    refuseRest(options);
    const policy = findPolicy(await loadProject(root), requireOption(options, 'policy'));
    const file = `content/policies/${policy.id}/${recordName}`;
    const text = stringify(idsOf(policy), { flowCollectionPadding: false });
    const lead = `# 由 npm run -s shenbao -- record --policy ${policy.id} 写出，不要手改：已经发布的 id。\n`;
    await saveFile(join(root, file), lead + text);
    return { file };
  },
};
