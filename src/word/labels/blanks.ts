import { textOf } from '../story/index.ts';
import type { Cell, Paragraph } from '../story/index.ts';
import { findBoxes } from './option-boxes.ts';
import { unitNamed } from './units.ts';

/** How a cell is empty: where text goes, and what the form printed there already. */
export type Blank =
  | {
      readonly kind: 'span';
      readonly paragraph: Paragraph;
      readonly from: number;
      readonly to: number;
      readonly unit?: string;
    }
  | { readonly kind: 'after'; readonly paragraph: Paragraph };

const day = /^[\s_＿]*(?:20[\s_＿]*)?年[\s_＿]*月(?:[\s_＿]*日)?[\s_＿]*$/;
const hint =
  /^[\s]*(?:[（(【][^）)】]*[）)】]|(?:请|不超过|控制在|限[\d一二三四五六七八九十填在用]|[需须应](?:当|要|包|含|说|写|填|注|附|提|明|简|重|按|如|突|与|在|有|能))[^：:]{0,60}|(?:如|例|例如|格式|示例|填写|注)[：:][^\n]{1,60}|(?:填写(?![人日时单部])|例如)[^\n]{1,60}|(?:字数|篇幅|全文|正文|约|不少于|每|[\d一二三四五六七八九十])[^：:\n]{0,16}字(?:以内|以上|左右|内))[\s。；]*$/;

/** How this cell waits for text; undefined where it holds any of its own. */
export function blankOf(cell: Cell): Blank | undefined {
  const paragraphs: Paragraph[] = [];
  for (const block of cell.blocks) {
    if (block.kind === 'table') return undefined;
    paragraphs.push(block);
  }
  const written = paragraphs.filter((each) => each.text.replace(/[\s_＿]/g, '') !== '');
  const first = paragraphs[0];
  if (first === undefined) return undefined;
  if (written.length === 0)
    return { kind: 'span', paragraph: first, from: 0, to: first.text.length };
  const only = written[0];
  if (only === undefined || written.length > 1) return undefined;
  const text = only.text;
  if (day.test(text)) return { kind: 'span', paragraph: only, from: 0, to: text.length };
  const lead = /^[\s_＿]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead).trim();
  const unit = unitNamed(rest.replace(/^[（(]|[）)]$/g, ''));
  if (unit !== undefined) return { kind: 'span', paragraph: only, from: 0, to: lead, unit };
  const currency = currencyOf(rest);
  if (currency !== undefined)
    return { kind: 'span', paragraph: only, from: 0, to: lead, unit: currency };
  if (hint.test(text)) return blankAfterHint(paragraphs, only);
  return undefined;
}

const bracketed = /[（(](?:币种|[□☐○]?\s*人民币|[□☐○](?=[^）)]*人民币))[^）)]{0,60}[）)]/;
const figureIn = new RegExp(
  String.raw`^([千百万亿]*元)[\s，,]*(?:${bracketed.source}|币种[：:].{1,60})$`,
);

/** 万元（币种：□人民币 □美元）: the unit of a figure before it; another currency than ours is none. */
function currencyOf(text: string): string | undefined {
  const unit = figureIn.exec(text)?.[1];
  return unit === undefined || choosesForeign(text) ? undefined : unitNamed(unit);
}

/** ☑美元: the form itself says in which currency it asks, which is not ours. */
export function choosesForeign(text: string): boolean {
  const choice = text.slice(text.search(/[（(：:，,]/) + 1);
  return findBoxes(choice).some(
    ({ isChosen, label }) => isChosen && /^(?!人民币).{1,4}[元币镑]/.test(label),
  );
}

/** 年 月 日 with room between: a date replaces all of it. */
export function isDateBlank(text: string): boolean {
  return day.test(text);
}

export function isHint(text: string): boolean {
  return hint.test(text);
}

function blankAfterHint(paragraphs: readonly Paragraph[], only: Paragraph): Blank {
  const next = paragraphs[paragraphs.indexOf(only) + 1];
  if (next === undefined) return { kind: 'after', paragraph: only };
  return { kind: 'span', paragraph: next, from: 0, to: next.text.length };
}

/** Empty, or with nothing but boxes and options: no text of an answer's. */
export function isVoid(cell: Cell): boolean {
  return textOf(cell.blocks).trim() === '';
}
