import {
  fillLabel,
  kindOf,
  numberOf,
  unitOf,
  visibleFields,
  writeAnswer,
  writeRows,
} from '../form/index.ts';
import type { Answers, Column, Field, Form } from '../form/index.ts';

/** One field as it is copied into another system. */
export interface TranscriptEntry {
  readonly field: string;
  readonly label: string;
  /** As the document prints it; '' where nothing is answered. */
  readonly text: string;
  /** A number without unit and separators, for boxes that take digits alone. */
  readonly plain?: string;
  /** Rows of a table as the document prints them, below their heads. */
  readonly table?: {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** Pictures are uploaded there as files. */
  readonly isPicture: boolean;
}

export interface TranscriptSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly TranscriptEntry[];
}

/** 誊写单: every field that is asked, in the form's order, to be copied into an online system. */
export function composeTranscript(
  form: Form,
  answers: Answers,
  year: number,
): readonly TranscriptSection[] {
  const visible = new Set(visibleFields(form, answers).map(({ id }) => id));
  return form.sections
    .map(({ id, title, fields }) => ({
      id,
      title,
      entries: fields
        .filter((field) => visible.has(field.id))
        .map((field) => composeEntry(field, answers, year)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Cells parted by tabs, rows by line breaks: what spreadsheets and web tables take. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

function composeEntry(field: Field, answers: Answers, year: number): TranscriptEntry {
  const answer = answers[field.id];
  const label = fillLabel(field.label, year);
  const { shape } = kindOf(field);
  const base = { field: field.id, label, isPicture: shape === 'picture' };
  if (shape === 'rows') {
    const columns = field.columns ?? [];
    const rows = writeRows(field, answer).map((row) => columns.map(({ id }) => row[id] ?? ''));
    const table = { heads: columns.map((column) => headOf(column, year)), rows };
    return { ...base, text: tableText(rows), table };
  }
  const number = numberOf(field, answer);
  const text = writeAnswer(field, answer);
  return number === undefined ? { ...base, text } : { ...base, text, plain: number.toFixed() };
}

/** 金额（万元） */
function headOf(column: Column, year: number): string {
  const label = fillLabel(column.label, year);
  const unit = unitOf(column);
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}
