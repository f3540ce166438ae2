import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import {
  describeMappingIssue,
  fillOfficialForm,
  isLeftOpen,
  openOfficialForm,
  parseMapping,
  readApplication,
  writeMapping,
} from '../../src/compose/index.ts';
import type { FilledOfficial, FormMapping, OfficialInput } from '../../src/compose/index.ts';
import type { Answers } from '../../src/form/index.ts';
import { makeDocx } from '../word/open/make-zip.ts';
import { table } from '../word/read/body.ts';
import { documentText } from './kit/document-text.ts';
import { policy, project, root } from './kit/real-project.ts';

const form = policy.forms['platform'];
if (form === undefined) throw new Error('content has no form of platform');
const platform = form;

const answers: Answers = {
  org_name: '福建某某科技有限公司',
  uscc: '91350100M00010NY40',
  project_name: '某某工业互联网平台',
  contact_name: '张某某',
  contact_mobile: '13800000000',
  registered_capital: '3000',
  org_nature: 'private',
  org_profile: '第一段。\n第二段。',
  application_date: '2025-06-01',
};

const official = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, `test/fixtures/forms/empty/${name}.docx`)));

function fill(name: string, others: Partial<OfficialInput> = {}): FilledOfficial {
  const opened = openOfficialForm(official(name), '附件2 申报书.docx', project.words);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  return fillOfficialForm(opened, {
    form: platform,
    policy,
    answers,
    on: '2025-06-01' as Day,
    words: project.words,
    ...others,
  });
}

test('writes answers beside their labels and tells what went where', () => {
  const filled = fill('classic');
  const text = documentText(filled.bytes);
  for (const written of ['福建某某科技有限公司', '91350100M00010NY40', '3,000', '第二段。'])
    expect(text).toContain(written);
  expect(filled.placed).toContainEqual({
    field: 'uscc',
    label: '统一社会信用代码',
    text: '91350100M00010NY40',
    where: 'b8.r1.c1',
    place: '统一社会信用代码',
  });
  expect(filled.fileName).toBe('附件2 申报书-福建某某科技有限公司-2025-06-01.docx');
});

test('takes the file name of the round where it gives one', () => {
  expect(fill('classic', { fileName: '{unit}+{project}' }).fileName).toBe(
    '福建某某科技有限公司+某某工业互联网平台.docx',
  );
});

test('writes nothing that does not apply, and says what it left out', () => {
  const filled = fill('classic', {
    answers: { ...answers, honours_detail: '隐藏的内容' },
  });
  expect(documentText(filled.bytes)).not.toContain('隐藏的内容');
  expect(filled.notWritten).toEqual(['honours_detail']);
  expect(filled.placed.map(({ field }) => field)).not.toContain('honours_detail');
});

test('lists what found no place, with its reason, and the places left empty', () => {
  const filled = fill('doubtful');
  expect(filled.unplaced).toContainEqual({
    field: 'contact_mobile',
    label: '联系人手机',
    text: '13800000000',
    reason: 'several',
  });
  expect(filled.open.filter(isLeftOpen).length).toBeGreaterThan(1);
});

test('a place set by hand is filled, and the mapping saved fills the next one alike', () => {
  const first = fill('doubtful');
  const place = first.open.find(({ place: label }) => label.includes('联系电话'));
  if (place === undefined) throw new Error('the form has no 联系电话');
  const set = { where: place.where, label: place.place, field: 'contact_mobile' };
  const second = fill('doubtful', {
    mapping: { ...first.mapping, places: [...first.mapping.places, set] },
  });
  expect(second.placed.find(({ where }) => where === place.where)?.text).toBe('13800000000');
  const opened = parseMapping(writeMapping(second.mapping), platform);
  if (opened.kind === 'issue') throw new Error(opened.key);
  expect(opened.mapping).toEqual(second.mapping);
  const colleague = fill('doubtful', {
    answers: { ...answers, contact_mobile: '13900000000' },
    mapping: opened.mapping,
  });
  expect(documentText(colleague.bytes)).toContain('13900000000');
  expect(colleague.strays).toEqual([]);
});

test('keeps what was set by hand in the mapping, though there is nothing to write', () => {
  const { mapping } = fill('classic');
  const empty = fill('classic', { answers: {}, mapping });
  expect(empty.placed).toEqual([]);
  expect(empty.mapping.places).toEqual(mapping.places);
});

test('a place that is to stay empty stays empty', () => {
  const { mapping } = fill('classic');
  const places = mapping.places.map((place) =>
    place.where === 'b8.r1.c1' ? { ...place, field: '' } : place,
  );
  const filled = fill('classic', { mapping: { ...mapping, places } });
  expect(filled.placed.map(({ where }) => where)).not.toContain('b8.r1.c1');
  expect(filled.mapping.places).toContainEqual({
    where: 'b8.r1.c1',
    label: '统一社会信用代码',
    field: '',
  });
});

test('a mapping of another form writes nowhere and is told', () => {
  const { mapping } = fill('merged');
  const filled = fill('classic', { mapping });
  expect(filled.strays.length).toBeGreaterThan(0);
  expect(documentText(filled.bytes)).toBe(documentText(fill('classic').bytes));
});

test('refuses what is no Word file by its own name', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  expect(openOfficialForm(bytes, '通知.pdf', project.words)).toEqual({
    kind: 'refused',
    issue: { kind: 'pdf' },
    sentence: '这是 PDF 文件，里面的内容无法填入或核对。请提供对应的 .docx 文件。',
  });
});

const good: FormMapping = {
  policy: 'fj-2023-1',
  category: 'platform',
  form: '附件2.docx',
  places: [{ where: 'b8.r1.c1', label: '统一社会信用代码', field: 'uscc' }],
};
const file = JSON.parse(writeMapping(good)) as Record<string, unknown>;

test.each([
  ['{', 'not_json'],
  ['[]', 'not_mapping'],
  [JSON.stringify({ policy: 'fj-2023-1', answers: {} }), 'not_mapping'],
  [JSON.stringify({ ...file, version: 2 }), 'newer'],
  [JSON.stringify({ ...file, policy: 'other' }), 'other_policy'],
  [JSON.stringify({ ...file, category: 'app' }), 'other_category'],
  [JSON.stringify({ ...file, places: [{ where: '<b>', label: '', field: 'uscc' }] }), 'empty'],
])('says of the mapping %s that it is %s', (text, key) => {
  const opened = parseMapping(text, platform);
  expect(opened).toEqual({ kind: 'issue', key });
  if (opened.kind === 'issue') {
    expect(describeMappingIssue(opened, project.words)).toMatch(/。$/);
  }
});

test('names the fields of a mapping that the form does not have', () => {
  const places = [...good.places, { where: 'b1#0', label: '甲', field: 'no_such' }];
  const opened = parseMapping(writeMapping({ ...good, places }), platform);
  expect(opened).toMatchObject({ kind: 'mapping', unknown: ['no_such'], mapping: good });
});

test('what was filled in is read back as answers', () => {
  const read = readApplication(fill('classic').bytes, [platform]);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.carrier).toBe('labels');
  const { org_name, uscc, contact_name, contact_mobile, registered_capital, application_date } =
    answers;
  expect(read.draft.answers).toMatchObject({
    org_name,
    uscc,
    contact_name,
    contact_mobile,
    registered_capital,
    application_date,
  });
});

test('what 其他 says stands in the line behind its box', () => {
  const said = { ...answers, org_nature: 'other', org_nature__other: '事业单位' };
  const filled = fill('classic', { answers: said });
  expect(documentText(filled.bytes)).toContain('☑其他：事业单位');
  expect(filled.unplaced.map(({ field }) => field)).not.toContain('org_nature__other');
  const read = readApplication(filled.bytes, [platform]);
  expect(read).toMatchObject({
    draft: { answers: { org_nature: 'other', org_nature__other: '事业单位' } },
  });
});

test.each([
  ['□国有 □民营 ☑其他：事业单位', '事业单位'],
  ['□国有 □民营 ☑其他（请注明）：事业单位＿＿', '事业单位'],
  ['☑其他（事业单位） □国有 □民营', '事业单位'],
  ['□国有 □民营 ☑其他：＿＿＿＿', undefined],
  ['□国有 □民营 ☑其他    如实填写', undefined],
  ['□国有 ☑民营 □其他：事业单位', undefined],
])('of %s the words behind 其他 are read', (boxes, said) => {
  const bytes = makeDocx(table(['单位名称', '福建某某科技有限公司'], ['单位性质', boxes]));
  const read = readApplication(bytes, [platform]);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.draft.answers['org_nature__other']).toBe(said);
});

test('what 其他 says, and found no room behind a bare box, is told', () => {
  const bytes = makeDocx(table(['单位名称', ''], ['单位性质', '□国有　□民营　□外商投资　□其他']));
  const opened = openOfficialForm(bytes, '申报书.docx', project.words);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  const said = { ...answers, org_nature: 'other', org_nature__other: '事业单位' };
  const on = '2025-06-01' as Day;
  const input = { form: platform, policy, answers: said, on, words: project.words };
  const filled = fillOfficialForm(opened, input);
  expect(documentText(filled.bytes)).toContain('☑其他');
  expect(filled.unplaced).toContainEqual(
    expect.objectContaining({ field: 'org_nature__other', text: '事业单位', reason: 'no-room' }),
  );
  // In a cell without boxes the words follow it.
  const plain = openOfficialForm(makeDocx(table(['单位性质', ''])), '申报书.docx', project.words);
  if (plain.kind === 'refused') throw new Error(plain.issue.kind);
  expect(documentText(fillOfficialForm(plain, input).bytes)).toContain('其他：事业单位');
});
