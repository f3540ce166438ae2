import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Problem, Words } from '../../base/index.ts';
import { wordAreas } from './load-words.ts';

/** A key of content/words that the sources ask for: `check.decides`, `check.verdict.${verdict}`. */
export interface AskedSentence {
  /** Where, below src/. */
  readonly file: string;
  readonly key: string;
  readonly fits: (key: string) => boolean;
}

/**
 * The keys of the general sentences that the program asks for, as its sources tell. Empty where the
 * sources are not beside this file: in a bundle of pages, which are made of what was checked before.
 */
export function askedSentences(): readonly AskedSentence[] {
  const sources = join(import.meta.dirname, '../..');
  if (!existsSync(join(sources, 'build/load'))) return [];
  const pattern = String.raw`(['"\`])((?:${wordAreas.join('|')})\.(?:[\w.-]+|\$\{[^}]*\})*)\1`;
  const asked: AskedSentence[] = [];
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|tsx|astro)$/.test(file)) continue;
    const source = readFileSync(join(sources, file), 'utf8');
    for (const [, , key = ''] of source.matchAll(new RegExp(pattern, 'g'))) {
      // `check.` alone picks an area to send to a page; `form.yaml` is a file.
      const isSentence = !/[._]$|\.yaml$/.test(key);
      if (isSentence) asked.push({ file, key, fits: fitting(key) });
    }
  }
  return asked;
}

/** What a use may stand for: `check.verdict.${v}` is any key that fits; any below it, too. */
function fitting(use: string): AskedSentence['fits'] {
  const parts = use.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.\\-]/g, String.raw`\$&`));
  const whole = new RegExp(`^${parts.join('.+')}$`);
  return (key) => whole.test(key) || key.startsWith(`${use}.`);
}

/** Sentences that the program asks for and no file of content/words has: one problem a file. */
export function lackingSentences(words: Words): readonly Problem[] {
  const keys = Object.keys(words);
  const lacking = new Map<string, Set<string>>();
  for (const { key, fits } of askedSentences()) {
    if (key in words || keys.some((each) => each.startsWith(key) || fits(each))) continue;
    const [area = ''] = key.split('.', 1);
    lacking.set(area, (lacking.get(area) ?? new Set()).add(key.slice(area.length + 1)));
  }
  return [...lacking].map(([area, names]) => ({
    file: `content/words/${area}.yaml`,
    message: `少了程序要用的句子：${[...names].join('、')}`,
    severity: 'error',
  }));
}
