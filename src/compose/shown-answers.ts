import type { Answer, AnswerRow, Answers, Column, Field, Form } from '../form/index.ts';
import { readAnswer } from '../form/index.ts';
import type { ShapeRow, ShapeValue, ShapeValues } from '../word/index.ts';
import { unitOf } from './write-value.ts';

/** Answers read off the page, as far as each can be read as its kind; the rest stays as it reads. */
export function shownAnswers(form: Form, visible: ShapeValues): Answers {
  const answers: Record<string, Answer> = {};
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const value = visible[field.id];
    const answer = value === undefined ? undefined : readShown(field, value);
    if (answer !== undefined && answer !== null) answers[field.id] = answer;
  }
  return answers;
}

/** Answers a file carries, checked kind by kind; of an unreadable one its text is kept. */
export function carriedAnswers(form: Form, carried: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, Answer> = {};
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const raw = carried[field.id];
    const reading = readAnswer(field, raw);
    if (reading.kind === 'answer') answers[field.id] = reading.answer;
    if (reading.kind === 'issue' && typeof raw === 'string') answers[field.id] = raw;
  }
  return answers;
}

function readShown(field: Field, value: ShapeValue): Answer {
  if (typeof value === 'string') return isBlank(field, value) ? undefined : readText(field, value);
  if (field.kind === 'table') return readRows(field, value);
  const ids = value.filter((id): id is string => typeof id === 'string');
  if (ids.length === 0) return undefined;
  // Two boxes ticked where one may be: what was meant is for a person to say.
  return field.kind === 'choice' ? (ids.length === 1 ? ids[0] : undefined) : ids;
}

/** A text off the page as its kind of answer; what can't be read stays as it reads. */
export function readText(entry: Field | Column, text: string): Answer {
  const reading = readAnswer(entry, text);
  return reading.kind === 'answer' ? reading.answer : reading.kind === 'blank' ? undefined : text;
}

function readRows(field: Field, value: readonly (string | ShapeRow)[]): Answer {
  const columns = (field.columns ?? []).filter(({ change }) => change === undefined);
  const rows = value
    .filter((row): row is ShapeRow => typeof row === 'object')
    .map((row) => readRow(columns, row))
    .filter((row) => Object.keys(row).length > 0);
  return rows.length === 0 ? undefined : rows;
}

function readRow(columns: readonly Column[], row: ShapeRow): AnswerRow {
  const cells: Record<string, AnswerRow[string]> = {};
  for (const column of columns) {
    const text = row[column.id] ?? '';
    // readAnswer makes no rows of a column's text.
    const answer = text.trim() === '' ? undefined : (readText(column, text) as AnswerRow[string]);
    if (answer !== undefined && answer !== null) cells[column.id] = answer;
  }
  return cells;
}

/** Whether nothing but what the form prints for a hand stands there: 万元, ☐是 ☐否, 年 月 日. */
export function isBlank(field: Field | Column, text: string): boolean {
  const plain = text.replace(/\s+/g, '');
  if (plain === '') return true;
  switch (field.kind) {
    case 'yesno':
      return /^[☐□]是[☐□]否$/.test(plain);
    case 'date':
      return plain === '年月日';
    case 'month':
      return plain === '年月';
    default:
      return plain === unitOf(field)?.replace(/\s+/g, '');
  }
}
