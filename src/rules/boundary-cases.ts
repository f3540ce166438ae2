import { Big } from 'big.js';
import type { Fact } from './fact.ts';
import type { Operator, Rule } from './rule.ts';
import type { Verdict } from './verdict.ts';

/** A value at or next to a limit, with what the policy's word makes of it. */
export interface BoundaryCase {
  readonly fact: string;
  readonly word: string;
  readonly limitText: string;
  readonly place: 'below' | 'at' | 'above';
  readonly value: string;
  readonly verdict: Verdict;
}

/** Below, at and above, by operator: written out, so that it checks the comparison. */
const holdsAt: Readonly<Record<Operator, readonly [boolean, boolean, boolean]>> = {
  '>=': [false, true, true],
  '>': [false, false, true],
  '<=': [true, true, false],
  '<': [true, false, false],
  '==': [false, true, false],
};

/** The nearest values that matter: one for a count, a ten-thousandth for any other number. */
function stepOf(fact: Fact | undefined): string {
  return fact?.kind === 'int' ? '1' : '0.0001';
}

/** For each threshold of a rule the values just below, at and just above it, exact. */
export function boundaryCases(rule: Rule, facts: readonly Fact[]): readonly BoundaryCase[] {
  if ('of' in rule) return rule.of.flatMap((child) => boundaryCases(child, facts));
  if (rule.kind !== 'compare') return [];
  const step = stepOf(facts.find(({ id }) => id === rule.fact));
  const limit = new Big(rule.limit);
  const [below, at, above] = holdsAt[rule.operator];
  const places = [
    ['below', limit.minus(step), below],
    ['at', limit, at],
    ['above', limit.plus(step), above],
  ] as const;
  return places.map(([place, value, isMet]) => ({
    fact: rule.fact,
    word: rule.word,
    limitText: rule.limitText,
    place,
    value: value.toFixed(),
    verdict: isMet ? 'met' : rule.otherwise,
  }));
}
