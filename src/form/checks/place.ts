import { assertNever } from '../../base/index.ts';
import type { FormCheck } from '../field.ts';

/** `table.column` as its two names; the column is empty where there is none. */
export function splitPlace(place: string): { readonly table: string; readonly column: string } {
  const [table = '', column = ''] = place.split('.');
  return { table, column };
}

/** The places that a check looks at, as authors wrote them. */
export function placesOf(check: FormCheck): readonly string[] {
  switch (check.kind) {
    case 'sum':
      return [check.total, ...check.parts];
    case 'order':
      return [check.earlier, check.later];
    case 'rows-equal':
      return [
        check.table,
        check.count,
        ...Object.keys(check.where ?? {}).map((column) => `${check.table}.${column}`),
      ];
    case 'unique':
    case 'valid-until':
    case 'not-counted':
      return [`${check.table}.${check.column}`];
    case 'differ':
      return check.fields;
    case 'ratio':
      return [check.of, check.to];
    case 'not-more':
      return [check.part, check.whole];
    case 'share':
      return [check.rate, check.part, check.whole];
    case 'direction':
      return [`${check.table}.${check.column}`, `${check.table}.${check.by}`];
    case 'duration':
      return [check.from, check.to, ...(check.count === undefined ? [] : [check.count])];
    case 'attention':
      return [check.field];
    default:
      return assertNever(check);
  }
}
