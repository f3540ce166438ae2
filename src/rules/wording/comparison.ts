import { assertNever } from '../../base/index.ts';
import { Big } from 'big.js';

/** How a number stands to a limit; the lexicon says which of the policy's words means which. */
export const comparisons = ['>=', '>', '<=', '<', '=='] as const;
export type Comparison = (typeof comparisons)[number];

/** Whether `value` stands in this relation to `limit`; decimals, never floats. */
export function holds(value: string, comparison: Comparison, limit: string): boolean {
  const order = new Big(value).cmp(limit);
  switch (comparison) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '==':
      return order === 0;
    default:
      return assertNever(comparison);
  }
}

/** The same comparison with its boundary the other way, then the comparison reversed. */
export const otherComparisons: Readonly<Record<Comparison, readonly [Comparison, Comparison]>> = {
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '<': ['<=', '>='],
  '==': ['>=', '<='],
};
