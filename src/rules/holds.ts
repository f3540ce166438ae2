import { assertNever } from '../base/index.ts';
import { Big } from 'big.js';
import type { Operator } from './rule.ts';

/** Whether `value` stands in this relation to `limit`; decimals, never floats. */
export function holds(value: string, operator: Operator, limit: string): boolean {
  const order = new Big(value).cmp(limit);
  switch (operator) {
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
      return assertNever(operator);
  }
}
