import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  evaluate,
  flipsOf,
  judgeCriteria,
  openFacts,
  parseDerived,
  parseRule,
} from '../../src/rules/index.ts';
import type { Answers, DerivedFact, Fact, RuleSet } from '../../src/rules/index.ts';
import { words } from './operators/try-rule.ts';
import { criterion, lexicon } from './sample.ts';

const facts: readonly Fact[] = [
  { id: 'staff', kind: 'int', unit: '人', label: '职工总数' },
  { id: 'researchers', kind: 'int', unit: '人', label: '研发人员数' },
  { id: 'now', kind: 'money', unit: '万元', label: '本年产值' },
  { id: 'before', kind: 'money', unit: '万元', label: '上年产值' },
  { id: 'earlier', kind: 'money', unit: '万元', label: '前年产值' },
];
const percent = (id: string, label: string) => ({ id, kind: 'percent', unit: '%', label }) as const;
const money = (id: string, label: string) =>
  ({ id, kind: 'decimal', unit: '万元', label }) as const;

function read(
  fact: Fact & { readonly round?: number },
  source: Record<string, unknown>,
  before: readonly DerivedFact[] = [],
): { readonly derived?: DerivedFact; readonly problems: readonly string[] } {
  const known = new Map([...facts, ...before].map((each) => [each.id, each]));
  const { problems, ...rest } = parseDerived(fact, source, { facts: known, lexicon });
  return { ...rest, problems: problems.map(({ message }) => message) };
}

function derive(
  fact: Fact & { readonly round?: number },
  source: Record<string, unknown>,
  before: readonly DerivedFact[] = [],
): DerivedFact {
  const { derived, problems } = read(fact, source, before);
  if (derived === undefined || problems.length > 0) throw new Error(problems.join('\n'));
  return derived;
}

/** One criterion over the last of `derived`. */
function setOf(test: Record<string, unknown>, derived: readonly DerivedFact[]): RuleSet {
  const known = new Map([...facts, ...derived].map((each) => [each.id, each]));
  const { rule, problems } = parseRule({ test }, { facts: known, lexicon });
  if (rule === undefined) throw new Error(JSON.stringify(problems));
  return { category: 'c', title: '样例', criteria: [criterion('c', rule)], tracks: [], derived };
}

function tell(set: RuleSet, answers: Answers): string {
  const evaluation = evaluate(set, answers);
  const [judged] = judgeCriteria(set, evaluation, facts, words);
  return `${judged?.verdict ?? ''} ${judged?.reasons.map(({ text }) => text).join('') ?? ''}`;
}

const share = derive(percent('share', '研发人员占比'), { ratio: ['researchers', 'staff'] });
const growth = derive(percent('growth', '产值增速'), { growth: ['now', 'before'] });
const quarter = setOf({ fact: 'share', 不低于: '25%' }, [share]);
const fast = setOf({ fact: 'growth', 不低于: '5%' }, [growth]);

test('works a share out and shows how', () => {
  expect(tell(quarter, { staff: 120, researchers: 30 })).toContain('您填 30 人 ÷ 120 人 = 25%');
  expect(tell(quarter, { staff: 120, researchers: 30 })).toMatch(/^met/);
  expect(tell(quarter, { staff: 120, researchers: 29 })).toMatch(/^unmet/);
});

test('cuts what it shows and never rounds it up to the limit', () => {
  const third = setOf({ fact: 'share', 不低于: '33.3334%' }, [share]);
  expect(tell(third, { staff: 3, researchers: 1 })).toContain('1 人 ÷ 3 人 = 约 33.333333%');
  const near = tell(quarter, { staff: 100000000, researchers: 24999999 });
  expect(near).toMatch(/^unmet/);
  expect(near).toContain('24.999999%');
});

test('names what is missing and asks for that alone', () => {
  expect(tell(quarter, { staff: 120 })).toMatch(/^unknown 尚未填写“研发人员数”/);
  expect(tell(quarter, {})).toContain('“研发人员数”、“职工总数”');
  expect(openFacts(quarter, { staff: 120 })).toEqual(['researchers']);
});

test('is unknown where nothing can be divided by, and says so', () => {
  expect(tell(quarter, { staff: 0, researchers: 0 })).toBe(
    'unknown “研发人员占比”算不出：“职工总数”为 0 人，不能作除数',
  );
  expect(openFacts(quarter, { staff: 0, researchers: 0 })).toEqual([]);
  expect(tell(fast, { now: 5, before: 0 })).toMatch(/^unknown .*上年产值/);
  expect(tell(fast, { now: 5, before: -3 })).toMatch(/^unknown .*上年产值/);
});

test.each([
  [1050, 'met'],
  ['1049.9999', 'unmet'],
] as const)('tells growth to the last figure: %s', (now, verdict) => {
  expect(tell(fast, { now, before: 1000 })).toMatch(new RegExp(`^${verdict} `));
});

test('makes a mean of rates that are worked out themselves', () => {
  const older = derive(percent('older', '上年增速'), { growth: ['before', 'earlier'] });
  const mean = derive(percent('mean', '平均增速'), { mean: ['growth', 'older'] }, [growth, older]);
  const set = setOf({ fact: 'mean', 不低于: '10%' }, [growth, older, mean]);
  expect(tell(set, { now: 132, before: 120, earlier: 100 })).toContain('（10% + 20%）÷ 2 = 15%');
  expect(tell(set, { now: 132, before: 120, earlier: 0 })).toMatch(/^unknown .*前年产值/);
  expect(openFacts(set, { now: 1 })).toEqual(['before', 'earlier']);
});

test('adds, takes away, finds the lowest and the highest', () => {
  const sum = derive(money('sum', '合计'), { sum: ['now', 'before'] });
  const more = derive(money('more', '增量'), { difference: ['now', 'before'] });
  const low = derive(money('low', '最低'), { lowest: ['now', 'before', 'earlier'] });
  const high = derive(money('high', '最高'), { highest: ['now', 'before', 'earlier'] });
  const answers = { now: 7, before: 4, earlier: 9 };
  const over = (fact: DerivedFact) => setOf({ fact: fact.id, 超过: '1 万元' }, [fact]);
  expect(tell(over(sum), answers)).toContain('7 万元 + 4 万元 = 11 万元');
  expect(tell(over(more), answers)).toContain('7 万元 − 4 万元 = 3 万元');
  expect(tell(over(low), answers)).toContain('中最低的 = 4 万元');
  expect(tell(over(high), answers)).toContain('中最高的 = 9 万元');
});

test('rounds where the policy does, and says so', () => {
  const rounded = derive(
    { ...percent('share', '占比'), round: 1 },
    { ratio: ['researchers', 'staff'] },
  );
  const set = setOf({ fact: 'share', 不低于: '66.7%' }, [rounded]);
  expect(tell(set, { staff: 3, researchers: 2 })).toMatch(
    /^met .*66.7%（四舍五入，保留 1 位小数）/,
  );
});

test.each([
  [percent('p', 'P'), { ratio: ['now'] }, '恰是两个'],
  [percent('p', 'P'), { ratio: ['now', 'nobody'] }, '没有事实“nobody”'],
  [percent('p', 'P'), { ratio: ['now', 'staff'] }, '应与万元相同'],
  [money('m', 'M'), { sum: ['now', 'staff'] }, '应与万元相同'],
  [money('m', 'M'), { sum: ['now', 'before'], mean: ['now', 'before'] }, '只能写一样'],
  [money('m', 'M'), {}, '只能写一样'],
] as const)('refuses what cannot be worked out: %o %o', (fact, source, message) => {
  expect(read(fact, source).problems.join()).toContain(message);
});

test('has its order and its figures guarded by cases', () => {
  const changes = flipsOf(quarter).map(({ id }) => id);
  expect(changes).toContain('share: turned');
});

test('comes to the same whichever figure is given first, and stays once it is settled', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (staff, researchers) => {
      const one = evaluate(quarter, { staff, researchers }).verdict;
      expect(evaluate(quarter, { researchers, staff }).verdict).toBe(one);
      const exact = researchers * 4 >= staff ? 'met' : 'unmet';
      expect(one).toBe(staff === 0 ? 'unknown' : exact);
    }),
  );
});

test('works out what a policy gives: a share cut at its most, by bands, so many times a price', () => {
  const more = derive(money('more', '增量'), { difference: ['now', 'before'] });
  const share = derive(money('share', '按增量'), { rate: { of: 'more', 按: '0.3%' } }, [more]);
  const award = derive(
    money('award', '奖励'),
    { limit: { of: 'share', 最高: '200 万元', 最低: '0 万元' } },
    [more, share],
  );
  const over = setOf({ fact: 'award', 至少: '1 万元' }, [more, share, award]);
  expect(evaluate(over, { now: 70000, before: 0 }).answers['award']).toBe('200');
  expect(evaluate(over, { now: 50000, before: 0 }).answers['award']).toBe('150');
  expect(evaluate(over, { now: 1, before: 5 }).answers['award']).toBe('0');
  expect(tell(over, { now: 70000, before: 0 })).toContain('210 万元，封顶 200 万元 = 200 万元');
  const tier = derive(money('tier', '分档'), {
    tier: {
      of: 'now',
      rows: ['100 亿元以上：300 万元', '50 亿元以上：100 万元', '不满 50 亿元：0 万元'],
    },
  });
  const by = setOf({ fact: 'tier', 至少: '1 万元' }, [tier]);
  expect(
    ['499999.9999', 500000, 1000000].map((now) => evaluate(by, { now }).answers['tier']),
  ).toEqual(['0', '100', '300']);
});

test.each([
  [money('m', 'M'), { rate: { of: 'now', 按: '三成' } }, '百分数'],
  [money('m', 'M'), { limit: { of: 'now' } }, '“最高”或“最低”'],
  [money('m', 'M'), { tier: { of: 'now', rows: ['100 亿元以上：300 万元'] } }, '空缺'],
  [money('m', 'M'), { tier: { of: 'now', rows: ['很多：300 万元'] } }, '一档写成'],
] as const)('refuses amounts that nobody can work out: %o %o', (fact, source, message) => {
  expect(read(fact, source).problems.join()).toContain(message);
});

test('multiplies units with their tens of thousands', () => {
  const priced = [{ id: 'price', kind: 'decimal', unit: '元', label: '单价' } as const];
  const over = (unit: string) => {
    const known = new Map<string, Fact>([...facts, ...priced].map((each) => [each.id, each]));
    return parseDerived(
      { ...money('p', 'P'), unit },
      { product: ['staff', 'price'] },
      { facts: known, lexicon },
    );
  };
  expect(over('元').problems).toEqual([]);
  expect(over('万元').problems[0]?.message).toContain('得不出万元');
});
