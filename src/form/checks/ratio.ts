import { numberAt } from './scope/number-at.ts';
import { placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** A number at most `most` times another, mostly 元 typed where 万元 is asked. */
export interface RatioCheck {
  readonly kind: 'ratio';
  readonly of: string;
  readonly to: string;
  readonly most: string;
}

export const ratio: DeclaredCheck<RatioCheck> = {
  places: ({ of, to }) => [of, to],
  find(check, scope) {
    const of = numberAt(check.of, scope);
    const to = numberAt(check.to, scope);
    if (of === undefined || to === undefined || to.value.lte(0)) return [];
    if (of.value.lte(to.value.times(check.most))) return [];
    const values = {
      label: of.label,
      other: to.label,
      most: check.most,
      value: of.text,
      base: to.text,
    };
    return [{ kind: 'unit', severity: 'warning', ...placeOf(of.found), key: 'ratio', values }];
  },
};
