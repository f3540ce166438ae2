import { LineRuleType, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';

import type { Words } from '../../base/index.ts';
import { mapYears, say } from '../../base/index.ts';
import { isNumberKind, unitOf } from '../../form/index.ts';
import type { Form, PaperEntry } from '../../form/index.ts';
import { styleIds } from './styles.ts';

/** A paragraph in a named style whose text may hold tags, and breaks of a line. */
export function text(
  style: string,
  content: string,
  options: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  const [first = '', ...lines] = content.split('\n');
  const runs = [new TextRun(first), ...lines.map((line) => new TextRun({ text: line, break: 1 }))];
  return new Paragraph({ ...options, style, children: runs });
}

/** Whether the form has the entry: a tag that names none would be an author's mistake. */
export function hasField(form: Form, id: string): boolean {
  return form.sections.some(({ fields }) => fields.some((field) => field.id === id));
}

/** Whose sheet it is, where the form asks for the unit. */
export function unitLine(words: Words, form: Form): Paragraph[] {
  if (!hasField(form, 'org_name')) return [];
  const line = say(words, 'document.small.unit', { unit: tag('org_name') });
  return [text(styleIds.cell, line, { spacing: { after: 120 } })];
}

/** What Word wants after a table that ends the document; too low to begin a page of its own. */
export function afterTable(): Paragraph {
  const spacing = { line: 20, lineRule: LineRuleType.EXACT } as const;
  return new Paragraph({ spacing, children: [new TextRun({ text: '', size: 2 })] });
}

/** Blank paragraphs that hold a place on the page. */
export function blanks(style: string, count: number): Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({ style, children: [] }));
}

/** The tag of an answer, or what a hand needs to write it. */
export function answerTag({ field, blank }: PaperEntry): string {
  const own = tag(field.id);
  return blank === '' ? own : `{{#if ${field.id}}}${own}{{else}}${blank}{{/if}}`;
}

/** The tag of a cell whose caption says the unit: the figure alone, and any other answer as it is. */
export function cellTag(entry: PaperEntry): string {
  if (!isNumberKind(entry.field)) return answerTag(entry);
  const unit = unitOf(entry.field);
  return unit === undefined ? tag(entry.field.id) : `{{不带单位 ${entry.field.id} "${unit}"}}`;
}

/** Amounts one below another end below one another. */
export function valueStyle({ field }: PaperEntry): string {
  return isNumberKind(field) ? styleIds.valueRight : styleIds.value;
}

/** What stands before and after an entry that goes when it isn't asked. */
export function conditionTags({ field }: PaperEntry): readonly [open: string, close: string] {
  return field.visibleWhen === undefined ? ['', ''] : [`{{#if show.${field.id}}}`, '{{/if}}'];
}

/** A tag that prints a value: `{{org_name}}`. */
export function tag(path: string): string {
  return `{{${path}}}`;
}

/** A long text, a paragraph for each of its own; `empty` blank ones to write in where there is none. */
export function longTextParagraphs(style: string, path: string, empty: number): Paragraph[] {
  return [
    text(style, `{{#if ${path}}}`),
    text(style, tag(path)),
    text(style, '{{else}}'),
    ...blanks(style, empty),
    text(style, '{{/if}}'),
  ];
}

/** Years of a label as tags: `{year-1}年度营业收入` → `{{doc.year.y1}}年度营业收入`. */
export function yearTags(label: string): string {
  return mapYears(label, (back, space, unit) => `{{doc.year.y${back}}}${space}${unit}`);
}
