import type { Issue } from '../issue.ts';
import { doubtSize } from '../answers/size.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { Check, CheckScope, Found } from './scope/scope.ts';

/** Numbers outside of what is likely, mostly 元 typed where 万元 is asked. */
export const checkMagnitude: Check = (scope) =>
  scope.visible.flatMap((field) => {
    const columns = field.columns ?? [field];
    return columns.flatMap((column) => {
      if (column.least === undefined && column.most === undefined) return [];
      const place = column === field ? field.id : `${field.id}.${column.id}`;
      return scope.find(place).flatMap((found) => checkRange(found, scope));
    });
  });

const warning = { kind: 'unit', severity: 'warning' } as const;

function checkRange(found: Found, scope: CheckScope): readonly Issue[] {
  const part = partOf(found);
  const doubt = doubtSize(part, found.value, scope.label(part));
  return doubt === undefined ? [] : [{ ...warning, ...placeOf(found), ...doubt }];
}
