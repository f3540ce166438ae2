import { Big } from 'big.js';

import { parseAmount } from '../../rules/index.ts';
import { answer, issue } from './reading.ts';
import type { Reader } from './reading.ts';

/** int, decimal, money (万元), percent: an exact decimal string in the field's unit. */
export const readNumber: Reader = (field, raw) => {
  if (typeof raw !== 'string' && typeof raw !== 'number') return issue('not_number');
  if (typeof raw === 'number' && !Number.isFinite(raw)) return issue('not_number');
  const text = typeof raw === 'number' ? new Big(raw).toFixed() : raw;
  const unit = field.unit ?? '';
  const amount = parseAmount(field.kind === 'percent' ? text.replace(/[%％]\s*$/, '') : text, unit);
  if (amount.kind === 'not-a-number') return issue('not_number');
  if (amount.kind === 'other-unit') return issue('other_unit', { found: amount.unit, unit });
  if (field.kind === 'int' && !new Big(amount.value).mod(1).eq(0)) return issue('not_whole');
  return answer(amount.value);
};
