import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot, run, takeOffMarks } from './run.ts';

/** A copy of a project's content/ and templates/, to be spoiled or added to. */
function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'shenbao-content-'));
  for (const part of ['content', 'templates'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  return copy;
}

const sample = join(projectRoot, 'test/fixtures/policies/sample');

test('schemas that can’t be written are told, not thrown', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'shenbao-schemas-')), 'taken');
  writeFileSync(file, '');
  const { code, err } = await run(['schemas', '--out', file]);
  expect(code).toBe(1);
  expect(err).toContain('写不进去（路径里有一段是文件，不是文件夹），请换一个位置');
  const out = join(file, '..', 'new', 'folder');
  expect((await run(['schemas', '--out', out])).code).toBe(0);
  expect(readFileSync(join(out, '.vscode/schemas/policy.json'), 'utf8')).toContain('"$schema"');
});

interface Listed {
  readonly fields: readonly {
    readonly id: string;
    readonly kind: string;
    readonly label: string;
  }[];
}

test('lists every field of a form with its kind and label', async () => {
  const { code, out } = await run(['form', '--policy', 'fj-2023-1', '--category', 'platform']);
  expect(code).toBe(0);
  const { fields } = JSON.parse(out) as Listed;
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.find(({ id }) => id === 'revenue_last_year')).toMatchObject({ unit: '万元' });
  const ids = fields.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('lints content without an error', async () => {
  const { code, out } = await run(['lint'], sample);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveProperty('problems');
});

test('names a typo with file, line and the nearest right name', async () => {
  const root = copyOf(sample);
  const file = join(root, 'content/policies/sample-2026-1/general.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('fact: legal_entity', 'fact: legal_entiti'),
  );
  const { code, err, out } = await run(['lint'], root);
  expect(code).toBe(1);
  expect(err).toContain('content/policies/sample-2026-1/general.yaml:2');
  expect(err).toContain('是不是“legal_entity”');
  expect(JSON.parse(out)).toHaveProperty('problems');
});

test('starts a policy that loads once its examples are put right, and never over one that is there', async () => {
  const root = copyOf(sample);
  const made = await run(['new', 'policy', 'fj-2026-3'], root);
  expect(made.err).toBe('');
  expect(made.code).toBe(0);
  for (const file of ['policy.yaml', 'text.md']) {
    takeOffMarks(root, `content/policies/fj-2026-3/${file}`);
  }
  const linted = await run(['lint'], root);
  expect(linted.err).not.toContain('fj-2026-3');
  expect(linted.code).toBe(0);
  const again = await run(['new', 'policy', 'fj-2026-3'], root);
  expect(again.code).toBe(1);
  expect(again.err).toContain('已经有了');
  expect((await run(['new', 'policy', '../x'], root)).code).toBe(1);
});

test('starts a round that is refused until its examples are put right', async () => {
  const root = copyOf(sample);
  const made = await run(['new', 'round', '--policy', 'sample-2026-1', '--year', '2027'], root);
  expect(made.err).toBe('');
  expect(made.code).toBe(0);
  const untouched = await run(['lint'], root);
  expect(untouched.code).toBe(1);
  expect(untouched.err).toContain('rounds/2027.yaml:1：起始文件的例子还没有换');
  takeOffMarks(root, 'content/policies/sample-2026-1/rounds/2027.yaml');
  expect((await run(['lint'], root)).code).toBe(0);
});
