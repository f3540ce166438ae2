import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { describeFinding } from '../../src/review/index.ts';
import type { ReviewRound } from '../../src/review/index.ts';
import { project } from '../compose/kit/real-project.ts';
import { formOf, origin } from '../form/small-form.ts';
import { criterion, ruleSet } from '../rules/sample.ts';
import { findIn, frozenOf, tell } from './submissions.ts';

const form = formOf(
  [
    { id: 'org_name', kind: 'text', label: '单位名称', required: true, origin },
    { id: 'uscc', kind: 'uscc', label: '统一社会信用代码', origin },
    { id: 'staff', kind: 'int', label: '职工总数', unit: '人', most: 100000, origin },
    { id: 'total', kind: 'money', label: '总投资', unit: '万元', origin },
    { id: 'soft', kind: 'money', label: '软件投入', unit: '万元', origin },
    { id: 'hard', kind: 'money', label: '设备投入', unit: '万元', origin },
    { id: 'start', kind: 'month', label: '开始年月', origin },
    { id: 'end', kind: 'month', label: '完成年月', origin },
    {
      id: 'list',
      kind: 'table',
      label: '清单',
      max_rows: 2,
      columns: [{ id: 'code', kind: 'text', label: '编号' }],
      origin,
    },
    { id: 'story', kind: 'longtext', label: '简介', max: 60, origin },
    { id: 'application_date', kind: 'date', label: '申报日期', origin },
    { fact: 'turnover' },
    { fact: 'is_built' },
  ],
  [{ sum: 'total', of: ['soft', 'hard'] }, { order: ['start', 'end'] }, { unique: 'list.code' }],
);

const clean = {
  org_name: '某某公司',
  uscc: '91350100M000100Y43',
  staff: '50',
  total: '300',
  soft: '100',
  hard: '200',
  start: '2024-01',
  end: '2024-12',
  list: [{ code: '甲一' }, { code: '乙二' }],
  story: '职工总数50人，做法与依据见正文。',
  application_date: '2025-06-01',
  turnover: '20000',
  is_built: true,
};

test('finds nothing in an application that agrees with itself', () => {
  expect(findIn(form, clean)).toEqual([]);
});

const spoiled: readonly (readonly [string, object, readonly string[]])[] = [
  ['an answer that is not there', { org_name: ' ' }, ['missing org_name']],
  ['an answer that is none of its kind', { staff: '若干' }, ['unreadable staff']],
  ['a number beyond what is likely', { staff: '5000000', story: '' }, ['unit staff']],
  ['parts that do not come to the total', { hard: '150' }, ['sum total']],
  ['an end before the beginning', { end: '2023-12' }, ['date start']],
  ['a fall of more than all', { story: '能耗降低了120%。' }, ['arithmetic story']],
  ['too many rows', { list: [{ code: '1' }, { code: '2' }, { code: '3' }] }, ['rows list']],
  ['one code twice', { list: [{ code: '1' }, { code: '1' }] }, ['rows list 1 code']],
  ['a text beyond its limit', { story: '长'.repeat(61) }, ['rows story']],
  ['what was left to be written', { story: '待补充' }, ['placeholder story']],
  ['a text that gives another figure', { story: '职工总数60人。' }, ['contradiction story']],
  ['a reference to no evidence', { story: '见附件 9。' }, ['contradiction story']],
  ['a code of the wrong length', { uscc: '9135' }, ['code uscc']],
  ['a code whose check digit fails', { uscc: '91350100M000100Y44' }, ['code uscc']],
];

test.each(spoiled)('finds %s', (_, answers, expected) => {
  const found = findIn(form, { ...clean, ...answers });
  expect(tell(found)).toEqual(expect.arrayContaining([...expected]));
  for (const finding of found)
    expect(describeFinding(finding, project.words)).not.toMatch(/[{}]|undefined|请填写/);
});

test('finds where the page was edited, and nothing where it was not', () => {
  const edited = [{ field: 'staff', where: '职工总数', carried: '50', visible: '80' }];
  const [finding, ...others] = findIn(form, clean, { edited });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    kind: 'edited',
    where: { field: 'staff' },
    values: { where: '职工总数', carried: '50', visible: '80' },
  });
});

const rules = ruleSet([
  criterion(
    'one.scale',
    {
      kind: 'compare',
      fact: 'turnover',
      word: '不少于',
      operator: '>=',
      limit: '3000',
      limitText: '3000 万元',
      otherwise: 'unmet',
    },
    { clause: '三（一）', quote: '营业收入不少于 3000 万元' },
  ),
  criterion('general.legal', { kind: 'is', fact: 'elsewhere', value: true, otherwise: 'unmet' }),
]);

test('finds a condition that comes to something else than in the document', () => {
  const frozen = frozenOf(rules, { ...clean, elsewhere: true });
  expect(findIn(form, clean, { rules, frozen })).toEqual([]);
  const [finding, ...others] = findIn(form, { ...clean, turnover: '2999.9999' }, { rules, frozen });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    kind: 'verdict-changed',
    where: { field: 'turnover' },
    values: { clause: '三（一）', before: 'met', now: 'unmet' },
  });
  // The reviewer's sentence says where to look, not what it comes to.
  const sentence = finding && describeFinding(finding, project.words);
  expect(sentence).toContain('营业收入不少于 3000 万元');
  expect(sentence).not.toMatch(/满足|合格|通过/);
});

test('says nothing of conditions where the document carries no verdict', () => {
  expect(findIn(form, { ...clean, turnover: '1' }, { rules })).toEqual([]);
});

const round: ReviewRound = {
  title: '2025 年通知',
  year: 2025,
  level: '县级',
  closes: '2025-06-01' as Day,
};

test('finds an application after the last day of its round, not one on that day', () => {
  const rounds = [{ ...round, year: 2024 }, round];
  expect(findIn(form, clean, { rounds })).toEqual([]);
  const late = findIn(form, { ...clean, application_date: '2025-06-02' }, { rounds });
  expect(tell(late)).toEqual(['late application_date']);
  expect(late.map((finding) => describeFinding(finding, project.words))).toEqual([
    '申报日期2025年6月2日晚于“2025 年通知”县级截止的2025年6月1日',
  ]);
});

test('takes the day the document was made where the page gives none', () => {
  const undated = { ...clean, application_date: '' };
  const late = (date: string) => tell(findIn(form, undated, { rounds: [round], date }));
  expect(late('2025-06-02')).toEqual(['late application_date']);
  expect(late('2025-05-30')).toEqual([]);
  expect(late('昨天')).toEqual([]);
  // A round of another year has no say.
  expect(late('2026-01-05')).toEqual([]);
});

test('what is carried and does not agree is told of the whole application', () => {
  const found = findIn(form, clean, { faults: ['版本码与内容不符'] });
  expect(tell(found)).toEqual(['data-altered']);
  expect(found.map((one) => describeFinding(one, project.words))).toEqual(['版本码与内容不符']);
});
