import { numberOf, writeNumber } from '../amount.ts';
import type { Issue } from '../issue.ts';
import { partOf, placeOf } from './scope.ts';
import type { Check, CheckScope } from './scope.ts';

/** A part is not more than its whole, and a rate is the part it says of that whole. */
export const checkRelation: Check = (scope) => [
  ...scope.checks('not-more').flatMap((check): readonly Issue[] => {
    const part = numberAt(check.part, scope);
    const whole = numberAt(check.whole, scope);
    if (part === undefined || whole === undefined || part.value.lte(whole.value)) return [];
    const values = {
      label: part.label,
      value: part.text,
      other: whole.label,
      most: whole.text,
    };
    return [{ ...warning, ...placeOf(part.found), key: 'more_than', values }];
  }),
  ...scope.checks('share').flatMap((check): readonly Issue[] => {
    const rate = numberAt(check.rate, scope);
    const part = numberAt(check.part, scope);
    const whole = numberAt(check.whole, scope);
    if (rate === undefined || part === undefined || whole?.value.gt(0) !== true) return [];
    const share = part.value.div(whole.value).times(100).round(1);
    if (rate.value.minus(share).abs().lte('0.1')) return [];
    const values = {
      label: rate.label,
      value: rate.text,
      part: part.label,
      whole: whole.label,
      share: writeNumber(share, '%'),
    };
    return [{ ...warning, ...placeOf(rate.found), key: 'share', values }];
  }),
];

const warning = { kind: 'arithmetic', severity: 'warning' } as const;

function numberAt(place: string, scope: CheckScope) {
  const [found] = scope.find(place);
  if (found === undefined) return undefined;
  const part = partOf(found);
  const value = numberOf(part, found.value);
  if (value === undefined) return undefined;
  return { found, value, label: scope.label(part), text: writeNumber(value, part.unit) };
}
