import { Big } from 'big.js';

import { isAnswered } from '../answered.ts';
import { numberOf, writeNumber } from '../amount.ts';
import type { Issue } from '../issue.ts';
import { partOf, placeOf } from './scope.ts';
import type { Check, CheckScope, Found } from './scope.ts';

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
  if (!isAnswered(found.value)) return [];
  const value = numberOf(part, found.value);
  if (value === undefined) return [];
  const values = { label: scope.label(part), value: writeNumber(value, part.unit) };
  if (part.most !== undefined && value.gt(part.most)) {
    const most = writeNumber(new Big(part.most), part.unit);
    const key = part.kind === 'money' ? 'over_money' : 'over';
    return [{ ...warning, ...placeOf(found), key, values: { ...values, most } }];
  }
  if (part.least !== undefined && value.lt(part.least)) {
    const least = writeNumber(new Big(part.least), part.unit);
    return [{ ...warning, ...placeOf(found), key: 'under', values: { ...values, least } }];
  }
  return [];
}
