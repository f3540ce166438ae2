import { fillLabel, splitYear } from '../base/index.ts';
import type { Answer, Answers, Column, Field, Form } from '../form/index.ts';
import {
  captionOf,
  chosenIds,
  isBlock,
  isNumberKind,
  kindOf,
  unitOf,
  writeAnswer,
  writeRows,
} from '../form/index.ts';
import type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeValue,
  ShapeValues,
} from '../word/index.ts';
import { richParagraphs, unitNamed } from '../word/index.ts';

/** What reading a document back needs to know of the form: names, labels, units, options. */
export function documentShape(form: Form, year: number): DocumentShape {
  const fields = form.sections.flatMap((section) => section.fields);
  return {
    fields: fields
      .filter((field) => kindOf(field).shape !== 'picture' && field.says === undefined)
      .map((field) => shapeField(field, year, aliasesByYear(field, fields))),
    headings: [...form.sections.map(({ title }) => title), ...fields.filter(isBlock).map(labelOf)],
  };
}

function labelOf({ label }: Field): string {
  return label;
}

/** What one year's figure is called goes for those of the other years, with their year before it. */
function aliasesByYear(field: Field, fields: readonly Field[]): readonly string[] {
  const { back, name } = splitYear(field.label) ?? {};
  if (!back) return [];
  return fields
    .filter(({ label }) => splitYear(label)?.name === name)
    .flatMap(({ aliases = [] }) => aliases)
    .filter((alias) => !/^上一?年|year/.test(alias))
    .map((alias) => `{year-${back}} 年${alias}`);
}

function shapeField(field: Field, year: number, more: readonly string[]): ShapeField {
  const labels = [field.label, ...(field.aliases ?? []), ...more].map((label) =>
    fillLabel(label, year).replace('（可多选）', ''),
  );
  const own = [field.label, ...printedWith(field)].map((label) => fillLabel(label, year));
  const base = { id: field.id, labels: [...new Set([...labels, ...own])] };
  const { shape } = kindOf(field);
  switch (shape) {
    case 'paragraphs':
      return {
        ...base,
        kind: 'paragraphs',
        ...(field.rich === true ? { rich: true } : {}),
        ...(field.outline === undefined ? {} : { outline: field.outline }),
      };
    case 'options':
      return { ...base, kind: 'options', options: shapeOptions(field) };
    case 'rows':
      return { ...base, kind: 'table', columns: (field.columns ?? []).map(shapeColumn) };
    case 'number':
      return { ...base, kind: 'number', ...shapeUnit(field) };
    case 'text':
    case 'picture':
      return { ...base, kind: 'text' };
  }
}

/** How our own documents name it with a unit that no other form has, and no reader knows for one. */
function printedWith(entry: Field | Column): readonly string[] {
  const unit = unitOf(entry);
  return unit === undefined || unitNamed(unit) !== undefined ? [] : [captionOf(entry)];
}

function shapeColumn(column: Column): ShapeColumn {
  const labels = [column.label, ...(column.aliases ?? []), ...printedWith(column)];
  const base = { id: column.id, labels };
  return isNumberKind(column)
    ? { ...base, kind: 'number', ...shapeUnit(column) }
    : { ...base, kind: 'text' };
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
    if (kindOf(field).shape === 'picture' || field.says !== undefined) continue;
    if (answer === undefined || answer === null) continue;
    values[field.id] = shapeValue(field, answer);
  }
  return values;
}

function shapeValue(field: Field, answer: Answer): ShapeValue {
  const { shape } = kindOf(field);
  if (shape === 'rows') return writeRows(field, answer);
  if (shape === 'options') return chosenIds(answer);
  const text = writeAnswer(field, answer);
  return field.rich === true ? richParagraphs(text).join('\n') : text;
}
