import { Big } from 'big.js';

import { writeQuantity } from '../../rules/index.ts';
import type { Answer } from '../../rules/index.ts';
import { numberOf } from './amount.ts';
import type { Entry } from '../kinds/kind.ts';
import { unitOf } from '../kinds.ts';

/** What the form says of a likely number. */
interface Sized extends Entry {
  readonly most?: string | undefined;
}

/** Why a number is unlikely, most often a mistake in its unit: a sentence `form.issue_<key>`. */
export interface SizeDoubt {
  readonly key: 'over' | 'over_money' | 'under';
  readonly values: Readonly<Record<string, string>>;
}

/** What is doubtful about a number outside of `least` and `most`; undefined for any other answer. */
export function doubtSize(entry: Sized, answer: Answer, label: string): SizeDoubt | undefined {
  const number = numberOf(entry, answer);
  if (number === undefined) return undefined;
  const unit = unitOf(entry);
  const write = (amount: Big): string => writeQuantity(amount, unit);
  const values = { label, value: write(number) };
  if (entry.most !== undefined && number.gt(entry.most)) {
    const key = unit === '万元' ? 'over_money' : 'over';
    return { key, values: { ...values, most: write(new Big(entry.most)) } };
  }
  if (entry.least !== undefined && number.lt(entry.least))
    return { key: 'under', values: { ...values, least: write(new Big(entry.least)) } };
  return undefined;
}
