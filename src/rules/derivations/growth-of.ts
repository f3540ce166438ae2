import type { Big } from 'big.js';

/** How much more a figure is than the one before it, as a share of that one, which isn't nothing. */
export function growthOf(now: Big, before: Big): Big {
  return now.minus(before).div(before.abs());
}
