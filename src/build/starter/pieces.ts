import { LineRuleType, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';

import type { Words } from '../../base/index.ts';
import { mapYears, say } from '../../base/index.ts';
import type { Form, PaperEntry } from '../../form/index.ts';
import { styleIds } from './styles.ts';

/** A paragraph in a named style whose text may hold tags. */
export function text(
  style: string,
  content: string,
  options: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...options, style, children: [new TextRun(content)] });
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
