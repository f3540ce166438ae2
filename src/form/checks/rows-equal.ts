import type { AnswerRow } from '../../rules/index.ts';
import { fillLabel } from '../../base/index.ts';
import { writeQuantity } from '../../rules/index.ts';
import { numberOf } from '../answers/amount.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** As many rows (where columns have one of some values, or a day in `{year-1}`) as a field says. */
export interface RowsEqualCheck {
  readonly kind: 'rows-equal';
  readonly table: string;
  readonly count: string;
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

export const rowsEqual: DeclaredCheck<RowsEqualCheck> = {
  places: ({ table, count, where = {} }) => [
    table,
    count,
    ...Object.keys(where).map((column) => `${table}.${column}`),
  ],
  find({ table, count: countId, where }, scope) {
    const list = scope.field(table);
    const count = scope.field(countId);
    const declared = count && numberOf(count, scope.answers[countId]);
    if (list === undefined || count === undefined || declared === undefined) return [];
    // An empty list is missing, not contradicting; whether it must be there is said elsewhere.
    if (scope.rows(table).length === 0) return [];
    const tests = columnTests(where, scope.context.year);
    const rows = scope.rows(table).filter(({ row }) => tests.every((test) => test(row))).length;
    if (declared.eq(rows)) return [];
    const values = {
      label: scope.label(count),
      declared: writeQuantity(declared, count.unit),
      table: scope.label(list),
      rows: String(rows),
    };
    const key = where === undefined ? 'rows_differ' : 'rows_differ_where';
    return [{ kind: 'rows', severity: 'warning', field: table, key, values }];
  },
};

/** One test a column of `where`; the year is filled in once, not for each of thousands of rows. */
function columnTests(
  where: RowsEqualCheck['where'] = {},
  year: number,
): readonly ((row: AnswerRow) => boolean)[] {
  return Object.entries(where).map(([column, values]) => {
    const filled = values.map((value) => ({ value, year: fillLabel(value, year) }));
    return (row: AnswerRow) => {
      const cell = String(row[column]);
      return filled.some((one) =>
        one.year === one.value ? cell === one.value : cell.startsWith(one.year),
      );
    };
  });
}
