import fc from 'fast-check';

import type { Answers, Rule, RuleSet } from '../../src/rules/index.ts';
import { criterion, judge, ruleSet } from './sample.ts';

const numbers = ['n1', 'n2', 'n3'];
const yesnos = ['y1', 'y2'];
const multis = ['m1', 'm2'];
const options = ['a', 'b', 'c'];

/** Every fact the rules below may look at. */
export const factIds = [...numbers, ...yesnos, ...multis];

const otherwise = fc.constantFrom('unmet' as const, 'judge' as const);
const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom('>=', '>', '<=', '<'), fc.nat(4), otherwise)
    .map(([fact, operator, limit, instead]) => ({
      kind: 'compare' as const,
      fact,
      word: '不少于',
      operator: operator,
      limit: String(limit),
      limitText: String(limit),
      otherwise: instead,
    })),
  fc
    .tuple(fc.constantFrom(...yesnos), fc.boolean(), otherwise)
    .map(([fact, value, instead]) => ({ kind: 'is' as const, fact, value, otherwise: instead })),
  fc
    .tuple(
      fc.constantFrom(...multis),
      fc.subarray(options, { minLength: 1 }),
      fc.boolean(),
      otherwise,
    )
    .map(([fact, listed, negated, instead]) => ({
      kind: 'in' as const,
      fact,
      options: listed,
      negated,
      otherwise: instead,
      judgeIf: [],
    })),
  fc
    .tuple(fc.constantFrom(...multis), fc.integer({ min: 1, max: 3 }), otherwise)
    .map(([fact, count, other]) => ({ kind: 'pick' as const, fact, word: '至少', count, other })),
  fc.constant(judge),
);

/** Rules up to three levels deep. */
export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc
      .array(tie('rule'), { minLength: 1, maxLength: 4 })
      .map((of) => ({ kind: 'all' as const, of })),
    fc
      .array(tie('rule'), { minLength: 1, maxLength: 4 })
      .map((of) => ({ kind: 'any' as const, of })),
    fc
      .tuple(fc.array(tie('rule'), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4 }))
      .map(([of, count]) => ({ kind: 'at-least' as const, of, count: Math.min(count, of.length) })),
  ),
})).rule;

/** Answers of which any may be missing. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    ...Object.fromEntries(numbers.map((id) => [id, fc.nat(5)])),
    ...Object.fromEntries(yesnos.map((id) => [id, fc.boolean()])),
    ...Object.fromEntries(
      multis.map((id) => [
        id,
        fc.oneof(fc.subarray([...options, 'other'], { minLength: 1 }), fc.constant(['none'])),
      ]),
    ),
  },
  { requiredKeys: [] },
);

/** A category with common, tracked and soft criteria; track a applies by a condition. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .tuple(
    fc.array(
      fc.tuple(
        anyRule,
        fc.constantFrom(undefined, 'a', 'b'),
        fc.constantFrom('hard' as const, 'hard' as const, 'soft' as const),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.boolean(),
    leaf,
  )
  .map(([entries, hasTracks, when]) =>
    ruleSet(
      entries.map(([rule, track, strength], index) =>
        criterion(`c${index}`, rule, {
          strength,
          ...(hasTracks && track !== undefined ? { track } : {}),
        }),
      ),
      hasTracks
        ? [
            { id: 'a', title: 'A', clause: '二', anchor: 'c-2', when },
            { id: 'b', title: 'B', clause: '二', anchor: 'c-2' },
          ]
        : [],
    ),
  );
