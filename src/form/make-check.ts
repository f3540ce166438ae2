import { assertNever } from '../base/index.ts';
import type { FormCheck } from './field.ts';
import { defined } from './make-field.ts';
import type { CheckContent } from './source.ts';

/** Compiles a check as authors write it; `table.column` becomes its two names. */
export function makeCheck(source: CheckContent): FormCheck {
  if ('sum' in source) return { kind: 'sum', total: source.sum, parts: source.of };
  if ('order' in source) {
    return { kind: 'order', earlier: source.order[0], later: source.order[1] };
  }
  if ('rows' in source) {
    const { rows: table, equal: count, where } = source;
    return { kind: 'rows-equal', table, count, ...defined({ where }) };
  }
  if ('unique' in source) return { kind: 'unique', ...splitPlace(source.unique) };
  if ('valid' in source) return { kind: 'valid-until', ...splitPlace(source.valid) };
  if ('not_counted' in source) {
    return { kind: 'not-counted', ...splitPlace(source.not_counted), values: source.values };
  }
  if ('differ' in source) return { kind: 'differ', fields: source.differ };
  if ('ratio' in source) {
    return { kind: 'ratio', of: source.ratio[0], to: source.ratio[1], most: String(source.most) };
  }
  if ('not_more' in source) {
    return { kind: 'not-more', part: source.not_more[0], whole: source.not_more[1] };
  }
  if ('share' in source) {
    const [part, whole] = source.of;
    return { kind: 'share', rate: source.share, part, whole };
  }
  if ('direction' in source) {
    const { direction, by, rising, falling } = source;
    return { kind: 'direction', ...splitPlace(direction), by, rising, falling };
  }
  if ('months' in source) {
    const [from, to] = source.months;
    return { kind: 'duration', from, to, ...defined({ count: source.count, most: source.most }) };
  }
  return { kind: 'attention', field: source.attention, values: [source.is], text: source.text };
}

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
