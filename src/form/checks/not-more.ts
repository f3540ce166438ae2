import { numberAt } from './scope/number-at.ts';
import { placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** A number not above another: 研发人员 within 职工总数. */
export interface NotMoreCheck {
  readonly kind: 'not-more';
  readonly part: string;
  readonly whole: string;
}

export const notMore: DeclaredCheck<NotMoreCheck> = {
  places: ({ part, whole }) => [part, whole],
  find(check, scope) {
    const part = numberAt(check.part, scope);
    const whole = numberAt(check.whole, scope);
    if (part === undefined || whole === undefined || part.value.lte(whole.value)) return [];
    const values = { label: part.label, value: part.text, other: whole.label, most: whole.text };
    const place = placeOf(part.found);
    return [{ kind: 'arithmetic', severity: 'warning', ...place, key: 'more_than', values }];
  },
};
