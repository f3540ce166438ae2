import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { loadProject } from '../../src/build/index.ts';
import { verdictOf } from '../../src/policy/index.ts';
import { evaluate, judgeAnswers, openFacts, pointsOf } from '../../src/rules/index.ts';
import type { Answer, Answers, RuleSet } from '../../src/rules/index.ts';

const project = await loadProject('.');
const policy = project.policies.find(({ id }) => id === 'sme-2022-63');

interface Firm {
  readonly name: string;
  readonly with?: Answers;
  /** As cases write them; absent where nobody asks. */
  readonly points?: number | string;
  readonly verdict: string;
}
type Table = Readonly<Record<string, { readonly base: Answers; readonly firms: readonly Firm[] }>>;
const table = parse(
  readFileSync(join(import.meta.dirname, '../fixtures/sme-2022-63-firms.yaml'), 'utf8'),
) as Table;

/** The answers a reader would leave: what isn't answered isn't there. */
function answersOf(base: Answers, firm: Answers = {}): Answers {
  return Object.fromEntries(
    Object.entries({ ...base, ...firm }).filter(([, value]) => value !== null),
  );
}

const firms = Object.entries(table).flatMap(([category, { base, firms: listed }]) =>
  listed.map((firm) => ({ ...firm, category, answers: answersOf(base, firm.with) })),
);

function rulesOf(category: string): RuleSet {
  const rules = policy?.categories.find(({ id }) => id === category)?.rules;
  if (rules === undefined) throw new Error(`no category ${category}`);
  return rules;
}

test('every change of the table is noticed by a case', () => {
  expect(project.warnings).toEqual([]);
});

test('holds at least sixty firms', () => {
  expect(firms.length).toBeGreaterThanOrEqual(60);
});

test.each(firms)('$category $name: $points $verdict', ({ category, answers, points, verdict }) => {
  const evaluation = evaluate(rulesOf(category), answers);
  expect(verdictOf(evaluation, 'category')).toBe(verdict);
  if (points === undefined) return;
  expect(pointsOf(evaluation, `${category}.score`)).toBe(String(points));
});

/** The ends of a span that a case writes. */
function ends(points: string | undefined): readonly [number, number] {
  const [low = NaN, high = low] = (points ?? '').split('—').map(Number);
  return [low, high];
}

const scored = ['innovative', 'specialised'] as const;
const full = firms.filter(({ category }) => scored.some((each) => each === category));

describe.each(scored)('%s', (category) => {
  const rules = rulesOf(category);
  const id = `${category}.score`;
  const own = full.filter((firm) => firm.category === category);
  const anyFirm = fc.constantFrom(...own);

  test('a span holds the points of whatever is answered yet', () => {
    fc.assert(
      fc.property(anyFirm, fc.array(fc.nat(40)), ({ answers }, left) => {
        const keys = Object.keys(answers);
        const gone = new Set(left.map((at) => keys[at]));
        const fewer = Object.fromEntries(Object.entries(answers).filter(([key]) => !gone.has(key)));
        const [low, high] = ends(pointsOf(evaluate(rules, fewer), id));
        const [least, most] = ends(pointsOf(evaluate(rules, answers), id));
        expect(low).toBeLessThanOrEqual(least);
        expect(high).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  test('more answers never unsettle a verdict', () => {
    fc.assert(
      fc.property(anyFirm, fc.array(fc.nat(40)), ({ answers }, left) => {
        const keys = Object.keys(answers);
        const gone = new Set(left.map((at) => keys[at]));
        const fewer = Object.fromEntries(Object.entries(answers).filter(([key]) => !gone.has(key)));
        const before = evaluate(rules, fewer);
        const after = evaluate(rules, answers);
        if (before.verdict === 'met' || before.verdict === 'unmet')
          expect(after.verdict).toBe(before.verdict);
        for (const [at, { verdict }] of before.criteria.entries()) {
          if (verdict === 'met' || verdict === 'unmet')
            expect(['unknown', 'judge']).not.toContain(after.criteria[at]?.verdict);
        }
      }),
    );
  });

  test('answers in any order come to the same', () => {
    fc.assert(
      fc.property(anyFirm, fc.infiniteStream(fc.nat()), ({ answers }, order) => {
        const turned = Object.entries(answers)
          .map((entry) => [entry, order.next().value as number] as const)
          .sort(([, one], [, other]) => one - other)
          .map(([entry]) => entry);
        const one = evaluate(rules, Object.fromEntries(turned));
        expect(pointsOf(one, id)).toBe(pointsOf(evaluate(rules, answers), id));
        expect(one.verdict).toBe(evaluate(rules, answers).verdict);
      }),
      { numRuns: 30 },
    );
  });

  test('asks for nothing once the verdict of the category is settled', () => {
    for (const { answers } of own) {
      const { verdict } = evaluate(rules, answers);
      if (verdict !== 'unknown') expect(openFacts(rules, answers, 'category')).toEqual([]);
    }
  });
});

/** Facts of which more never costs a point, and of which less never does. */
const better: Readonly<Record<string, readonly string[]>> = {
  innovative: ['rd_cost', 'ip_high', 'ip_own', 'ip_one', 'ip_two'],
  specialised: ['rd_cost', 'net_profit', 'market_years', 'researchers', 'local_points', 'ip_high'],
};
const worse = ['debts', 'main_before'];

test.each(scored)('points of %s go one way where its table does', (category) => {
  const rules = rulesOf(category);
  const of = (answers: Answers) => ends(pointsOf(evaluate(rules, answers), `${category}.score`))[0];
  const whole = full.filter(
    (firm) => firm.category === category && /^\d+$/.test(String(firm.points)),
  );
  const change = (answers: Answers, fact: string, by: number): Answers => {
    const now: Answer = answers[fact];
    const limit = fact === 'local_points' ? 15 : Infinity;
    return { ...answers, [fact]: Math.min(limit, Number(now ?? 0) + by) };
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.constantFrom(...(better[category] ?? [])),
      fc.nat(900),
      ({ answers }, fact, by) => {
        expect(of(change(answers, fact, by))).toBeGreaterThanOrEqual(of(answers));
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.constantFrom(...worse.slice(0, category === 'innovative' ? 2 : 1)),
      fc.nat(900),
      ({ answers }, fact, by) => {
        expect(of(change(answers, fact, by))).toBeLessThanOrEqual(of(answers));
      },
    ),
  );
});

test('a step over options is told by their labels', () => {
  const base = Object.values(table)[0]?.base ?? {};
  const rules = rulesOf('specialised');
  const facts = policy?.facts ?? [];
  const told = judgeAnswers(rules, { ...base, field_core: 'six' }, facts, policy?.words ?? {})
    .criteria.flatMap(({ reasons }) => reasons.map(({ text }) => text))
    .find((text) => text.includes('主导产品所属领域'));
  expect(told).toContain('六基、老字号或为重点产业链龙头配套');
  expect(told).toContain('补短板、锻长板、填空白有实效');
  expect(told).not.toMatch(/six|gap/);
});
