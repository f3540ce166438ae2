import { writeLabel } from '../../base/index.ts';
import { unitOf } from '../../form/index.ts';
import type { Column } from '../../form/index.ts';
import type { FieldContext } from '../context.ts';

/** The label with its unit, once for the whole column. */
export function headOf(column: Column, { words, year }: FieldContext): string {
  const label = writeLabel(column.label, words, year);
  const unit = unitOf(column);
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}
