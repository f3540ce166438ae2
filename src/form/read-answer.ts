import type { AnswerRow, FieldKind } from '../rules/index.ts';
import { isAnswered } from './answered.ts';
import type { Column, Field } from './field.ts';
import { readChoice, readMulti } from './kinds/choice.ts';
import { readDate } from './kinds/date.ts';
import { readEmail } from './kinds/email.ts';
import { readImage } from './kinds/image.ts';
import { readMobile } from './kinds/mobile.ts';
import { readMonth } from './kinds/month.ts';
import { readNumber } from './kinds/number.ts';
import { answer, issue } from './kinds/reading.ts';
import type { Reader, Reading } from './kinds/reading.ts';
import { readText } from './kinds/text.ts';
import { readUscc } from './kinds/uscc.ts';
import { readYesNo } from './kinds/yesno.ts';

/** A table keeps each cell that can't be read as it was typed: nothing of a row is lost. */
const readTable: Reader = (field, raw) => {
  if (!Array.isArray(raw)) return issue('not_table');
  const columns = 'columns' in field ? (field.columns ?? []) : [];
  const rows: AnswerRow[] = [];
  for (const row of raw as readonly unknown[]) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return issue('not_table');
    rows.push(readRow(columns, row as AnswerRow)); // an object's values are read one by one
  }
  return answer(rows);
};

const readers = {
  text: readText,
  longtext: readText,
  choice: readChoice,
  multi: readMulti,
  yesno: readYesNo,
  int: readNumber,
  decimal: readNumber,
  money: readNumber,
  percent: readNumber,
  date: readDate,
  month: readMonth,
  table: readTable,
  image: readImage,
  uscc: readUscc,
  mobile: readMobile,
  email: readEmail,
} satisfies Record<FieldKind, Reader>;

/** What was typed, pasted or found in a file, as the answer it stands for, or why it is none. */
export function readAnswer(field: Field | Column, raw: unknown): Reading {
  if (raw === undefined || raw === null) return { kind: 'blank' };
  if (typeof raw === 'string' && raw.trim() === '') return { kind: 'blank' };
  if (Array.isArray(raw) && raw.length === 0) return { kind: 'blank' };
  return readers[field.kind](field, raw);
}

function readRow(columns: readonly Column[], row: AnswerRow): AnswerRow {
  const read: Record<string, AnswerRow[string]> = {};
  for (const column of columns) {
    const raw = row[column.id];
    if (!isAnswered(raw)) continue;
    const reading = readAnswer(column, raw);
    // No column is a table, so an answer of one fits a cell.
    read[column.id] = reading.kind === 'answer' ? (reading.answer as AnswerRow[string]) : raw;
  }
  return read;
}
