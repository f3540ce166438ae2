import { writeQuantity } from '../../rules/index.ts';
import { numberAt } from './scope/number-at.ts';
import { placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** A percentage that is a part of a whole, within a tenth of a point. */
export interface ShareCheck {
  readonly kind: 'share';
  readonly rate: string;
  readonly part: string;
  readonly whole: string;
}

export const share: DeclaredCheck<ShareCheck> = {
  places: ({ rate, part, whole }) => [rate, part, whole],
  find(check, scope) {
    const rate = numberAt(check.rate, scope);
    const part = numberAt(check.part, scope);
    const whole = numberAt(check.whole, scope);
    if (rate === undefined || part === undefined || whole?.value.gt(0) !== true) return [];
    const real = part.value.div(whole.value).times(100).round(1);
    if (rate.value.minus(real).abs().lte('0.1')) return [];
    const values = {
      label: rate.label,
      value: rate.text,
      part: part.label,
      whole: whole.label,
      share: writeQuantity(real, '%'),
    };
    const place = placeOf(rate.found);
    return [{ kind: 'arithmetic', severity: 'warning', ...place, key: 'share', values }];
  },
};
