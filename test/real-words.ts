import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

import type { Words } from '../src/base/index.ts';

const folder = resolve(import.meta.dirname, '../content/words');

/** The sentences of content/words as they stand, terms of the policy not yet put in. */
export const realWords: Words = Object.fromEntries(
  readdirSync(folder).flatMap((name) => {
    const sentences = parse(readFileSync(resolve(folder, name), 'utf8')) as Words;
    const area = name.replace('.yaml', '');
    return Object.entries(sentences).map(([key, text]) => [`${area}.${key}`, text] as const);
  }),
);
