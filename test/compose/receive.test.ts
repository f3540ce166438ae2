import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { gatherFiles, readHanded } from '../../src/compose/index.ts';
import type { Dossier, PageSource, ReadFile } from '../../src/compose/index.ts';
import { describeFinding, examineDesk } from '../../src/review/index.ts';
import { reviewPayload } from '../../src/payloads/index.ts';
import type { Day } from '../../src/base/index.ts';
import { cleanAnswers } from '../review/plant-applications.ts';
import { frozenOf } from '../review/submissions.ts';
import { Docx } from '../word/alterations/docx.ts';
import { buildPackage, p } from '../word/package-builder.ts';
import { forms, make, policy, sourceOf } from './kit/real-project.ts';
import { losses, withoutCarriers } from './kit/strip-document.ts';

const form = forms.find(({ category }) => category === 'platform');
if (form === undefined) throw new Error('content has no platform');
const platform = form;
const made = reviewPayload(policy);
if (made === undefined) throw new Error(`${policy.id} has no review`);
const desk = made;

function applicationOf(number: number): Uint8Array {
  const answers = cleanAnswers(platform, number);
  const rules = desk.categories.find(({ id }) => id === 'platform')?.rules;
  if (rules === undefined) throw new Error('content has no platform');
  const verdicts = { category: 'judge', criteria: frozenOf(rules, answers) };
  return make(platform, answers, { verdicts, year: 2025 }).bytes;
}

const one = applicationOf(1);
const pdf = strToU8('%PDF-1.7');
const oldWord = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

async function receive(
  files: Readonly<Record<string, Uint8Array>>,
  { done = [], ...more }: { done?: readonly string[]; source?: PageSource } = {},
) {
  const read: ReadFile[] = [];
  const handed = Object.entries(files).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    read: () => Promise.resolve(bytes),
  }));
  await readHanded(handed, {
    desk: {
      policy: policy.id,
      forms,
      titles: {},
      words: policy.words,
      ...more,
    },
    done: new Set(done),
    onStep: (step) => {
      if (step.kind === 'read') read.push(step.file);
    },
  });
  return gatherFiles(read);
}

/** `企业甲/申报书.docx + 盖章.pdf`, or why there is no application. */
function tell({ main, beside, path }: Dossier): string {
  const names = beside.map((file) => file.path.slice(file.path.lastIndexOf('/') + 1)).sort();
  const why = main.reception.kind === 'refused' ? `（${main.reception.message.slice(0, 12)}）` : '';
  return [path + why, ...names].join(' + ');
}

test('a folder, an archive or a lone file is one applicant; what can’t be read is a line', async () => {
  const archive = zipSync({
    '申报书.docx': one,
    '附件/盖章.pdf': pdf,
    '__MACOSX/附件/._盖章.pdf': pdf,
    '~$申报书.docx': pdf,
  });
  const dossiers = await receive({
    '2025/企业甲/申报书.docx': one,
    '2025/企业甲/附件/盖章.pdf': pdf,
    '2025/企业乙/扫描.pdf': pdf,
    '2025/企业丙.zip': archive,
    '2025/丁.docx': one,
    '2025/旧.doc': oldWord,
    '2025/坏.zip': strToU8('PK\u0003\u0004…'),
  });
  expect(dossiers.map(tell).sort()).toEqual([
    '2025/丁.docx',
    '2025/企业丙/申报书.docx + 盖章.pdf',
    '2025/企业乙/扫描.pdf（这是 PDF 文件，里面）',
    '2025/企业甲/申报书.docx + 盖章.pdf',
    '2025/坏.zip（文件不完整，可能没有下载）',
    '2025/旧.doc（这是旧版 Word 文件）',
  ]);
});

test('a folder of one applicant alone is one dossier, one of many applications is as many', async () => {
  const alone = await receive({ '甲/申报书.docx': one, '甲/a/b.pdf': pdf, '甲/c.pdf': pdf });
  expect(alone.map(tell)).toEqual(['甲/申报书.docx + b.pdf + c.pdf']);
  const flat = await receive({ 'x/1.docx': one, 'x/2.docx': applicationOf(2), 'x/3.pdf': pdf });
  expect(flat).toHaveLength(3);
  // Of a folder where one unit's application can be read, another unit's scan is no attachment.
  const mixed = await receive({ 'y/甲公司/1.docx': one, 'y/乙公司/扫描.pdf': pdf });
  expect(mixed).toHaveLength(2);
});

test('an archive that lies about its size, or is an archive of archives, stops nothing', async () => {
  const bomb = zipSync({ 'a.docx': new Uint8Array(21_000_000) }, { level: 1 });
  const nested = zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'd.docx': one }) }) });
  const dossiers = await receive({ '甲.zip': bomb, '乙.zip': nested, '丙.docx': one });
  expect(dossiers.map(tell).sort()).toEqual([
    '丙.docx',
    '乙/b/c.zip（这是装着若干文件的 .z）',
    '甲/a.docx（文件超过 20 MB，未）',
  ]);
});

test('what was read before, or was given up, is not read again', async () => {
  const archive = zipSync({ '1.docx': one, '2.docx': one });
  const dossiers = await receive(
    { 'a.zip': archive, 'b.docx': one },
    {
      done: ['a/1.docx', 'b.docx'],
    },
  );
  expect(dossiers.map(tell)).toEqual(['a/2.docx']);
});

test('an archive without a file, and one that breaks its reader, are lines with a sentence', async () => {
  const broken = {
    path: '坏.docx',
    size: 9,
    read: () => Promise.reject(new Error('gone')),
  };
  const read: ReadFile[] = [];
  const told: string[] = [];
  const bytesOf = (path: string, bytes: Uint8Array) => ({
    path,
    size: bytes.length,
    read: () => {
      told.push(`fetch ${path}`);
      return Promise.resolve(bytes);
    },
  });
  await readHanded([bytesOf('空.zip', zipSync({})), broken, bytesOf('甲.docx', one)], {
    desk: { policy: policy.id, forms, titles: {}, words: policy.words },
    done: new Set(),
    onStep: (step) => {
      if (step.kind === 'read') read.push(step.file);
      else told.push(`reading ${step.path}`);
    },
  });
  expect(read.map(({ path, reception }) => [path, reception.kind])).toEqual([
    ['空.zip', 'refused'],
    ['坏.docx', 'refused'],
    ['甲.docx', 'application'],
  ]);
  expect(gatherFiles(read).map(tell)[0]).toContain('这个压缩包里没有文件');
  // Who watches knows the file before its bytes are fetched: that may be what doesn't end.
  expect(told).toEqual([
    'reading 空.zip',
    'fetch 空.zip',
    'reading 坏.docx',
    'reading 甲.docx',
    'fetch 甲.docx',
  ]);
});

test('two files of one path are two, each under a path of its own', async () => {
  const dossiers = await receive({ '甲.zip': zipSync({ '1.docx': one }), '甲/1.docx': one });
  expect(dossiers.map(tell).sort()).toEqual(['甲/1 (2).docx', '甲/1.docx']);
});

const edits: readonly (readonly [kind: string, edit: (docx: Docx) => void])[] = [
  [
    'edited',
    (docx) => docx.value('project_name', (runs) => runs.replace(/(<w:t[^>]*>)[^<]*/, '$1别的项目')),
  ],
  [
    'verdict-changed',
    (docx) =>
      docx.value('revenue_last_year', (runs) => runs.replace(/(<w:t[^>]*>)[^<]*/, '$12,999')),
  ],
  [
    'hidden-text',
    (docx) =>
      docx.edit((xml) =>
        xml.replace(
          '</w:body>',
          '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的话</w:t></w:r></w:p></w:body>',
        ),
      ),
  ],
];

test.each(edits)(
  'a document with %s planted in its XML is told by that kind',
  async (kind, edit) => {
    const docx = new Docx(one);
    edit(docx);
    const [clean, dossier] = await receive(
      { 'a.docx': one, 'b.docx': docx.bytes() },
      { source: sourceOf(platform) },
    );
    const kinds = [clean, dossier].map((each) => {
      if (each?.main.reception.kind !== 'application') throw new Error('not read');
      const [found] = examineDesk([each.main.reception.application], [], desk, '2025-06-01' as Day);
      return new Set(found?.findings.map((finding) => finding.kind));
    });
    expect(kinds[0]?.has(kind as never)).toBe(false);
    expect(kinds[1]?.has(kind as never)).toBe(true);
  },
);

test('a saved desk among the files of an archive is told to be one', async () => {
  const [found] = await receive({
    '甲.zip': zipSync({ '台账.json': strToU8('{"shenbaoDesk":1}') }),
  });
  expect(found?.main.reception).toMatchObject({ kind: 'refused' });
  expect(found && tell(found)).toContain('这是保存下来的台账文件');
});

test('an application handed in empty is one, with all of it missing; a foreign form is none', async () => {
  const empty = make(platform, {}).bytes;
  const [ours] = await receive({ '空.docx': empty });
  expect(ours?.main.reception).toMatchObject({
    kind: 'application',
    application: { category: 'platform', answers: {} },
  });
  const [stranger] = await receive({ '空.docx': buildPackage({ body: p('开会通知') }) });
  expect(stranger?.main.reception).toMatchObject({ kind: 'refused', why: 'foreign' });
});

test('a form that carries nothing is read by the year of its labels; what isn’t found is not called empty', async () => {
  const last = new Date().getFullYear() - 1;
  const answers = cleanAnswers(platform, 3);
  const { bytes } = make(platform, answers, { year: last });
  const lost = withoutCarriers(bytes, [...losses, 'around']);
  const [found] = await receive({ '申报书.docx': lost });
  if (found?.main.reception.kind !== 'application') throw new Error('not read');
  const { application } = found.main.reception;
  expect(application).toMatchObject({ category: 'platform', year: last, isByLabels: true });
  // An address over 注册资本 is nobody whose it might be.
  for (const id of ['revenue_last_year', 'registered_capital'])
    expect(application.shown[id]).toBe(answers[id]);
  const shown = { ...application.shown, contact_name: undefined };
  const [seen] = examineDesk([{ ...application, shown }], [], desk, '2025-06-01' as Day);
  const told = seen?.findings.filter(({ kind }) => kind === 'missing') ?? [];
  expect(told.map(({ where }) => where.field)).toContain('contact_name');
  for (const finding of told)
    expect(describeFinding(finding, policy.words)).toMatch(/按栏目名称没有读到/);
});

test('what a stranger’s page hides is told, though nothing is there to compare it with', async () => {
  const [, , hiding] = edits;
  const stranger = (bytes: Uint8Array) => withoutCarriers(bytes, [...losses, 'around']);
  const docx = new Docx(one);
  hiding?.[1](docx);
  const dossiers = await receive({ 'a.docx': stranger(one), 'b.docx': stranger(docx.bytes()) });
  const hidden = dossiers.map(({ main: { reception } }) =>
    reception.kind === 'application' ? reception.application.hidden : [reception.message],
  );
  expect(hidden[0]).toEqual([]);
  expect(hidden[1]?.join()).toContain('看不见的话');
});
