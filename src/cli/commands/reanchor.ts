import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { decodeText } from '../../base/index.ts';
import { readSpoken } from '../../build/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { suggestOrList } from '../find-policy.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';
import { readInput } from '../read-input.ts';
import { hasClauses, placeAnchors, readNewText } from '../reanchor/place-anchors.ts';
import { readAnchors } from '../reanchor/read-anchors.ts';
import { kindNames, rewriteLabels, tellAnchor } from '../reanchor/tell-anchors.ts';
import { saveChanges } from '../save-file.ts';

/** The new text as text.md has it; an InputError where the file is no text, or none with clauses. */
async function readGiven(file: string): Promise<string> {
  const text = decodeText(await readInput(file));
  if (text === undefined)
    throw new InputError([
      `${file}：读不出文字，请把全文另存为“纯文本 .txt”，编码选 UTF-8（Word、PDF 不能直接用）`,
    ]);
  const read = readNewText(text);
  if (hasClauses(read)) return read;
  throw new InputError([
    `${file}：没有找到一条条款（如“一、”“（一）”“第一条”），没有对照，也没有改动；请核对是不是修订后的全文`,
  ]);
}

async function readOld(root: string, file: string): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch {
    throw new InputError([
      `${file}：没有这个文件，没有旧原文可以对照；直接把新原文存成它，再运行 lint`,
    ]);
  }
}

/** The policies that change this one. */
async function changedFrom(
  root: string,
  base: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const texts = await Promise.all(
    ids.map((id) =>
      readFile(join(root, 'content/policies', id, 'extension.yaml'), 'utf8').catch(() => ''),
    ),
  );
  return ids.filter((_, at) => /^extends:\s*([a-z0-9-]+)/m.exec(texts[at] ?? '')?.[1] === base);
}

export const reanchor: Command = {
  usage: 'reanchor --policy P --text 新原文.txt [--write]',
  purpose:
    '原文改了：逐条说每处引文、条款在新文本里找到、移动了、不唯一还是失锚；--write 换上新原文并改好确定移动了的条款号',
  run: async (args, { root, warn }) => {
    const options = parseOptions(args, ['policy', 'text'], ['write']);
    refuseRest(options);
    const id = requireOption(options, 'policy');
    const given = requireOption(options, 'text');
    const known = await readdir(join(root, 'content/policies')).catch((): string[] => []);
    if (!known.includes(id)) throw new InputError([`没有政策“${id}”${suggestOrList(id, known)}`]);
    const folder = `content/policies/${id}`;
    const newText = await readGiven(given);
    const oldFile = `${folder}/text.md`;
    const oldText = await readOld(root, oldFile);
    // What changes it speaks of its clauses as well.
    const speaking = [id, ...(await changedFrom(root, id, known))];
    const files = (await Promise.all(speaking.map((each) => readSpoken(root, each)))).flat();
    const anchors = files.flatMap(({ file, text }) => readAnchors(file, text));
    const placed = placeAnchors(anchors, oldText, newText);
    if (placed.length === 0) throw new InputError([`${folder}：没有一处引文或条款`]);
    for (const each of placed) {
      const told = tellAnchor(each);
      if (told !== undefined) warn(told);
    }
    const changed = options.flags.has('write')
      ? [
          ...files.map(({ file, text }) => {
            const own = placed.filter((each) => each.file === file);
            return { file, before: text, after: rewriteLabels(text, own) };
          }),
          { file: oldFile, before: oldText, after: newText },
        ].filter(({ file, before, after }) => file === oldFile || after !== before)
      : [];
    await saveChanges(changed.map((each) => ({ ...each, file: join(root, each.file) })));
    const counts = Object.entries(kindNames).map(([kind, name]) => [
      name,
      placed.filter(({ became }) => became.kind === kind).length,
    ]);
    return {
      policy: id,
      counts: Object.fromEntries(counts) as Record<string, number>,
      anchors: placed.map(({ file, line, at, quote, clause, became }) => {
        const { kind, ...more } = became;
        return { file, line, at, quote, clause, became: kindNames[kind], ...more };
      }),
      written: changed.map(({ file }) => file),
    };
  },
};
