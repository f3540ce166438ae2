import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  amountOf,
  askedFacts,
  checkAward,
  deriveAnswers,
  judgeAwards,
  parseDerived,
  parseRule,
} from '../../src/rules/index.ts';
import type {
  Answer,
  Answers,
  Award,
  DerivedFact,
  Fact,
  NamedList,
  RuleSet,
} from '../../src/rules/index.ts';
import { words } from './operators/try-rule.ts';
import { lexicon } from './sample.ts';

const options = [
  { id: 'large', label: '大型' },
  { id: 'small', label: '中小微' },
];
const facts: readonly Fact[] = [
  { id: 'now', kind: 'money', unit: '万元', label: '本年产值', least: '0' },
  { id: 'before', kind: 'money', unit: '万元', label: '上年产值', least: '0' },
  { id: 'power', kind: 'decimal', unit: '千瓦时', label: '用电量', least: '0' },
  { id: 'booths', kind: 'int', unit: '个', label: '展位' },
  { id: 'size', kind: 'choice', label: '划型', options },
  { id: 'year', kind: 'int', unit: '年', label: '签订年份' },
  { id: 'local', kind: 'yesno', label: '是否本地企业' },
];
const lists = new Map<string, NamedList>([
  ['lpr', { title: '各年标准', values: { '2024': '10 万元', '2025': '30 万元' } }],
]);

/** One award over the last of `sources`, each `[id, unit, how]`. */
function setOf(
  sources: readonly (readonly [string, string, Record<string, unknown>])[],
  more: { readonly quote?: string; readonly when?: object } = {},
): RuleSet {
  const known = new Map(facts.map((each) => [each.id, each]));
  const derived: DerivedFact[] = [];
  for (const [id, unit, source] of sources) {
    const fact = { id, kind: 'decimal', unit, label: `“${id}”` } as const;
    const read = parseDerived(fact, source, { facts: known, lexicon, lists });
    if (read.derived === undefined || read.problems.length > 0)
      throw new Error(JSON.stringify(read.problems));
    derived.push(read.derived);
    known.set(id, read.derived);
  }
  const { quote = '', when } = more;
  const rule = when && parseRule(when, { facts: known, lexicon }).rule;
  const award: Award = {
    ...{ id: 'grant', title: '奖励', clause: '四', anchor: '', quote },
    ...{ amount: sources.at(-1)?.[0] ?? '', asks: facts.map(({ id }) => id) },
    least: { now: '0', before: '0', power: '0', booths: '0', year: '0' },
    ...(rule && { when: rule }),
  };
  return { category: 'c', title: '样例', criteria: [], tracks: [], derived, awards: [award] };
}

function amount(set: RuleSet, answers: Answers): string | undefined {
  return amountOf(set, deriveAnswers(set.derived, answers), 'grant');
}

const growth = setOf([
  ['more', '万元', { difference: ['now', 'before'] }],
  ['share', '万元', { rate: { of: 'more', 按: '0.3%' } }],
  ['award', '万元', { limit: { of: 'share', 最高: '200 万元', 最低: '0 万元' } }],
]);
const power = setOf([
  ['price', '元', { fixed: '0.02 元' }],
  ['cost', '元', { product: ['power', 'price'] }],
  ['award', '元', { limit: { of: 'cost', 最高: '30 万元' } }],
]);
const stairs = setOf([
  [
    'top',
    '万元',
    { staircase: { of: 'now', 从: '10 亿元', 每: '5 亿元', 起: '6000 万元', 加: '1000 万元' } },
  ],
  ['share', '万元', { rate: { of: 'before', 按: '10%' } }],
  ['award', '万元', { lowest: ['share', 'top'] }],
]);
const tiers = setOf([
  [
    'award',
    '万元',
    {
      tier: {
        of: 'now',
        rows: ['100 亿元以上：300 万元', '50 亿元以上：100 万元', '不满 50 亿元：0 万元'],
      },
    },
  ],
]);
const chosen = setOf([
  ['large', '万元', { rate: { of: 'now', 按: '30%' } }],
  ['small', '万元', { rate: { of: 'now', 按: '60%' } }],
  ['back', '万元', { choose: { by: 'size', of: { large: 'large', small: 'small' } } }],
  ['award', '万元', { limit: { of: 'back', 最高: '50 万元' } }],
]);
const booths = setOf([
  [
    'award',
    '万元',
    { pieces: { of: 'booths', rows: ['2 个以下：5 万元', '超过 2 个：2.5 万元'] } },
  ],
]);
const listed = setOf([
  ['given', '万元', { lookup: { in: 'lpr', by: 'year', otherwise: '5 万元' } }],
  ['once', '万元', { fixed: '10 万元' }],
  ['award', '万元', { sum: ['given', 'once'] }],
]);
const stages = setOf([
  ['all', '万元', { rate: { of: 'now', 按: '3%' } }],
  ['years', '年', { fixed: '3 年' }],
  ['yearly', '万元', { ratio: ['all', 'years'] }],
  ['other', '万元', { fixed: '20 万元' }],
  ['award', '万元', { highest: ['yearly', 'other'] }],
]);
const kinds = { growth, power, stairs, tiers, chosen, booths, listed, stages };

test.each([
  ['growth', {}, '0—200'],
  ['growth', { now: 70000 }, '0—200'],
  ['growth', { now: 10000 }, '0—30'],
  ['growth', { now: 70000, before: 0 }, '200'],
  ['growth', { now: 1, before: 5 }, '0'],
  ['power', {}, '0—300000'],
  ['power', { power: 1000000 }, '20000'],
  ['power', { power: 20000000 }, '300000'],
  ['stairs', {}, '0—'],
  ['stairs', { now: 150000 }, '0—7000'],
  ['stairs', { before: 50000 }, '5000'],
  ['stairs', { now: 149999, before: 90000 }, '6000'],
  ['tiers', {}, '0—300'],
  ['tiers', { now: 500000 }, '100'],
  ['chosen', { now: 100 }, '30—50'],
  ['chosen', { size: 'large' }, '0—50'],
  ['chosen', { now: 100, size: 'large' }, '30'],
  ['booths', {}, '0—'],
  ['booths', { booths: 3 }, '12.5'],
  ['listed', {}, '15—40'],
  ['listed', { year: 2025 }, '40'],
  ['listed', { year: 1999 }, '15'],
  ['stages', {}, '20—'],
  ['stages', { now: 3000 }, '30'],
] as const)('%s of %o comes to %s', (kind, answers, expected) => {
  expect(amount(kinds[kind], answers)).toBe(expected);
});

const anyFirm = fc.record({
  now: fc.nat(2000000),
  before: fc.nat(200000),
  power: fc.nat(30000000),
  booths: fc.nat(9),
  size: fc.constantFrom('large', 'small'),
  year: fc.constantFrom(1999, 2024, 2025),
});

function ends(text = ''): readonly [number, number] {
  const [low = '', high = low] = text.split('—');
  return [Number(low), high === '' ? Infinity : Number(high)];
}

describe.each(Object.entries(kinds))('%s', (_, set) => {
  test('a range always holds what it comes to in the end, and only narrows', () => {
    fc.assert(
      fc.property(anyFirm, fc.shuffledSubarray(Object.keys(facts)), fc.nat(6), (firm, _o, keep) => {
        const entries: readonly (readonly [string, Answer])[] = Object.entries(firm);
        const some = Object.fromEntries(entries.slice(0, keep));
        const more = Object.fromEntries(entries.slice(0, keep + 1));
        const [[low, high], [least, most]] = [ends(amount(set, some)), ends(amount(set, more))];
        const [end, same] = ends(amount(set, firm));
        expect(end).toBe(same);
        expect(low).toBeLessThanOrEqual(least);
        expect(high).toBeGreaterThanOrEqual(most);
        expect(least).toBeLessThanOrEqual(end);
        expect(most).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  test('never comes to less than nothing', () => {
    fc.assert(
      fc.property(anyFirm, (firm) => {
        expect(ends(amount(set, firm))[0]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('tells every step of the sum and what is still missing', () => {
  const tell = (answers: Answers) =>
    judgeAwards(growth, deriveAnswers(growth.derived, answers), facts, words)[0];
  const whole = tell({ now: 70000, before: 0 });
  expect(whole?.text).toBe('按所填测算 200 万元');
  expect(whole?.steps).toEqual([
    '“more”：70,000 万元 − 0 万元 = 70,000 万元',
    '“share”：70,000 万元 × 0.3% = 210 万元',
    '“award”：210 万元，封顶 200 万元 = 200 万元',
  ]);
  expect(tell({ now: 1, before: 5 })?.steps.at(-1)).toContain('不低于 0 万元');
  const part = tell({ now: 10000 });
  expect(part?.text).toBe('按所填测算，最多 30 万元');
  expect(part?.steps).toEqual([]);
  expect(part?.open).toContain('before');
});

test('gives nothing to whom it is not for, and no least while that is not told', () => {
  const local = setOf([['award', '万元', { fixed: '10 万元' }]], {
    when: { fact: 'local', is: true },
  });
  expect(amount(local, { local: true })).toBe('10');
  expect(amount(local, {})).toBe('0—10');
  expect(amount(local, { local: false })).toBe('0');
  const answers = { local: false };
  expect(judgeAwards(local, answers, facts, words)[0]?.text).toContain('不在这一项的范围');
});

test('asks for what an award is worked out of', () => {
  expect(askedFacts(growth)).toContain('before');
});

const quote = '按产值同比增量的0.3%给予奖励，最高不超过200万元';
function problemsOf(set: RuleSet, of: string, isImplied = false): readonly string[] {
  const [award] = set.awards ?? [];
  if (award === undefined) throw new Error('no award');
  return checkAward(award, set.derived ?? [], { quote: of }, isImplied).map(
    ({ message }) => message,
  );
}

test('takes a sum whose numbers are the text’s', () => {
  expect(problemsOf(growth, quote)).toEqual([]);
  expect(problemsOf(power, '用电量0.02元/千瓦时，最高不超过30万元')).toEqual([]);
  expect(problemsOf(booths, '前两个标准展位每个5万元，第三个起每个2.5万元')).toEqual([]);
});

test.each([
  [quote.replace('0.3%', '3%'), '引文里没有“0.3%”'],
  [quote.replace('200', '20'), '引文里没有“200 万元”'],
  [quote.replace('200万元', '200元'), '引文里没有“200 万元”'],
])('refuses a sum that is not the text’s: %s', (of, message) => {
  expect(problemsOf(growth, of).join()).toContain(message);
  expect(problemsOf(growth, of, true)).toEqual([]);
});

test('refuses a sum that may come to less than nothing', () => {
  const open = setOf([['award', '万元', { difference: ['now', 'before'] }]]);
  expect(problemsOf(open, '').join()).toContain('可能小于 0');
});
