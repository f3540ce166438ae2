import { assertNever, parseDay, writeDay } from '../base/index.ts';
import { numberOf, writeNumber } from '../form/index.ts';
import type { Answer, Column, Field, Option } from '../form/index.ts';
import type { TemplateValue } from '../word/index.ts';

type Entry = Field | Column;

const imageStart = /^data:image\/(png|jpe?g);base64,/;

/** An answer as the document prints it outside of tables: numbers with their unit, options all. */
export function writeField(field: Field, answer: Answer): TemplateValue {
  if (field.kind === 'image') {
    const isImage = typeof answer === 'string' && imageStart.test(answer);
    return isImage ? { image: answer, alt: field.label } : '';
  }
  if (field.kind === 'longtext') {
    const text = textOf(answer);
    if (text.trim() === '') return { paragraphs: [] };
    return field.rich === true
      ? { rich: text }
      : { paragraphs: text.split(/\r\n?|\n/), headings: true };
  }
  if (field.kind === 'choice' || field.kind === 'multi') return writeOptions(field, answer);
  return writeText(field, answer, true);
}

/** An answer in a table's cell: the head carries the unit, and chosen options stand alone. */
export function writeCell(column: Column, answer: Answer): string {
  return writeText(column, answer, false);
}

/** Any answer as one text; options by label alone. */
export function writeText(entry: Entry, answer: Answer, withUnit: boolean): string {
  const { kind } = entry;
  switch (kind) {
    case 'text':
    case 'longtext':
    case 'uscc':
    case 'mobile':
    case 'email':
    case 'image':
    case 'table':
      return textOf(answer);
    case 'choice':
    case 'multi':
      return chosen(answer)
        .map((id) => labelOf(entry, id))
        .join('、');
    case 'yesno':
      return typeof answer === 'boolean' ? (answer ? '是' : '否') : textOf(answer);
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent': {
      const number = numberOf(entry, answer);
      // What is no number stands as it was typed: the document alters no one's words.
      if (number === undefined) return textOf(answer);
      if (isYear(entry)) return number.toFixed();
      return writeNumber(number, withUnit ? unitOf(entry) : undefined);
    }
    case 'date':
      return writeDate(textOf(answer));
    case 'month':
      return writeMonth(textOf(answer));
    default:
      return assertNever(kind);
  }
}

/** A year has no thousands: 2023. */
function isYear(entry: Entry): boolean {
  return entry.kind === 'int' && entry.unit === undefined && /年[度份]?$/.test(entry.label);
}

/** The unit beside a number, where it has one; money is in 万元 throughout. */
export function unitOf(entry: Entry): string | undefined {
  if (entry.kind === 'percent') return '%';
  return entry.unit ?? (entry.kind === 'money' ? '万元' : undefined);
}

function writeDate(text: string): string {
  return parseDay(text) === undefined ? text : writeDay(text);
}

function writeMonth(text: string): string {
  return parseDay(`${text}-01`) === undefined ? text : writeDay(text);
}

/** `☑大型　☐中型`: every option in the form's order, then what was chosen and is no option. */
function writeOptions(field: Field, answer: Answer): string {
  const ids = chosen(answer);
  const options = field.options ?? [];
  const known = options.map((option) => (ids.includes(option.id) ? '☑' : '☐') + option.label);
  const unknown = ids.filter((id) => !options.some((option) => option.id === id));
  return [...known, ...unknown.map((id) => `☑${id}`)].join('　');
}

function chosen(answer: Answer): readonly string[] {
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  if (!Array.isArray(answer)) return [];
  return (answer as readonly unknown[]).filter((id): id is string => typeof id === 'string');
}

function labelOf(entry: { readonly options?: readonly Option[] }, id: string): string {
  return entry.options?.find((option) => option.id === id)?.label ?? id;
}

function textOf(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  return '';
}
