import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test, vi } from 'vitest';

import { fileWith, run } from './run.ts';

afterEach(() => vi.unstubAllEnvs());

/** Whose content is quick to read. */
const sample = join(import.meta.dirname, '../fixtures/policies/sample');
const category = ['--policy', 'sample-2026-1', '--category', 'maker'];
const facts = fileWith('{}');
const draft = fileWith(
  JSON.stringify({ policy: 'sample-2026-1', category: 'maker', answers: { org_name: '某某公司' } }),
  'draft.json',
);

/** What a command says, and the file it wrote. */
async function told(args: readonly string[]) {
  const ran = await run(args, sample);
  const out = args[args.indexOf('--out') + 1] ?? '';
  return { ...ran, file: args.includes('--out') ? readFileSync(out).toString('base64') : '' };
}

test.each([
  ['check', ['check', ...category, '--facts', facts, '--on', '2025-06-01']],
  ['form', ['form', ...category]],
  ['lint', ['lint']],
  [
    'fill',
    [
      'fill',
      ...category,
      '--draft',
      draft,
      '--out',
      join(mkdtempSync(join(tmpdir(), 'f-')), 'a.docx'),
    ],
  ],
])('%s says the same of what was kept as of what it reads itself', async (_, args) => {
  const plain = await told(args);
  expect(plain.code).toBe(0);
  const cache = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
  vi.stubEnv('SHENBAO_CACHE', cache);
  expect(await told(args)).toEqual(plain);
  expect(readdirSync(cache)).not.toEqual([]);
  expect(await told(args)).toEqual(plain);
});

test('what is wrong is looked at again, not kept', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-sample-'));
  cpSync(sample, root, { recursive: true, dereference: true });
  const cache = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
  vi.stubEnv('SHENBAO_CACHE', cache);
  const folder = join(root, 'templates/sample-2026-1');
  const [name = ''] = readdirSync(folder).filter((each) => /application.*\.docx$/.test(each));
  writeFileSync(join(folder, name), 'no zip');
  const filling = ['fill', ...category, '--draft', draft, '--out', join(root, 'a.docx')];
  for (const args of [['lint'], filling]) {
    expect((await run(args, root)).code).toBe(1);
    const kept = readdirSync(cache).length;
    expect((await run(args, root)).code).toBe(1);
    expect(readdirSync(cache)).toHaveLength(kept);
  }
  // Words, sentences, both policies, the other's templates, and the project by itself.
  expect(readdirSync(cache)).toHaveLength(6);
});
