import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { isRecord } from '../../base/index.ts';
import { editorFiles, editorSetting, schemasSetting, withReference } from '../../build/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions, refuseRest } from '../options.ts';
import { explainUnopened } from '../read-input.ts';
import { saveFile } from '../save-file.ts';

const settings = '.vscode/settings.json';
const readme = 'content/README.md';

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    // A file where a folder should be is told when it is written to.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new InputError([`${file}：${explainUnopened(error)}`]);
  }
}

/** The editor's settings with ours among them; what else stands there stays. */
function withSetting(text: string | undefined): string {
  const setting = editorSetting();
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (isRecord(found))
      return `${JSON.stringify({ ...found, [schemasSetting]: setting }, null, 2)}\n`;
  } catch {
    // Told below.
  }
  const lines = JSON.stringify({ [schemasSetting]: setting }, null, 2);
  throw new InputError([
    `${settings}：不是没有注释的 JSON，没有改动，什么也没有写；请把下面几行放进去，或先移走它：\n${lines}`,
  ]);
}

export const schemas: Command = {
  usage: 'schemas [--out 文件夹]',
  purpose:
    '写出内容文件的 JSON Schema 和编辑器的设置（边写边提示、解释、查错），并更新 content/README.md 里逐键的说明',
  run: async (args, { root }) => {
    const options = parseOptions(args, ['out']);
    refuseRest(options);
    const out = options.values.out === undefined ? root : resolve(options.values.out);
    const files: Record<string, string> = {
      [settings]: withSetting(await readIfThere(join(out, settings))),
      ...editorFiles(),
    };
    // A folder of content elsewhere needs no copy of the reference.
    const reference = withReference((await readIfThere(join(out, readme))) ?? '');
    if (reference !== undefined) files[readme] = reference;
    for (const [name, text] of Object.entries(files)) await saveFile(join(out, name), text);
    return { files: Object.keys(files) };
  },
};
