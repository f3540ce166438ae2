import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { saveFile } from '../../src/cli/save-file.ts';
import { projectRoot, run } from './run.ts';

const sample = join(projectRoot, 'test/fixtures/policies/sample');
const names = ['--policy', 'sample-2026-1', '--category', 'maker'];
const folder = mkdtempSync(join(tmpdir(), 'shenbao-strange-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  mkdirSync(at('folder'));
  mkdirSync(at('empty'));
  symlinkSync('loop', at('loop'));
  execFileSync('mkfifo', [at('pipe')]);
  const answers = { org_name: '福建某某科技有限公司' };
  writeFileSync(at('draft.json'), JSON.stringify({ answers }));
  writeFileSync(at('facts.json'), '{}');
  await run(['fill', ...names, '--draft', at('draft.json'), '--out', at('made.docx')], sample);
}, 60_000);

const checking = (file: string) => ['check', ...names, '--facts', file];
const filling = (...rest: readonly string[]) => ['fill', ...names, ...rest];
const reviewing = (...rest: readonly string[]) => ['review', '--policy', 'sample-2026-1', ...rest];

test.each([
  ['没有这个文件', checking(at('gone.json'))],
  ['这是文件夹，要的是一个文件', checking(at('folder'))],
  ['绕成了圈', checking(at('loop'))],
  ['是设备或管道', checking(at('pipe'))],
  ['文件名太长', checking(at('x'.repeat(300)))],
  ['是设备或管道', filling('--draft', at('pipe'), '--out', at('a.docx'))],
  ['没有这个文件', filling('--draft', at('gone.json'), '--out', at('a.docx'))],
  ['是设备或管道', reviewing(at('pipe'))],
  ['里面没有文件', reviewing(at('empty'))],
])('“%s” is said of what it is true of', async (reason, args) => {
  const { code, err } = await run(args, sample);
  expect(err).toContain(reason);
  expect(code).toBe(1);
});

test.each([
  ['{"a": 1,\n "a": 2}', '第 2 行的“a”前面写过了'],
  ['{"answers": {"a": [{"b": 1}, {"b": 2}], "c": "a", "c": "x"}}', '“c”前面写过了'],
])('a key that stands twice in %j is told', async (text, told) => {
  const facts = at('twice.json');
  writeFileSync(facts, text);
  expect((await run(checking(facts), sample)).err).toContain(told);
  const filled = await run(filling('--draft', facts, '--out', at('twice.docx')), sample);
  expect(filled.err).toContain(told);
  expect(existsSync(at('twice.docx'))).toBe(false);
});

test('a draft that is cut short or empty says so', async () => {
  const draft = at('cut.json');
  writeFileSync(draft, '{"answers": {');
  const told = async () =>
    (await run(filling('--draft', draft, '--out', at('a.docx')), sample)).err;
  expect(await told()).toContain('没有写完');
  writeFileSync(draft, '');
  expect(await told()).toContain('文件是空的');
});

test('what is read is never written over', async () => {
  const form = at('form.docx');
  cpSync(at('made.docx'), form);
  writeFileSync(at('list.xlsx'), '名单');
  writeFileSync(at('desk.json'), '{}');
  const draft = ['--draft', at('draft.json')];
  const runs = [
    [filling(...draft, '--form', form, '--out', join(folder, 'folder/../form.docx')), form],
    [reviewing(form, '--earlier', at('list.xlsx'), '--out', at('list.xlsx')), at('list.xlsx')],
    [reviewing(form, '--receipts', at('desk.json'), '--desk', at('desk.json')), at('desk.json')],
  ] as const;
  for (const [args, file] of runs) {
    const before = readFileSync(file);
    const { code, err } = await run(args, sample);
    expect(err).toContain('这是要读的文件，不能写在它上面');
    expect(code).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  }
});

test('of a folder, a link to a document is read and one to nothing is told', async () => {
  mkdirSync(at('batch'));
  symlinkSync(at('made.docx'), at('batch/link.docx'));
  symlinkSync('nowhere', at('batch/dangling.docx'));
  symlinkSync('.', at('batch/self'));
  const { out } = await run(reviewing(at('batch')), sample);
  const { applications } = JSON.parse(out) as {
    readonly applications: readonly { readonly file: string; readonly readable: boolean }[];
  };
  const readable = Object.fromEntries(applications.map((one) => [one.file, one.readable]));
  expect(readable['batch/link.docx']).toBe(true);
  expect(out).toContain('batch/dangling.docx');
});

test('a file that can’t be written whole is not begun, and says why', async () => {
  const kept = at('kept');
  mkdirSync(kept);
  writeFileSync(join(kept, 'a.docx'), '前');
  await expect(saveFile('/dev/full', 'x')).rejects.toThrow('写不进去（磁盘满了）');
  await expect(saveFile(kept, 'x')).rejects.toThrow('那是一个文件夹');
  await expect(saveFile(join(kept, 'a.docx/b.docx'), 'x')).rejects.toThrow('有一段是文件');
  await expect(saveFile(join(kept, '长'.repeat(200)), 'x')).rejects.toThrow('名字太长');
  // The content is refused after the file would have been opened.
  await expect(saveFile(join(kept, 'a.docx'), 1 as unknown as string)).rejects.toThrow('写不进去');
  expect(readFileSync(join(kept, 'a.docx'), 'utf8')).toBe('前');
  expect(readdirSync(kept)).toEqual(['a.docx']);
});

test('what is written through a link stands in its file', async () => {
  writeFileSync(at('real.txt'), '前');
  symlinkSync('real.txt', at('link.txt'));
  await saveFile(at('link.txt'), '后');
  expect(readFileSync(at('real.txt'), 'utf8')).toBe('后');
});

test.each([
  [['--facts', 'a.json', '--facts', 'b.json'], '“--facts”写了两次：“a.json”和“b.json”'],
  [['–facts', 'a.json'], '请写两个半角的短横线：--facts'],
  [['——facts', 'a.json'], '请写两个半角的短横线：--facts'],
  [['-facts', 'a.json'], '没有选项“-facts”，是不是“--facts”'],
  [['-a.json'], '前面加上“./”'],
  [['--facts', '--on', '2026-01-01'], '选项“--facts”后面缺少内容'],
])('%j is explained', async (rest, told) => {
  const { code, err } = await run(['check', ...names, ...rest], sample);
  expect(err).toContain(told);
  expect(code).toBe(2);
});

test('a content folder that is not there is told once, and nothing is made in it', async () => {
  const nowhere = at('nowhere');
  const { code, err } = await run(['lint'], nowhere);
  expect(err.split('\n')).toHaveLength(1);
  expect(err).toContain(`${nowhere} 里没有 content 文件夹`);
  expect(code).toBe(1);
  expect((await run(['lint'], at('loop'))).err).toContain('没有 content 文件夹');
  expect((await run(['new', 'policy', 'demo-2026'], nowhere)).err).toContain('没有 content 文件夹');
  expect(existsSync(nowhere)).toBe(false);
});

test('content and templates that are pipes or links in a circle are told', async () => {
  const root = at('root');
  cpSync(sample, root, { recursive: true, dereference: true });
  const told = async () => (await run(['lint'], root)).err;
  const facts = join(root, 'content/policies/sample-2026-1/facts.yaml');
  const text = readFileSync(facts);
  rmSync(facts);
  execFileSync('mkfifo', [facts]);
  expect(await told()).toContain('facts.yaml：这不是文件（是设备或管道）');
  rmSync(facts);
  symlinkSync('facts.yaml', facts);
  expect(await told()).toContain('facts.yaml：这是一个绕成了圈的链接');
  rmSync(facts);
  writeFileSync(facts, text);
  const [template = ''] = readdirSync(join(root, 'templates/sample-2026-1')).filter((name) =>
    name.endsWith('.docx'),
  );
  const path = join(root, 'templates/sample-2026-1', template);
  rmSync(path);
  execFileSync('mkfifo', [path]);
  expect(await told()).toContain(`${template}：打不开这个模板`);
}, 60_000);

test('a result that can’t be written out ends in a sentence, not in a stack', () => {
  const args = ['src/cli/start.js', 'form', '--policy', 'sample-2026-1', '--category', 'maker'];
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" "$@" >/dev/full`, process.execPath, ...args],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, SHENBAO_CONTENT: sample } },
  );
  expect(stderr).toBe('结果没有写完：标准输出写不进去（磁盘满了？）\n');
  expect(status).toBe(1);
}, 60_000);

test('a category or policy called by its title is told its id', async () => {
  const facts = ['--facts', at('facts.json')];
  const byTitle = ['check', '--policy', 'sample-2026-1', '--category', '小工厂', ...facts];
  expect((await run(byTitle, sample)).err).toContain('是不是“maker”');
  const policy = [
    'check',
    '--policy',
    '样例企业数字化水平信息报送办法',
    '--category',
    'x',
    ...facts,
  ];
  expect((await run(policy, sample)).err).toContain('是不是“survey-2026-1”');
});
