import { numberOf, writeNumber } from '../amount.ts';
import type { Issue } from '../issue.ts';
import { partOf, placeOf } from './scope.ts';
import type { Check } from './scope.ts';

/** A part is not more than its whole: 研发人员 within 职工总数. */
export const checkRelation: Check = (scope) =>
  scope.checks('not-more').flatMap((check): readonly Issue[] => {
    const [part] = scope.find(check.part);
    const [whole] = scope.find(check.whole);
    if (part === undefined || whole === undefined) return [];
    const value = numberOf(partOf(part), part.value);
    const most = numberOf(partOf(whole), whole.value);
    if (value === undefined || most === undefined || value.lte(most)) return [];
    const values = {
      label: scope.label(partOf(part)),
      value: writeNumber(value, partOf(part).unit),
      other: scope.label(partOf(whole)),
      most: writeNumber(most, partOf(whole).unit),
    };
    return [
      { kind: 'arithmetic', severity: 'warning', ...placeOf(part), key: 'more_than', values },
    ];
  });
