import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ContentError } from '../../../src/base/index.ts';
import { loadProject } from '../../../src/build/index.ts';

const folder = 'content/policies/fj-2023-1';
const root = await mkdtemp(join(tmpdir(), 'shenbao-broken-'));
afterAll(() => rm(root, { recursive: true }));

/** One slip in each of ten files: `[file, what stands there, what was typed]`. */
const slips = [
  [
    'categories/platform/criteria.yaml',
    'test: {fact: revenue_last_year',
    'tset: {fact: revenue_last_year',
  ],
  ['categories/benchmark/criteria.yaml', '不少于: 1 亿元', '不少與: 1 亿元'],
  [
    'categories/scenario/criteria.yaml',
    'strength: soft, quote: 攻关',
    'strength: sotf, quote: 攻关',
  ],
  ['categories/identifier/criteria.yaml', 'fact: identifier_companies', 'fact: identifier_company'],
  [
    'categories/app/criteria.yaml',
    'clause: 三（五）1, quote: 相关',
    'clause: 三（六）1, quote: 相关',
  ],
  ['facts.yaml', '  legal_entity: ', '  Legal_entity: '],
  ['form.yaml', 'kind: uscc', 'kind: usc'],
  ['review.yaml', 'stage: 初审', 'stge: 初审'],
  ['evidence.yaml', 'licence:', 'licence'],
  ['general.yaml', 'general.legal, clause: 三,', 'general.legal, clause: 3,'],
] as const;

test('tells one slip in each of ten files at once, and hardly anything else', async () => {
  await cp(join(import.meta.dirname, '../../../content'), join(root, 'content'), {
    recursive: true,
  });
  for (const [file, found, typed] of slips) {
    const path = join(root, folder, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(found);
    await writeFile(path, text.replace(found, typed));
  }
  const error: unknown = await loadProject(root).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  const { problems } = error as ContentError;
  const files = new Set(problems.map(({ file }) => file.replace(`${folder}/`, '')));
  expect(files).toEqual(new Set(slips.map(([file]) => file)));
  expect(problems.length).toBeLessThanOrEqual(slips.length + 1);
  expect(problems.every(({ line }) => line !== undefined && line > 1)).toBe(true);
  const named = problems.filter(({ message }) => message.includes('是不是'));
  expect(named.length).toBeGreaterThanOrEqual(7);
});
