import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/build/index.ts';

const root = join(import.meta.dirname, '../..');
const { words } = await loadProject(root);
const keys = Object.keys(words);
const areas = [...new Set(keys.map((key) => key.split('.', 1)[0]))].join('|');

/** Every key, or beginning of one before `${`, that a string or template of the sources holds. */
const pattern = new RegExp(String.raw`(['"\`])((?:${areas})\.(?:[\w.-]+|\$\{[^}]*\})*)\1`, 'g');

interface Use {
  readonly file: string;
  readonly text: string;
}

async function findUses(): Promise<readonly Use[]> {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const files = names.filter((name) => /\.(ts|tsx|astro)$/.test(name));
  const uses = files.map(async (file) => {
    const source = await readFile(join(root, 'src', file), 'utf8');
    return [...source.matchAll(pattern)].map(([, , text = '']) => ({ file, text }));
  });
  return (await Promise.all(uses)).flat();
}

/** `check.` alone picks an area to send to a page; it asks for no sentence. */
const uses = (await findUses()).filter(({ text }) => !/[._]$/.test(text));

/** What a use may stand for: `check.verdict.${v}` is any key that fits, `site.standing` any below. */
function fits(use: string, key: string): boolean {
  const parts = use.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.\\-]/g, String.raw`\$&`));
  const whole = new RegExp(`^${parts.join('.+')}$`);
  return whole.test(key) || key.startsWith(`${use}.`);
}

test('every sentence that the sources ask for is written', () => {
  const missing = uses.filter(({ text }) => !keys.some((key) => key.startsWith(text) || fits(text, key)));
  expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test('every sentence that is written is asked for', () => {
  const asked = [...new Set(uses.map(({ text }) => text))];
  expect(keys.filter((key) => !asked.some((use) => fits(use, key)))).toEqual([]);
});

test('no sentence shouts, congratulates, or says more than the program knows', () => {
  const wrong = Object.entries(words).filter(([, text]) => /[!！]|恭喜|提交成功|申报成功/.test(text));
  expect(wrong).toEqual([]);
});
