import { Big } from 'big.js';

import { writeQuantity } from '../../rules/index.ts';
import { numberIn } from './scope/by-cell.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { CheckScope, DeclaredCheck } from './scope/scope.ts';

/** The parts come to the total. */
export interface SumCheck {
  readonly kind: 'sum';
  readonly total: string;
  readonly parts: readonly string[];
}

/** Totals against their parts: 总投资 = 分项之和, 资金来源合计 = 总投资, a table's column = its field. */
export const sum: DeclaredCheck<SumCheck> = {
  places: ({ total, parts }) => [total, ...parts],
  find({ total, parts }, scope) {
    const [found] = scope.find(total);
    const declared = found && numberIn(found);
    const sum = sumOf(parts, scope);
    if (found === undefined || declared === undefined || sum === undefined) return [];
    if (declared.eq(sum)) return [];
    const unit = partOf(found).unit;
    return [
      {
        kind: 'sum',
        // A list may still be growing; a column of figures that doesn't add up is a mistake.
        severity: parts.some((part) => part.includes('.')) ? 'warning' : 'error',
        ...placeOf(found),
        key: declared.gt(sum) ? 'sum_short' : 'sum_over',
        values: {
          label: scope.label(partOf(found)),
          parts: parts.map((part) => scope.label(part)).join('、'),
          total: writeQuantity(declared, unit),
          sum: writeQuantity(sum, unit),
          distance: writeQuantity(declared.minus(sum).abs(), unit),
        },
      },
    ];
  },
};

/** Unanswered parts make no sum: missing is not zero. A table counts as soon as it has rows. */
function sumOf(parts: readonly string[], scope: CheckScope): Big | undefined {
  let sum = new Big(0);
  for (const part of parts) {
    const values = scope.find(part).map(numberIn);
    if (values.length === 0) return undefined;
    for (const value of values) {
      if (value === undefined) return undefined;
      sum = sum.plus(value);
    }
  }
  return sum;
}
