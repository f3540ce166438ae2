import { wordsSchema } from '../policy/index.ts';
import type { Words } from '../base/index.ts';
import { listNames } from './content-path.ts';
import { loadFile } from './load-file.ts';
import type { Report } from './source.ts';

const folder = 'content/words';

/** Every sentence of content/words/*.yaml, keyed `<file>.<key>`. */
export async function loadWords(root: string, report: Report): Promise<Words> {
  const names = (await listNames(root, folder)).filter((name) => name.endsWith('.yaml'));
  const areas = await Promise.all(
    names.map(async (name) => {
      const loaded = await loadFile(root, `${folder}/${name}`, wordsSchema, report);
      const area = name.replace(/\.yaml$/, '');
      return Object.entries(loaded?.data ?? {}).map(([key, text]) => [`${area}.${key}`, text]);
    }),
  );
  return Object.fromEntries(areas.flat()) as Words;
}
