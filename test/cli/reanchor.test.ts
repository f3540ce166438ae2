import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { saveChanges } from '../../src/cli/save-file.ts';
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
  // What is lost stays as it is.
  expect(readFileSync(join(root, folder, 'general.yaml'), 'utf8')).toBe(before);
});

test('of what is lost lint goes on telling quotes and clauses; the rest is told here alone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-anchors-'));
  cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
  const given = official
    .replace('项目已经建成，', '项目已经完成，')
    .replace(/（三）加强跟踪指导[\s\S]*?(?=六、)/, '');
  const text = fileWith(given, 'new.txt');
  const args = ['reanchor', '--policy', 'fj-2023-1', '--text', text, '--write'];
  const [told, linted] = [(await run(args, root)).err, (await run(['lint'], root)).err];
  const quote = /benchmark\/criteria\.yaml:\d+ criteria\.6.*项目已经/;
  const label = /app\/guide\.md:\d+：.*五（三）/;
  for (const seen of [told, linted]) {
    expect(seen).toMatch(quote);
    expect(seen).toMatch(label);
  }
  const marked = /benchmark\/guide\.md:\d+：.*项目已经建成/;
  const origin = / sections\.\d+\.fields\.\d+\.origin：.*五（三）/;
  for (const words of [marked, origin]) {
    expect(told).toMatch(words);
    expect(linted).not.toMatch(words);
  }
});

test('a file that can’t be read to its end is told, and nothing is written', async () => {
  const root = copyOfPolicy();
  const file = join(root, folder, 'general.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nother: [1, 2\n`);
  const given = official.replace('近三年', '近五年');
  const text = fileWith(given, 'new.txt');
  const args = ['reanchor', '--policy', 'fj-2023-1', '--text', text, '--write'];
  const { code, err } = await run(args, root);
  expect(code).toBe(1);
  expect(err).toMatch(/general\.yaml:\d+：YAML 写法有误/);
  expect(readFileSync(join(root, folder, 'text.md'), 'utf8')).toBe(official);
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

test('a text is read as Chinese programs save it', async () => {
  const root = copyOfPolicy();
  const given = official.replace('近三年无涉黑涉恶违法行为', '近五年无涉黑涉恶违法行为');
  const little = Buffer.from(`\uFEFF${given}`, 'utf16le');
  // 一、支持对象 / （一）企业 in GB 18030.
  const chinese = Buffer.from('d2bba1a2d6a7b3d6b6d4cff30a0aa3a8d2bba3a9c6f3d2b50a', 'hex');
  for (const [name, bytes, text] of [
    ['utf-16.txt', little, given],
    ['gb.txt', chinese, '一、支持对象\n\n（一）企业\n'],
  ] as const) {
    const file = join(root, name);
    writeFileSync(file, bytes);
    const args = ['reanchor', '--policy', 'fj-2023-1', '--text', file, '--write'];
    expect((await run(args, root)).code).toBe(0);
    expect(readFileSync(join(root, folder, 'text.md'), 'utf8')).toBe(text);
  }
});

test.each([
  ['empty', Buffer.alloc(0), '没有找到一条条款'],
  ['without a clause', Buffer.from('关于召开座谈会的通知\n\n请准时参加。\n'), '没有找到一条条款'],
  ['a document', Buffer.from('PK\u0003\u0004\u0000\u0000'), '读不出文字'],
])('a text that is none is refused, and nothing changed: %s', async (_, bytes, says) => {
  const root = copyOfPolicy();
  const file = join(root, 'new.txt');
  writeFileSync(file, bytes);
  const args = ['reanchor', '--policy', 'fj-2023-1', '--text', file, '--write'];
  const { code, out, err } = await run(args, root);
  expect(err).toContain(`new.txt：${says}`);
  expect([code, out]).toEqual([1, '']);
  expect(readFileSync(join(root, folder, 'text.md'), 'utf8')).toBe(official);
});

test('what editors leave behind is neither told nor changed', async () => {
  const root = copyOfPolicy();
  const left = join(root, folder, '.general.yaml');
  cpSync(join(root, folder, 'general.yaml'), left);
  const given = official.replace('近三年无涉黑涉恶违法行为', '近五年无涉黑涉恶违法行为');
  const args = ['reanchor', '--policy', 'fj-2023-1', '--text', fileWith(given, 'new.txt')];
  const { err } = await run(args, root);
  expect(err).toContain('general.yaml:6');
  expect(err).not.toContain('.general.yaml');
});

test('where one of the files can’t be written all have what they had', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-anchors-'));
  const [first, second] = [join(root, 'one.yaml'), join(root, 'two.yaml')];
  writeFileSync(first, '前');
  mkdirSync(second);
  const changes = [first, second].map((file) => ({ file, before: '前', after: '后' }));
  await expect(saveChanges(changes)).rejects.toThrow('two.yaml：写不进去');
  expect(readFileSync(first, 'utf8')).toBe('前');
});

test('what is not there is said', async () => {
  const none = await run(['reanchor', '--policy', 'fj-2032-1', '--text', 'x.txt']);
  expect(none.err).toContain('是不是“fj-2023-1”');
  const gone = await run(['reanchor', '--policy', 'fj-2023-1', '--text', 'gone.txt']);
  expect(gone.err).toContain('gone.txt：没有这个文件');
  expect(gone.code).toBe(1);
});
