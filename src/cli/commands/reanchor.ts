import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { suggestOrList } from '../find-policy.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';
import { placeAnchors, readNewText } from '../reanchor/place-anchors.ts';
import { readAnchors } from '../reanchor/read-anchors.ts';
import { kindNames, rewriteLabels, tellAnchor } from '../reanchor/tell-anchors.ts';

async function readOr(file: string, message: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new InputError([message]);
  }
}

/** The policy's files that may speak of its text, by their paths below the root. */
async function readFiles(root: string, folder: string) {
  const names = await readdir(join(root, folder), { recursive: true });
  const spoken = names.filter((name) => /\.(yaml|md)$/.test(name)).sort();
  return Promise.all(
    spoken
      .filter((name) => name !== 'text.md' && !name.endsWith('README.md'))
      .map(async (name) => {
        const file = `${folder}/${name.replaceAll('\\', '/')}`;
        return { file, text: await readFile(join(root, file), 'utf8') };
      }),
  );
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
    const newText = readNewText(await readOr(given, `${given}：打不开这个文件`));
    const oldFile = `${folder}/text.md`;
    const oldText = await readOr(
      join(root, oldFile),
      `${oldFile}：没有这个文件，没有旧原文可以对照；直接把新原文存成它，再运行 lint`,
    );
    const files = await readFiles(root, folder);
    const anchors = files.flatMap(({ file, text }) => readAnchors(file, text));
    const placed = placeAnchors(anchors, oldText, newText);
    if (placed.length === 0) throw new InputError([`${folder}：没有一处引文或条款`]);
    for (const each of placed) {
      const told = tellAnchor(each);
      if (told !== undefined) warn(told);
    }
    const written: string[] = [];
    if (options.flags.has('write')) {
      for (const { file, text } of files) {
        const after = rewriteLabels(
          text,
          placed.filter((each) => each.file === file),
        );
        if (after === text) continue;
        await writeFile(join(root, file), after);
        written.push(file);
      }
      await writeFile(join(root, oldFile), newText);
      written.push(oldFile);
    }
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
      written,
    };
  },
};
