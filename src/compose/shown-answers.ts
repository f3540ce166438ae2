import { squeezeText } from '../base/index.ts';
import type { Answer, AnswerRow, Answers, Column, Field, Form } from '../form/index.ts';
import { kindOf, onPaper, otherOption, readAnswer } from '../form/index.ts';
import type { ShapeRow, ShapeValue, ShapeValues } from '../word/index.ts';

/**
 * Answers read off the page, as far as each can be read as its kind; the rest stays as it reads.
 * `said`: what stands behind a chosen 其他, by field.
 */
export function shownAnswers(
  form: Form,
  visible: ShapeValues,
  said: Readonly<Record<string, string>>,
): Answers {
  const answers: Record<string, Answer> = {};
  const fields = form.sections.flatMap((section) => section.fields);
  for (const field of fields) {
    const value = visible[field.id];
    const answer = value === undefined ? undefined : readShown(field, value);
    if (answer !== undefined && answer !== null) answers[field.id] = answer;
  }
  for (const { id, says } of fields) {
    const words = says === undefined ? undefined : said[says];
    const asked = fields.find((field) => field.id === says);
    const other = asked && otherOption(asked)?.id;
    const chosen = asked && answers[asked.id];
    const isChosen = Array.isArray(chosen)
      ? (chosen as readonly unknown[]).includes(other)
      : chosen === other;
    if (words !== undefined && other !== undefined && isChosen) answers[id] = words;
  }
  return answers;
}

function readShown(field: Field, value: ShapeValue): Answer {
  if (typeof value === 'string') return isBlank(field, value) ? undefined : readText(field, value);
  if (kindOf(field).shape === 'rows') return readRows(field, value);
  const ids = value.filter((id): id is string => typeof id === 'string');
  if (ids.length === 0) return undefined;
  // Two boxes ticked where one may be: what was meant is for a person to say.
  return kindOf(field).control.name === 'multi' ? ids : ids.length === 1 ? ids[0] : undefined;
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
export function isBlank(entry: Field | Column, text: string): boolean {
  const plain = squeezeText(text).replace(/□/g, '☐');
  return plain === '' || plain === squeezeText(onPaper(entry).blank(entry));
}
