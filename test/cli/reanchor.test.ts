import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { fileWith, projectRoot, run } from './run.ts';

const folder = 'content/policies/fj-2023-1';
const official = readFileSync(join(projectRoot, folder, 'text.md'), 'utf8');

function copyOfPolicy(): string {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-anchors-'));
  cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
  return root;
}

test('a text that is the same but for how it is broken loses nothing', async () => {
  const given = join(projectRoot, 'test/fixtures/official/fj-2023-1.txt');
  const { code, out, err } = await run(['reanchor', '--policy', 'fj-2023-1', '--text', given]);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { counts, written } = JSON.parse(out) as { counts: object; written: unknown[] };
  expect(counts).toMatchObject({ 移动了: 0, 不唯一: 0, 失锚: 0 });
  expect(written).toEqual([]);
});

test('a changed text is told place by place, and only what is sure is rewritten', async () => {
  const root = copyOfPolicy();
  const given = official.replace('近三年无涉黑涉恶违法行为', '近五年无涉黑涉恶违法行为');
  expect(given).not.toBe(official);
  const args = ['reanchor', '--policy', 'fj-2023-1', '--text', fileWith(given, 'new.txt')];
  const dry = await run(args, root);
  expect(dry.err).toMatch(
    /general\.yaml:6 criteria\.3：失锚：三“近三年无涉黑涉恶违法行为”，可能改成了 三“近五年/,
  );
  expect(readFileSync(join(root, folder, 'text.md'), 'utf8')).toBe(official);

  const before = readFileSync(join(root, folder, 'general.yaml'), 'utf8');
  const done = await run([...args, '--write'], root);
  expect(done.code).toBe(0);
  expect(readFileSync(join(root, folder, 'text.md'), 'utf8')).toBe(given);
  // What is lost stays as it is: lint goes on telling it.
  expect(readFileSync(join(root, folder, 'general.yaml'), 'utf8')).toBe(before);
});

test('a clause that moved is written anew, in data and in prose alike', async () => {
  const root = copyOfPolicy();
  // The last two clauses of part five change places.
  const given = official.replace(
    /\n\n（二）((?:(?!\n\n)[\s\S])*骗取财政资金[\s\S]*?)\n\n（三）([\s\S]*?)(?=\n\n)/,
    '\n\n（二）$2\n\n（三）$1',
  );
  expect(given).not.toBe(official);
  const args = [
    'reanchor',
    '--policy',
    'fj-2023-1',
    '--text',
    fileWith(given, 'new.txt'),
    '--write',
  ];
  const { out } = await run(args, root);
  const { counts } = JSON.parse(out) as { counts: Record<string, number> };
  expect(counts['移动了']).toBeGreaterThan(3);
  expect(counts['失锚']).toBe(0);
  const guide = readFileSync(join(root, folder, 'guide.md'), 'utf8');
  expect(guide).toMatch(/三年内不得申报.* <clause:五（三）>/);
  const again = await run(['reanchor', '--policy', 'fj-2023-1', '--text', fileWith(given)], root);
  expect(JSON.parse(again.out)).toMatchObject({ counts: { 移动了: 0, 不唯一: 0, 失锚: 0 } });
});

test('what is not there is said', async () => {
  const none = await run(['reanchor', '--policy', 'fj-2032-1', '--text', 'x.txt']);
  expect(none.err).toContain('是不是“fj-2023-1”');
  const gone = await run(['reanchor', '--policy', 'fj-2023-1', '--text', 'gone.txt']);
  expect(gone.err).toContain('gone.txt：打不开这个文件');
  expect(gone.code).toBe(1);
});
