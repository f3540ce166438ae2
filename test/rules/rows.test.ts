import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  evaluate,
  flipsOf,
  judgeCriteria,
  openFacts,
  parseDerived,
  parseRule,
} from '../../src/rules/index.ts';
import type { Answers, DerivedFact, Fact, NamedList, RuleSet } from '../../src/rules/index.ts';
import { words } from './operators/try-rule.ts';
import { criterion, lexicon } from './sample.ts';

const grades = ['minor', 'big', 'major'] as const;
const facts: readonly Fact[] = [
  {
    id: 'penalties',
    kind: 'table',
    label: '行政处罚',
    columns: [
      { id: 'day', kind: 'date', label: '处罚日期' },
      { id: 'amount', kind: 'money', unit: '万元', label: '罚款' },
      {
        id: 'grade',
        kind: 'choice',
        ordered: true,
        label: '等级',
        options: [
          { id: 'minor', label: '一般' },
          { id: 'big', label: '较大' },
          { id: 'major', label: '重大' },
        ],
      },
      { id: 'appealed', kind: 'yesno', label: '是否撤销' },
      { id: 'no', kind: 'text', label: '文号' },
    ],
  },
  { id: 'fair', kind: 'text', label: '展会' },
  { id: 'signed', kind: 'date', label: '签订日' },
  {
    id: 'size',
    kind: 'choice',
    label: '规模',
    options: [
      { id: 'l', label: '大型' },
      { id: 's', label: '中小微' },
    ],
  },
  { id: 'many', kind: 'money', unit: '万元', label: '按三成' },
  { id: 'more', kind: 'money', unit: '万元', label: '按六成' },
  { id: 'code', kind: 'uscc', label: '信用代码' },
];
const lists: ReadonlyMap<string, NamedList> = new Map([
  ['lpr', { title: 'LPR', values: { '2020': '3.85%', '2021': '3.80%' } }],
  ['area', { title: '附件1', values: { 进博会: '36 平方米', '广交会（春）': '18 平方米' } }],
  ['plan', { title: '倍增计划名单', names: ['91350100M000100Y43'] }],
]);

function derive(
  source: Record<string, unknown>,
  unit = '次',
): { readonly derived?: DerivedFact; readonly problems: readonly string[] } {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const kind = unit === '%' ? ('percent' as const) : ('decimal' as const);
  const { derived, problems } = parseDerived({ id: 'n', kind, label: '数', unit }, source, {
    facts: known,
    lexicon,
    lists,
  });
  return { ...(derived && { derived }), problems: problems.map(({ message }) => message) };
}

function setOf(
  source: Record<string, unknown>,
  test: Record<string, unknown>,
  unit = '次',
): RuleSet {
  const { derived, problems } = derive(source, unit);
  if (derived === undefined || problems.length > 0) throw new Error(problems.join('\n'));
  const known = new Map([...facts, derived].map((fact) => [fact.id, fact]));
  const parsed = parseRule({ test: { fact: 'n', ...test } }, { facts: known, lexicon, lists });
  if (parsed.rule === undefined) throw new Error(JSON.stringify(parsed.problems));
  return {
    category: 'c',
    title: '',
    criteria: [criterion('c', parsed.rule)],
    tracks: [],
    derived: [derived],
  };
}

const numberOf = (source: Record<string, unknown>, answers: Answers, unit = '次') =>
  evaluate(setOf(source, { 至少: `0 ${unit}` }, unit), answers).answers['n'];

function tell(set: RuleSet, answers: Answers): string {
  const [judged] = judgeCriteria(set, evaluate(set, answers), facts, words);
  return `${judged?.verdict ?? ''} ${judged?.reasons.map(({ text }) => text).join('') ?? ''}`;
}

const rows = (...penalties: readonly Record<string, string | number | boolean>[]) => ({
  penalties,
});
const none = { 等于: '0 次' };

describe('counting rows', () => {
  const big = { of: 'penalties', where: { column: 'amount', 区间: '5 万元以上（含）' } };

  test.each([
    [{ amount: 5 }, 'unmet'],
    [{ amount: 4.9999 }, 'met'],
    [{ day: '2024-01-01' }, 'unknown'],
  ])('无单笔 5 万元以上（含）罚款, %o: %s', (row, verdict) => {
    expect(evaluate(setOf({ rows: big }, none), rows(row)).verdict).toBe(verdict);
  });

  test('is unknown while nothing is answered, and asks for the list', () => {
    const set = setOf({ rows: big }, none);
    expect(evaluate(set, {}).verdict).toBe('unknown');
    expect(openFacts(set, {})).toEqual(['penalties']);
    expect(tell(set, {})).toContain('尚未填写“行政处罚”');
  });

  test('says how it counted and which cell is missing', () => {
    const set = setOf({ rows: big }, none);
    expect(tell(set, rows({ amount: 6 }, { amount: 2 }))).toContain(
      '“行政处罚”2 行里算在内的（罚款：5 万元以上（含））行数 = 1 次',
    );
    expect(tell(set, rows({ amount: 2 }, { no: '闽〔2024〕1号' }))).toContain(
      '“行政处罚”第 2 行没有填“罚款”',
    );
  });

  test('a blank cell that decides nothing keeps nobody waiting', () => {
    const both = {
      of: 'penalties',
      where: [
        { column: 'amount', 区间: '5 万元以上（含）' },
        { column: 'grade', level: '较大及以上' },
      ],
    };
    expect(evaluate(setOf({ rows: both }, none), rows({ grade: 'minor' })).verdict).toBe('met');
    expect(evaluate(setOf({ rows: both }, none), rows({ grade: 'big' })).verdict).toBe('unknown');
  });

  test('rows of blanks are none', () => {
    expect(numberOf({ rows: { of: 'penalties' } }, rows({ no: ' ' }, { no: 'a' }))).toBe('1');
  });

  test.each([
    ['on', '2025-06-01', '2024-06-01', 'unmet'],
    ['on', '2025-06-01', '2024-05-31', 'met'],
    ['deadline', '2025-06-30', '2024-06-29', 'met'],
    ['deadline', '2025-06-30', '2024-06-30', 'unmet'],
  ])('一年以内 counted back from %s: %s, %s: %s', (day, on, fined, verdict) => {
    const recent = { of: 'penalties', where: { column: 'day', 距: day, 区间: '一年以内' } };
    const set = setOf({ rows: recent }, none);
    expect(evaluate(set, { ...rows({ day: fined }), [day]: on }).verdict).toBe(verdict);
    expect(evaluate(set, rows({ day: fined })).verdict).toBe('unknown');
  });

  test.each([
    ['2025-06-01', 'met'],
    ['2025-05-31', 'unmet'],
  ])('有效期内: until %s on 2025-06-01 is %s', (day, verdict) => {
    const valid = { of: 'penalties', where: { column: 'day', 不早于: 'on' } };
    const set = setOf({ rows: valid }, { 至少: '1 次' });
    expect(evaluate(set, { ...rows({ day }), on: '2025-06-01' }).verdict).toBe(verdict);
  });

  test('every row: none that is otherwise', () => {
    const others = { of: 'penalties', except: { column: 'grade', in: ['minor', 'big'] } };
    const set = setOf({ rows: others }, none);
    expect(evaluate(set, rows({ grade: 'minor' }, { grade: 'big' })).verdict).toBe('met');
    expect(evaluate(set, rows({ grade: 'minor' }, { grade: 'major' })).verdict).toBe('unmet');
    expect(evaluate(set, rows({ grade: 'minor' }, { amount: 1 })).verdict).toBe('unknown');
  });
});

describe('adding rows up', () => {
  test('adds those of a period, both ends in', () => {
    const sum = {
      of: 'penalties',
      sum: 'amount',
      where: { column: 'day', 期间: '2024年1月1日至2024年12月31日' },
    };
    const answers = rows(
      { day: '2024-01-01', amount: 1 },
      { day: '2024-12-31', amount: '2.5' },
      { day: '2025-01-01', amount: 9 },
    );
    expect(numberOf({ rows: sum }, answers, '万元')).toBe('3.5');
  });

  test('takes the highest and the lowest', () => {
    const answers = rows({ amount: 3 }, { amount: 12 }, { amount: 5 });
    expect(numberOf({ rows: { of: 'penalties', highest: 'amount' } }, answers, '万元')).toBe('12');
    expect(numberOf({ rows: { of: 'penalties', lowest: 'amount' } }, answers, '万元')).toBe('3');
  });

  test('cuts each row, then each group', () => {
    const capped = {
      of: 'penalties',
      sum: 'amount',
      每行最高: '5 万元',
      按: 'no',
      每组最高: '15 万元',
    };
    const answers = rows(
      { no: 'A', amount: 9 },
      { no: 'Ａ', amount: 5 },
      { no: 'a', amount: 5 },
      { no: 'a', amount: 5 },
      { no: 'B', amount: 2 },
    );
    expect(numberOf({ rows: capped }, answers, '万元')).toBe('17');
  });

  test('counts rows that say the same as another', () => {
    const same = { of: 'penalties', repeats: ['no', 'day'] };
    const one = { no: '（1）', day: '2024-01-01' };
    expect(numberOf({ rows: same }, rows(one, { no: '(1)', day: '2024-01-01' }))).toBe('1');
    expect(numberOf({ rows: same }, rows(one, { ...one, day: '2024-01-02' }))).toBe('0');
  });

  test('any order of rows comes to the same', () => {
    const row = fc.record({
      amount: fc.integer({ min: 0, max: 20 }),
      grade: fc.constantFrom(...grades),
      no: fc.constantFrom('a', 'b', 'c'),
    });
    const ways = [
      { where: { column: 'grade', level: '较大及以上' } },
      { sum: 'amount', 每行最高: '7 万元', 按: 'no', 每组最高: '12 万元' },
      { highest: 'amount' },
      { repeats: ['no', 'grade'] },
    ];
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom(...ways), (list, way) => {
        const unit = 'sum' in way || 'highest' in way ? '万元' : '次';
        const source = { rows: { of: 'penalties', ...way } };
        expect(numberOf(source, rows(...list), unit)).toBe(
          numberOf(source, rows(...[...list].reverse()), unit),
        );
      }),
    );
  });
});

describe('tables of the policy', () => {
  test('a value by the year of a day', () => {
    const lpr = { lookup: { in: 'lpr', by: 'signed' } };
    expect(numberOf(lpr, { signed: '2020-03-01' }, '%')).toBe('3.85');
    const set = setOf(lpr, { 至少: '0%' }, '%');
    expect(tell(set, { signed: '2019-03-01' })).toContain('“签订日”不在“LPR”里');
    expect(tell(set, { signed: '2021-03-01' })).toContain('“LPR”里“2021年3月1日”一行 = 3.8%');
  });

  test('a name in whatever brackets; what is not listed as the policy says', () => {
    const area = { lookup: { in: 'area', by: 'fair', otherwise: '0 平方米' } };
    expect(numberOf(area, { fair: '广交会(春)' }, '平方米')).toBe('18');
    expect(numberOf(area, { fair: '糖酒会' }, '平方米')).toBe('0');
  });

  test('a code in a list', () => {
    const known = new Map(facts.map((fact) => [fact.id, fact]));
    const { rule } = parseRule(
      { test: { fact: 'code', 名单内: 'plan' } },
      { facts: known, lexicon, lists },
    );
    if (rule === undefined) throw new Error('not read');
    const set: RuleSet = { category: 'c', title: '', criteria: [criterion('c', rule)], tracks: [] };
    expect(tell(set, { code: '91350100m000100y43' })).toMatch(/^met .*在“倍增计划名单”里/);
    expect(tell(set, { code: '91350100M00010NY40' })).toMatch(/^unmet .*不在“倍增计划名单”里/);
    expect(tell(set, {})).toMatch(/^unknown/);
  });
});

test('which figure counts is told by an option', () => {
  const by = { choose: { by: 'size', of: { l: 'many', s: 'more' } } };
  expect(numberOf(by, { size: 'l', many: 30 }, '万元')).toBe('30');
  expect(numberOf(by, { size: 's', many: 30, more: 60 }, '万元')).toBe('60');
  expect(numberOf(by, { many: 30, more: 60 }, '万元')).toBeUndefined();
});

test.each([
  [14.9999, '6000'],
  [15, '7000'],
  [3, '6000'],
  [25, '9000'],
])('每递增 5 亿元限额递增 1000 万元: %s 亿元', (many, limit) => {
  const stairs = {
    staircase: { of: 'many', 从: '10 亿元', 每: '5 亿元', 起: '6000 万元', 加: '1000 万元' },
  };
  expect(numberOf(stairs, { many: many * 10000 }, '万元')).toBe(limit);
});

test.each([
  [1, '5'],
  [2, '10'],
  [3, '12.5'],
])('累进: %s 万元', (many, sum) => {
  const pieces = { pieces: { of: 'many', rows: ['2 万元以下：500%', '超过 2 万元：250%'] } };
  expect(numberOf(pieces, { many }, '万元')).toBe(sum);
});

test.each([
  [{ rows: { of: 'fair' } }, 'kind: table'],
  [{ rows: { of: 'penalties', where: { column: 'amont', 区间: '5 万元以上' } } }, '“amount”'],
  [
    { rows: { of: 'penalties', where: { column: 'amount', 区间: '5 万元' } } },
    '没有说以上还是以下',
  ],
  [{ rows: { of: 'penalties', where: { column: 'amount', 区间: '5 家以上' } } }, '单位'],
  [
    { rows: { of: 'penalties', where: { column: 'day', 距: 'on', 区间: '三年内' } } },
    '没有说以上还是以下',
  ],
  [{ rows: { of: 'penalties', where: { column: 'day', 区间: '三年以内' } } }, '不是日期'],
  [{ rows: { of: 'penalties', where: { column: 'grade', level: '特大及以上' } } }, '从低到高'],
  [{ rows: { of: 'penalties', sum: 'no' } }, '数字列'],
  [{ rows: { of: 'penalties', sum: 'amount' } }, '单位'],
  [{ rows: { of: 'penalties', 每组最高: '5 次' } }, '一起写'],
  [{ lookup: { in: 'lrp', by: 'signed' } }, '“lpr”'],
  [{ lookup: { in: 'plan', by: 'code' } }, '一列名称'],
  [{ choose: { by: 'size', of: { l: 'many' } } }, '没有写选了“s”'],
] as const)('refuses %j', (source, message) => {
  expect(derive(source).problems.join('\n')).toContain(message);
});

test('each way to tell rows otherwise is a change that a case must notice', () => {
  const set = setOf(
    {
      rows: {
        of: 'penalties',
        where: [{ column: 'amount', 区间: '5 万元以上' }],
        except: [{ column: 'appealed', is: true }],
      },
    },
    none,
  );
  const changes = flipsOf(set).flatMap(({ about, id }) => (about === 'n' ? [id.slice(3)] : []));
  expect(changes).toEqual([
    'where without 0',
    'where.0 low out',
    'except without 0',
    'except.0 is',
  ]);
});
