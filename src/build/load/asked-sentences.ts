import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Problem, Words } from '../../base/index.ts';
import { keep } from '../../disk/index.ts';
import { wordAreas } from './load-words.ts';

/** A key of content/words that the sources ask for: `check.decides`, `check.verdict.${verdict}`. */
export interface AskedSentence {
  /** Where, below src/. */
  readonly file: string;
  readonly key: string;
  readonly fits: (key: string) => boolean;
}

/** The keys of the general sentences that the program asks for, as its sources tell. */
export function askedSentences(sources = readSources()): readonly AskedSentence[] {
  const pattern = String.raw`(['"\`])((?:${wordAreas.join('|')})\.(?:[\w.-]+|\$\{[^}]*\})*)\1`;
  const asked: AskedSentence[] = [];
  for (const { file, source } of sources) {
    for (const [, , key = ''] of source.matchAll(new RegExp(pattern, 'g'))) {
      // `check.` alone picks an area to send to a page; `form.yaml` is a file.
      const isSentence = !/[._]$|\.yaml$/.test(key);
      if (isSentence) asked.push({ file, key, fits: fitting(key) });
    }
  }
  return asked;
}

const project = resolve(import.meta.dirname, '../../..');

function readSources(): readonly { readonly file: string; readonly source: string }[] {
  const folder = join(project, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|astro)$/.test(file))
    .map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }));
}

/** What a use may stand for: `check.verdict.${v}` is any key that fits; any below it, too. */
function fitting(use: string): AskedSentence['fits'] {
  const parts = use.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.\\-]/g, String.raw`\$&`));
  const whole = new RegExp(`^${parts.join('.+')}$`);
  return (key) => whole.test(key) || key.startsWith(`${use}.`);
}

/**
 * What is wrong with the general sentences in the program's eyes: looked for where they or the sources
 * are others than when nothing was.
 */
export function checkSentences(root: string, words: Words): Promise<readonly Problem[]> {
  const said = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  return keep(
    `sentences ${said}`,
    project,
    ['src'],
    () => findMistakes(root, words),
    (problems) => problems.length === 0,
  );
}

async function findMistakes(root: string, words: Words): Promise<readonly Problem[]> {
  const sources = readSources();
  const uses = new Map(askedSentences(sources).map((use) => [use.key, use]));
  return [
    ...lackingSentences(words, uses),
    ...(await misspeltSentences(root, words, uses, sources)),
  ];
}

type Uses = ReadonlyMap<string, AskedSentence>;

/**
 * Sentences that nobody asks for, and blanks that nobody fills: a key or a blank of the general
 * sentences that was misspelt. Their words are the program's: one that no source has is none.
 */
async function misspeltSentences(
  root: string,
  words: Words,
  uses: Uses,
  sources: ReturnType<typeof readSources>,
): Promise<readonly Problem[]> {
  const written = new Set(sources.flatMap(({ source }) => source.match(/\w[\w-]*/g) ?? []));
  const known = new Set([...written].flatMap((word) => [word, ...word.split(/[-_]/)]));
  // Most are asked for by their very name, which is looked up.
  const composed = [...uses.values()].filter(({ key }) => key.includes('${'));
  const isAskedFor = (key: string): boolean =>
    key.split('.').some((_, at, parts) => uses.has(parts.slice(0, at + 1).join('.'))) ||
    composed.some(({ fits }) => fits(key));
  const found = Object.entries(words).flatMap(([key, text]) => {
    const isAsked = isAskedFor(key) && key.split(/[._]/).every((word) => known.has(word));
    const blanks = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return [
      ...(isAsked ? [] : ['没有地方用这句话：键是不是写错了']),
      ...blanks
        .filter((name) => !written.has(name))
        .map((name) => `程序不填“{${name}}”：名字是不是写错了`),
    ].map((message) => ({ key, message }));
  });
  return Promise.all(
    found.map(async ({ key, message }) => ({
      ...(await placeOf(root, key)),
      message,
      severity: 'error',
    })),
  );
}

/** Where a sentence stands, for the few that are told. */
async function placeOf(root: string, key: string): Promise<Pick<Problem, 'file' | 'line' | 'at'>> {
  const [area = ''] = key.split('.', 1);
  const at = key.slice(area.length + 1);
  const file = `content/words/${area}.yaml`;
  const lines = (await readFile(join(root, file), 'utf8')).split('\n');
  return { file, line: lines.findIndex((line) => line.startsWith(`${at}:`)) + 1, at };
}

/** Sentences that the program asks for and no file of content/words has: one problem a file. */
function lackingSentences(words: Words, uses: Uses): readonly Problem[] {
  const keys = Object.keys(words);
  const lacking = new Map<string, Set<string>>();
  for (const { key, fits } of uses.values()) {
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
