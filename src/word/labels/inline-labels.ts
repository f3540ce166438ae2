import type { ShapeField } from './document-shape.ts';
import type { LabelIndex } from './label-index.ts';
import { normaliseLabel } from './normal-label.ts';

/** Particulars of the person before them: no field's name by itself, and yet where a text ends. */
const companion =
  /^(?:姓名|职务|职称|(?:联系|固定|办公|移动)?电话|手机|手机号码?|传真|电子邮箱|邮箱|邮编|邮政编码)$/;

/** A label with its colon inside running text: 联系人：张三    联系电话：138…; offsets into the text. */
export interface InlineLabel {
  readonly label: string;
  readonly fields: readonly ShapeField[];
  readonly start: number;
  /** After the colon. */
  readonly end: number;
}

/** Every label the index or any form knows that a colon follows; of nested ones the longest. */
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
    if (fields.length > 0 || companion.test(normaliseLabel(label).base))
      return { label, fields, start };
  }
  return undefined;
}
