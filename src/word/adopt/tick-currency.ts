import { findBoxes } from '../labels/index.ts';
import type { ShapeField, TextSpan } from '../labels/index.ts';
import type { PlacedText } from './form-part.ts';
import { tickFor } from './tick-for.ts';

const asked = /^[\s_＿]*[（(]?\s*[千百万亿]*元[）)\s，,]*[（(]?\s*(?:币种\s*[：:]\s*)?/;
const currency = /^(?:.{0,4}[元币镑]|其[他它].*)$/;

/**
 * 万元（币种：□人民币 □美元） behind a figure: figures of ours are in 人民币. Nothing where a box is
 * ticked already or one of them names no currency.
 */
export function tickCurrency({ unit = '' }: ShapeField, span: TextSpan): readonly PlacedText[] {
  const { paragraph } = span;
  const lead = asked.exec(paragraph.text.slice(span.to))?.[0];
  if (!unit.endsWith('元') || lead === undefined) return [];
  const to = span.to + lead.length;
  const behind = paragraph.text.slice(to);
  const boxes = findBoxes(behind).map((box) => ({
    ...box,
    name: box.label.replace(/[\s_＿()（）。；;]/g, ''),
  }));
  const isChoice = boxes.length >= 2 && boxes.every(({ name }) => currency.test(name));
  const [own, ...others] = boxes.filter(({ name }) => name === '人民币');
  if (!isChoice || own === undefined || others.length > 0) return [];
  if (boxes.some(({ isChosen }) => isChosen)) return [];
  const text = tickFor(behind.slice(own.start, own.end));
  return [{ paragraph, from: to + own.start, to: to + own.end, text }];
}
