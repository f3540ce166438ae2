import type { Answer, Answers, Column, Field, Form } from '../form/index.ts';
import { computedRow, fillLabel, filledRows } from '../form/index.ts';
import type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeValue,
  ShapeValues,
} from '../word/index.ts';
import { richParagraphs } from '../word/index.ts';
import { unitOf, writeCell, writeText } from './write-value.ts';

/** What reading a document back needs to know of the form: names, labels, units, options. */
export function documentShape(form: Form, year: number): DocumentShape {
  const fields = form.sections.flatMap((section) => section.fields);
  return {
    fields: fields
      .filter(({ kind }) => kind !== 'image')
      .map((field) => shapeField(field, year, aliasesByYear(field, fields))),
    headings: [
      ...form.sections.map(({ title }) => title),
      ...fields.filter(hasHeading).map(labelOf),
    ],
  };
}

/** What the document sets under a heading or caption of its own. */
function hasHeading({ kind }: Field): boolean {
  return kind === 'table' || kind === 'longtext' || kind === 'image';
}

function labelOf({ label }: Field): string {
  return label;
}

const yearly = /^\{year-(\d)\}\s*年[度末]?/;

/** What one year's figure is called goes for those of the other years, with their year before it. */
function aliasesByYear(field: Field, fields: readonly Field[]): readonly string[] {
  const [own, back] = yearly.exec(field.label) ?? [];
  if (own === undefined || back === undefined) return [];
  const name = field.label.slice(own.length);
  return fields
    .filter(({ label }) => yearly.test(label) && label.replace(yearly, '') === name)
    .flatMap(({ aliases = [] }) => aliases)
    .filter((alias) => !/^上一?年|year/.test(alias))
    .map((alias) => `{year-${back}} 年${alias}`);
}

function shapeField(field: Field, year: number, more: readonly string[]): ShapeField {
  const labels = [field.label, ...(field.aliases ?? []), ...more].map((label) =>
    fillLabel(label, year).replace('（可多选）', ''),
  );
  const base = { id: field.id, labels: [...new Set([...labels, fillLabel(field.label, year)])] };
  switch (field.kind) {
    case 'longtext':
      return { ...base, kind: 'paragraphs', ...(field.rich === true ? { rich: true } : {}) };
    case 'choice':
    case 'multi':
      return { ...base, kind: 'options', options: shapeOptions(field) };
    case 'table':
      return { ...base, kind: 'table', columns: (field.columns ?? []).map(shapeColumn) };
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
      return { ...base, kind: 'number', ...shapeUnit(field) };
    default:
      return { ...base, kind: 'text' };
  }
}

function shapeColumn(column: Column): ShapeColumn {
  const base = { id: column.id, labels: [column.label, ...(column.aliases ?? [])] };
  switch (column.kind) {
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
      return { ...base, kind: 'number', ...shapeUnit(column) };
    default:
      return { ...base, kind: 'text' };
  }
}

function shapeUnit(entry: Field | Column): { readonly unit?: string } {
  const unit = unitOf(entry);
  return unit === undefined ? {} : { unit };
}

function shapeOptions({ options = [] }: Field) {
  return options.map(({ id, label }) => ({ id, labels: [label] }));
}

/** The answers as the document shows them, in the shape that reading back compares. */
export function shapeValues(form: Form, answers: Answers): ShapeValues {
  const fields = form.sections.flatMap((section) => section.fields);
  const values: Record<string, ShapeValue> = {};
  for (const field of fields) {
    const answer = answers[field.id];
    if (field.kind === 'image' || answer === undefined || answer === null) continue;
    values[field.id] = shapeValue(field, answer);
  }
  return values;
}

function shapeValue(field: Field, answer: Answer): ShapeValue {
  if (field.kind === 'table') {
    const columns = field.columns ?? [];
    return filledRows(answer).map(({ row }) => {
      const whole = computedRow(columns, row);
      return Object.fromEntries(
        columns.map((column) => [column.id, writeCell(column, whole[column.id])]),
      );
    });
  }
  if (field.kind === 'choice' || field.kind === 'multi') {
    if (typeof answer === 'string') return [answer];
    const ids: readonly unknown[] = Array.isArray(answer) ? answer : [];
    return ids.filter((id): id is string => typeof id === 'string');
  }
  const text = writeText(field, answer, true);
  return field.rich === true ? richParagraphs(text).join('\n') : text;
}
