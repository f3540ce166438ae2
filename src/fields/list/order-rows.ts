import { kindOf, numberOf, readAnswer, writeAnswer } from '../../form/index.ts';
import type { Column } from '../../form/index.ts';
import type { KeyedRow } from '../rows.ts';

const alphabet = new Intl.Collator('zh-CN', { numeric: true });

/** The rows by one column: numbers by size, days by time, words by their spelling; blank ones last. */
export function orderRows(
  rows: readonly KeyedRow[],
  column: Column,
  way: 'up' | 'down',
): readonly KeyedRow[] {
  const isNumber = kindOf(column).shape === 'number';
  const keyed = rows.map((row) => ({
    row,
    key: isNumber ? numberIn(column, row) : wordIn(column, row),
  }));
  const sign = way === 'up' ? 1 : -1;
  return keyed
    .sort(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined)
        return Number(one === undefined) - Number(other === undefined);
      if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
      return sign * alphabet.compare(String(one), String(other));
    })
    .map(({ row }) => row);
}

function numberIn(column: Column, row: KeyedRow): number | string | undefined {
  const number = numberOf(column, row[column.id]);
  return number === undefined ? wordIn(column, row) : number.toNumber();
}

/** Days and months as they are kept, 2024-05-06, stand in the order of time. */
function wordIn(column: Column, row: KeyedRow): string | undefined {
  const reading = readAnswer(column, row[column.id]);
  if (reading.kind === 'blank') return undefined;
  const isOption = kindOf(column).shape === 'options';
  if (reading.kind === 'answer' && !isOption && typeof reading.answer === 'string')
    return reading.answer;
  return writeAnswer(column, row[column.id]);
}

/** The cells, row by row, whose words hold what is looked for. */
export function findCells(
  rows: readonly KeyedRow[],
  columns: readonly Column[],
  text: string,
): readonly { readonly at: number; readonly column: string }[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  return rows.flatMap((row, at) => {
    const column = columns.find((one) =>
      textsOf(one, row).some((shown) => fold(shown).includes(wanted)),
    );
    return column === undefined ? [] : [{ at, column: column.id }];
  });
}

/** What a cell shows, as it was typed and as it is understood; of an option its label alone. */
function textsOf(column: Column, row: KeyedRow): readonly string[] {
  const cell = row[column.id];
  const written = writeAnswer(column, cell);
  return kindOf(column).isTyped && typeof cell === 'string' ? [cell, written] : [written];
}

/** Full-width signs are their half-width ones, and letters of either size are alike. */
function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
