import { Big } from 'big.js';

import type { Answer } from '../../rules/index.ts';
import { parseAmount, writeQuantity } from '../../rules/index.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** An exact decimal string in the unit given; without a unit of its own a number is in it already. */
export function readNumber(raw: unknown, unit: string | undefined): Reading {
  if (typeof raw !== 'string' && typeof raw !== 'number') return issue('not_number');
  if (typeof raw === 'number' && !Number.isFinite(raw)) return issue('not_number');
  const text = typeof raw === 'number' ? new Big(raw).toFixed() : raw;
  const amount = parseAmount(text, unit);
  if (amount.kind === 'not-a-number') return issue('not_number');
  if (amount.kind === 'other-unit')
    return issue('other_unit', { found: amount.unit, unit: unit ?? '' });
  return answer(amount.value);
}

/** `3,000 万元`, `12.5%`. */
export function writeNumber(answer: Answer, unit: string | undefined): string {
  return typeof answer === 'string' ? writeQuantity(answer, unit) : '';
}

/** Room for a number before its unit; with a long unit less, so that both stay on the line. */
export function blankBefore(unit: string | undefined): string {
  return unit === undefined ? '' : '　'.repeat(Math.max(1, 5 - unit.length)) + unit;
}
