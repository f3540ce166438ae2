import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { loadProject } from '../../build/index.ts';
import { readApplication } from '../../compose/index.ts';
import { explainOpenIssue } from '../../word/index.ts';
import { InputError, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions } from '../options.ts';

export const read: Command = {
  usage: 'read 申报书.docx',
  purpose: '从申报书读回草稿，并列出生成后在 Word 里改过的地方',
  run: async (args, { root }) => {
    const { rest } = parseOptions(args, []);
    const [file, extra] = rest;
    if (file === undefined) throw new UsageError('要读哪个文件');
    if (extra !== undefined) throw new UsageError(`多出来的“${extra}”`);
    const { policies, words } = await loadProject(root);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch {
      throw new InputError([`${file}：打不开这个文件`]);
    }
    const forms = policies.flatMap((policy) => Object.values(policy.forms));
    const reading = readApplication(bytes, forms, basename(file));
    if (reading.kind === 'refused') {
      throw new InputError([`${file}：${explainOpenIssue(reading.issue, words)}`]);
    }
    if (reading.kind === 'foreign') {
      const { policy, category } = reading;
      throw new InputError([
        `${file}：这是政策“${policy}”类别“${category}”的申报书，这里没有它的表单`,
      ]);
    }
    const { draft, differences, carrier } = reading;
    return { draft, differences, carrier };
  },
};
