import Big from 'big.js';

import type { Answer } from '../form/index.ts';

/** (after − before) ÷ before in per cent, two decimals at most; '' where it can't be computed. */
export function changeOf(before: Answer, after: Answer): string {
  const from = decimal(before);
  const to = decimal(after);
  if (from === undefined || to === undefined || from.eq(0)) return '';
  return `${to.minus(from).div(from.abs()).times(100).round(2).toString()}%`;
}

function decimal(value: Answer): Big | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  try {
    return new Big(typeof value === 'string' ? value.trim() : value);
  } catch {
    return undefined;
  }
}
