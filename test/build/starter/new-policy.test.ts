import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { projectRoot, run, takeOffMarks } from '../../cli/run.ts';
import { validate } from '../../word/validate.ts';

/** Each document that has a starter, in the order in which an author comes to need them. */
const documents = [
  'application',
  'evidence_list',
  'dividers',
  'spine',
  'seal_list',
  'self_check',
  'review_record',
  'supplement_notice',
  'statement',
  'recommendation',
  'recommend_letter',
  'recommend_summary',
];

test('a new policy gets every document, named in documents.yaml, and lints without a word', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-new-'));
  const sample = join(projectRoot, 'test/fixtures/policies/sample');
  for (const part of ['content', 'templates'])
    cpSync(join(sample, part), join(root, part), { recursive: true });
  expect((await run(['new', 'policy', 'fj-2026-3'], root)).err).toBe('');
  const untouched = await run(['lint'], root);
  expect(untouched.code).toBe(1);
  expect(untouched.err).toMatch(/fj-2026-3\/policy\.yaml:2：.*第 2、3、4、5、6、8 行的【待填】/);
  expect(untouched.err).toContain('fj-2026-3/text.md:1：');
  takeOffMarks(root, 'content/policies/fj-2026-3/policy.yaml');
  takeOffMarks(root, 'content/policies/fj-2026-3/text.md');
  const words = readFileSync(join(root, 'content/policies/fj-2026-3/words.yaml'), 'utf8');
  // Every sentence that the starter offers is one that the author may set.
  const offered = words.replace(/^# (?=[a-z_.]+: )/gm, '');
  writeFileSync(join(root, 'content/policies/fj-2026-3/words.yaml'), offered);
  expect(offered.match(/^\w+\.[\w.]+: /gm)?.length).toBeGreaterThan(7);
  const one = ['new', 'template', '--policy', 'fj-2026-3', '--category', 'main', '--document'];
  const files: string[] = [];
  for (const document of documents) {
    const { code, out, err } = await run([...one, document], root);
    expect(err).toBe('');
    expect(code).toBe(0);
    files.push(...(JSON.parse(out) as { readonly files: readonly string[] }).files);
  }
  const linted = await run(['lint'], root);
  expect(linted.err).not.toContain('fj-2026-3');
  expect(linted.code).toBe(0);
  const made = files.filter((file) => file.endsWith('.docx'));
  expect(made).toHaveLength(documents.length + 1);
  expect(await validate(made.map((file) => readFileSync(join(root, file))))).toEqual([]);

  const again = await run([...one, 'application'], root);
  expect(again.code).toBe(1);
  expect(again.err).toContain('已经有了');
  // The sheet of tags is made from the form alone, at any time.
  expect((await run([...one, 'tags'], root)).code).toBe(0);
  expect((await run([...one, 'nothing'], root)).err).toContain('没有文书“nothing”');
}, 120_000);
