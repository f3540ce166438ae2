import type { ShapeField } from './document-shape.ts';
import type { LabelIndex } from './label-index.ts';

/** A label with its colon inside running text: 联系人：张三    联系电话：138…; offsets into the text. */
export interface InlineLabel {
  readonly label: string;
  readonly fields: readonly ShapeField[];
  readonly start: number;
  /** After the colon. */
  readonly end: number;
}

/** Every label the index knows that a colon follows; of nested ones the longest. */
export function findInlineLabels(text: string, index: LabelIndex): readonly InlineLabel[] {
  const found: InlineLabel[] = [];
  let from = 0;
  for (const colon of text.matchAll(/[:：]/g)) {
    const end = colon.index + 1;
    const label = longestLabel(text, from, colon.index, index);
    if (label === undefined) continue;
    found.push({ ...label, end });
    from = end;
  }
  return found;
}

function longestLabel(
  text: string,
  from: number,
  to: number,
  index: LabelIndex,
): Omit<InlineLabel, 'end'> | undefined {
  // A label of more than 60 characters is none; the bound keeps hostile paragraphs cheap.
  for (let start = Math.max(from, to - 60); start < to; start += 1) {
    const isBoundary = start === from || /[\s_＿、，,；;。|｜)）]/.test(text.charAt(start - 1));
    if (!isBoundary || /\s/.test(text.charAt(start))) continue;
    const label = text.slice(start, to);
    const fields = index.find(label);
    if (fields.length > 0) return { label, fields, start };
  }
  return undefined;
}
