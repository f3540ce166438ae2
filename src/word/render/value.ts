import type { ImageValue, ParagraphsValue, RichValue, TemplateValue } from '../template/index.ts';

/** A value as what it prints, whatever shape it came in. */
export type Printable =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paragraphs'; readonly value: ParagraphsValue }
  | { readonly kind: 'rich'; readonly value: RichValue }
  | { readonly kind: 'image'; readonly value: ImageValue };

/** Sorts a value by what it prints; what is missing, or has no text, is empty text. */
export function toPrintable(value: unknown): Printable {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if ('paragraphs' in value) return { kind: 'paragraphs', value: value as ParagraphsValue };
    if ('rich' in value) return { kind: 'rich', value: value as RichValue };
    if ('image' in value) return { kind: 'image', value: value as ImageValue };
  }
  return { kind: 'text', text: toText(value) };
}

/** The value as plain text: for attributes and helpers. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(toText).filter(Boolean).join('、');
  if (typeof value !== 'object' || value === null) return '';
  if ('paragraphs' in value) return (value as ParagraphsValue).paragraphs.join('\n');
  if ('rich' in value) return (value as RichValue).rich;
  if ('image' in value) return (value as ImageValue).alt ?? '';
  return '';
}

/** Whether `if` takes the value for given: all but false, nothing, '' and empty lists. 0 is given. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  const it = value as Readonly<Record<string, TemplateValue>>;
  if (Array.isArray(it['paragraphs'])) return it['paragraphs'].some(isGiven);
  if ('rich' in it) return isGiven(it['rich']);
  if ('image' in it) return isGiven(it['image']);
  return true;
}
