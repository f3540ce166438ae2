import { cutsOf, parseAmount } from '../../rules/index.ts';
import type { RuleSet } from '../../rules/index.ts';

/**
 * A range of a number between two limits of the rules. Any value of it gives every rule the same
 * verdict, so one value stands for all: nobody has to look a figure up for a first idea.
 */
export interface Band {
  readonly id: string;
  /** The limit it begins at, and whether the limit itself belongs to it; absent at the bottom. */
  readonly from?: Limit;
  /** The limit it ends at; absent at the top. */
  readonly to?: Limit;
  readonly standsFor: string;
}

interface Limit {
  readonly value: string;
  /** As the policy's author wrote it: 3000 万元, 1 亿元. */
  readonly text: string;
  /** Whether the limit itself counts as above: it does under 不少于, it doesn't under 超过. */
  readonly isAbove: boolean;
}

/** The ranges that the rules' limits cut a fact's numbers into, lowest first. */
export function bandsOf(rules: readonly RuleSet[], fact: string): readonly Band[] {
  const limits = rules
    .flatMap(({ criteria }) => criteria.flatMap(({ rule }) => cutsOf(rule)))
    .filter((threshold) => threshold.fact === fact)
    .map(({ limit, limitText, operator }) => ({
      value: limit,
      text: limitText,
      isAbove: operator === '>=' || operator === '<',
    }))
    .filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at)
    .sort((one, other) => numberOf(one.value) - numberOf(other.value));
  if (limits.length === 0) return [];
  return [...limits, undefined].map((to, at) => {
    const from = limits[at - 1];
    return {
      id: String(at),
      standsFor: representative(from, to),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    };
  });
}

function isSame(one: Limit, other: Limit): boolean {
  return one.value === other.value && one.isAbove === other.isAbove;
}

/** A value strictly inside, so that it doesn't matter whether the limits count. */
function representative(from: Limit | undefined, to: Limit | undefined): string {
  if (from && to) return String((numberOf(from.value) + numberOf(to.value)) / 2);
  if (to) return String(numberOf(to.value) / 2);
  return from ? String(numberOf(from.value) * 2) : '0';
}

function numberOf(value: string): number {
  const amount = parseAmount(value);
  return amount.kind === 'amount' ? Number(amount.value) : 0;
}
