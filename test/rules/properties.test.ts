import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  combineAll,
  combineAny,
  combineAtLeast,
  evaluate,
  evaluateRule,
  factsOf,
  flipsOf,
  openFacts,
  verdicts,
} from '../../src/rules/index.ts';
import type { Answers, Evaluation, Verdict } from '../../src/rules/index.ts';
import { anyAnswers, anyRule, anyRuleSet, factIds } from './arbitrary-rules.ts';
import { compare } from './sample.ts';

const anyVerdict = fc.constantFrom(...verdicts);
/** Worst first, for thresholds that only rise. */
const rank: readonly Verdict[] = ['unmet', 'judge', 'met'];

/** The verdicts that a scope of openFacts speaks of. */
function shown({ verdict, tracks, criteria }: Evaluation, scope: 'criteria' | 'category') {
  return scope === 'category'
    ? { verdict, tracks: {} }
    : { verdict, tracks, criteria: criteria.map((each) => each.verdict) };
}

test('a group does not mind the order of its children', () => {
  fc.assert(
    fc.property(
      fc.array(anyVerdict, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (list, n) => {
        const turned = [...list].reverse();
        expect(combineAll(turned)).toBe(combineAll(list));
        expect(combineAny(turned)).toBe(combineAny(list));
        expect(combineAtLeast(n, turned)).toBe(combineAtLeast(n, list));
      },
    ),
  );
});

test('what does not apply changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(anyVerdict, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (list, n) => {
        const more: Verdict[] = [...list, 'not-applicable'];
        expect(combineAll(more)).toBe(combineAll(list));
        expect(combineAny(more)).toBe(combineAny(list));
        expect(combineAtLeast(n, more)).toBe(combineAtLeast(n, list));
      },
    ),
  );
});

test('one of a list is any, all of a list is all', () => {
  fc.assert(
    fc.property(fc.array(anyVerdict, { minLength: 1, maxLength: 6 }), (list) => {
      const applying = list.filter((verdict) => verdict !== 'not-applicable').length;
      expect(combineAtLeast(1, list)).toBe(combineAny(list));
      expect(combineAtLeast(Math.max(1, applying), list)).toBe(combineAll(list));
    }),
  );
});

test('nothing answered is never met and never unmet', () => {
  fc.assert(
    fc.property(anyRuleSet, (set) => {
      const { verdict, tracks, criteria } = evaluate(set, {});
      const all = [verdict, ...Object.values(tracks), ...criteria.map((each) => each.verdict)];
      expect(all).not.toContain('met');
      expect(all).not.toContain('unmet');
    }),
  );
});

test('a settled verdict stays, whatever else is answered', () => {
  fc.assert(
    fc.property(anyRule, anyAnswers, anyAnswers, (rule, answers, more) => {
      const { verdict } = evaluateRule(rule, answers);
      fc.pre(verdict !== 'unknown');
      expect(evaluateRule(rule, { ...more, ...answers }).verdict).toBe(verdict);
    }),
    { numRuns: 500 },
  );
});

test('a higher number never makes 不少于 worse, nor 不超过 better', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), (limit, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const verdict = (operator: '>=' | '<=', n: number) =>
        rank.indexOf(evaluateRule(compare('n', operator, String(limit)), { n }).verdict);
      expect(verdict('>=', high)).toBeGreaterThanOrEqual(verdict('>=', low));
      expect(verdict('<=', high)).toBeLessThanOrEqual(verdict('<=', low));
    }),
  );
});

test('the order of criteria changes no verdict', () => {
  fc.assert(
    fc.property(anyRuleSet, anyAnswers, (set, answers) => {
      const turned = { ...set, criteria: [...set.criteria].reverse() };
      const one = evaluate(set, answers);
      const other = evaluate(turned, answers);
      expect(other.verdict).toBe(one.verdict);
      expect(other.tracks).toEqual(one.tracks);
    }),
  );
});

test.each(['criteria', 'category'] as const)(
  'a fact that is not open changes no verdict of the %s',
  (scope) => {
    fc.assert(
      fc.property(anyRuleSet, anyAnswers, anyAnswers, (set, answers, more) => {
        const open = openFacts(set, answers, scope);
        // The open ones are answered in any way; those closed are answered, or left.
        const openOnly: Answers = Object.fromEntries(
          Object.entries(more).filter(([id]) => open.includes(id)),
        );
        const without = evaluate(set, { ...openOnly, ...answers });
        const all = evaluate(set, { ...more, ...answers });
        expect(shown(all, scope)).toEqual(shown(without, scope));
      }),
      { numRuns: 1000 },
    );
  },
);

test('open facts are unanswered facts of the rules', () => {
  fc.assert(
    fc.property(anyRuleSet, anyAnswers, (set, answers) => {
      for (const id of openFacts(set, answers)) {
        expect(answers[id]).toBeUndefined();
        expect(factIds).toContain(id);
      }
    }),
  );
});

test('a verdict depends on the facts of its rule alone', () => {
  fc.assert(
    fc.property(anyRule, anyAnswers, (rule, answers) => {
      const used = factsOf(rule, undefined);
      const own = Object.fromEntries(Object.entries(answers).filter(([id]) => used.includes(id)));
      expect(evaluateRule(rule, own).verdict).toBe(evaluateRule(rule, answers).verdict);
    }),
  );
});

test('flips change the rule set, each by its own name', () => {
  fc.assert(
    fc.property(anyRuleSet, (set) => {
      const flips = flipsOf(set);
      expect(new Set(flips.map(({ id }) => id)).size).toBe(flips.length);
      for (const { ruleSet } of flips) expect(ruleSet).not.toEqual(set);
    }),
  );
});
