import { foldText } from '../base/index.ts';
import { convertAmount } from '../rules/index.ts';
import { unitOf } from './kinds.ts';
import type { Entry } from './kinds/kind.ts';

// No unit is longer, and of a text of brackets alone each would be read to its end.
const brackets = /[（(]([^）)]{0,40})[）)]/g;

/** A heading without its unit, brackets and colons: 金额（万元） is 金额. */
export function plainHeading(text: string): string {
  return foldText(text.replace(brackets, '')).replace(/[:：*]/g, '');
}

/** The unit that a heading names and that isn't the entry's own: 金额（元） over 万元. */
export function unitOfHeading(text: string, entry: Entry): string | undefined {
  const own = unitOf(entry);
  if (own === undefined) return undefined;
  return [...text.matchAll(brackets)]
    .map(([, inside = '']) => inside.replace(/^\s*单位\s*[:：]?\s*/, '').trim())
    .find((unit) => unit !== '' && (convertAmount('1', unit, own) ?? '1') !== '1');
}
