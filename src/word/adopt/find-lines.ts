import {
  choosesForeign,
  isDateBlank,
  labelsAbove,
  labelsIn,
  lastWord,
  openerOfLines,
  findBlanks,
  isFilledByOthers,
  cellTarget,
  frameUnder,
  inlineTarget,
  isBlankParagraph,
  isHintParagraph,
  normaliseLabel,
  findBoxes,
  unitNamed,
} from '../labels/index.ts';
import type { InlineBlank, PlaceTarget, LabelIndex } from '../labels/index.ts';
import { cellText } from '../story/index.ts';
import type { Block, Paragraph } from '../story/index.ts';
import { findLineRange } from './find-ranges.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A place in the lines of a form. */
export interface LinePlace {
  readonly around: Whereabouts;
  readonly target: PlaceTarget;
  readonly left: string;
  /** Printed behind the blank. */
  readonly unit?: string;
}

/** The places that a paragraph opens: options to tick, the text under a heading, blanks in a line. */
export function findLines(
  blocks: readonly Block[],
  at: number,
  around: Whereabouts,
  index: LabelIndex,
): readonly LinePlace[] {
  const paragraph = blocks[at];
  if (paragraph?.kind !== 'paragraph' || paragraph.text.trim() === '') return [];
  return (
    findOptions(paragraph, around, index) ??
    findDate(paragraph, around, index) ??
    findRange(paragraph, around, index) ??
    findUnderHeading(paragraph, blocks, at, around, index) ??
    findInLine(paragraph, labelsAbove(blocks, at), around, index)
  );
}

function findInLine(
  paragraph: Paragraph,
  above: readonly string[],
  around: Whereabouts,
  index: LabelIndex,
): readonly LinePlace[] {
  const said: string[] = [];
  return findBlanks(paragraph).map((blank, order) => {
    const unit = unitAfter(paragraph.text.slice(blank.to));
    const left =
      labelBehind(paragraph, blank, index) ?? labelOf(blank.lead, index, unit !== undefined);
    const inLine = labelsIn(paragraph.text.slice(0, blank.from)).slice(/[：:]$/.test(left) ? 1 : 0);
    const context = {
      ...around.context,
      row: [...inLine, ...said, ...around.context.row],
      column: [...above, ...around.context.column],
      opened: openerOfLines(above, index) ?? around.context.opened,
    };
    if (left !== '') said.unshift(left);
    const line = {
      around: { ...around, address: `${around.address}#${order}`, context },
      target: inlineTarget(paragraph, blank),
      left,
    };
    return unit === undefined ? line : { ...line, unit };
  });
}

/** ＿＿＿＿（单位名称）: what a drawn line is for, where nothing before it says so. */
function labelBehind(
  { text }: Paragraph,
  { lead, to, isDrawn }: InlineBlank,
  index: LabelIndex,
): string | undefined {
  const behind = /^\s*[（(]([^（）()]{2,20})[）)]/.exec(text.slice(to))?.[1]?.trim();
  if (!isDrawn || behind === undefined || index.find(behind).length === 0) return undefined;
  const before = lead.trim();
  return /[：:]$/.test(before) || index.find(before).length > 0 ? undefined : behind;
}

/** 万元 or （万元） right behind a blank; 美元 too, which then agrees with no figure of ours. */
function unitAfter(text: string): string | undefined {
  if (/^[^。；;]{0,12}[（(，,]\s*币种/.test(text) && choosesForeign(text)) return '美元';
  const words = /^\s*[（(]?\s*([\p{Script=Han}%‰]{1,5})/u.exec(text)?.[1] ?? '';
  const ends = [5, 4, 3, 2, 1].map((length) => unitNamed(words.slice(0, length)));
  return ends.find((unit) => unit !== undefined);
}

/** 起止时间： 年 月 至 年 月. */
function findRange(
  paragraph: Paragraph,
  around: Whereabouts,
  index: LabelIndex,
): readonly LinePlace[] | undefined {
  return findLineRange(paragraph, index)?.map(({ span, label }, order) => ({
    around: { ...around, address: `${around.address}#${order}` },
    target: { kind: 'span', span, isBlock: false },
    left: label,
  }));
}

/** 申报日期      年   月   日 on a cover, without a colon. */
function findDate(
  paragraph: Paragraph,
  around: Whereabouts,
  index: LabelIndex,
): readonly LinePlace[] | undefined {
  const [, left = '', blank = ''] = /^([^：:]*[^：:\s])(\s+年.*)$/.exec(paragraph.text) ?? [];
  if (!isDateBlank(blank) || index.find(left).length === 0) return undefined;
  const span = { paragraph, from: left.length + 1, to: paragraph.text.length };
  const address = `${around.address}#0`;
  return [{ around: { ...around, address }, target: { kind: 'span', span, isBlock: false }, left }];
}

/** 企业性质：□国有 □民营 in a paragraph of its own; a colon less where the index knows the name. */
function findOptions(
  paragraph: Paragraph,
  around: Whereabouts,
  index: LabelIndex,
): readonly LinePlace[] | undefined {
  const boxes = findBoxes(paragraph.text);
  const lead = paragraph.text.slice(0, boxes[0]?.start ?? 0);
  // 注册资本：＿＿万元（币种：□人民币 □美元） asks for the figure.
  if (/元\s*[（(，,]?\s*币种[：:]\s*$/.test(lead)) return undefined;
  const isLabel = /[：:]\s*$/.test(lead) || (/[\s？?]$/.test(lead) && index.find(lead).length > 0);
  const isList = boxes.length >= 2 && !boxes.some((box) => box.isChosen) && isLabel;
  if (!isList) return undefined;
  const from = boxes[0]?.start ?? 0;
  return [{ around, target: { kind: 'boxes', paragraphs: [paragraph], from }, left: lead.trim() }];
}

/** （一）创新性, then an empty paragraph: the text goes there. */
function findUnderHeading(
  paragraph: Paragraph,
  blocks: readonly Block[],
  at: number,
  around: Whereabouts,
  index: LabelIndex,
): readonly LinePlace[] | undefined {
  const left = paragraph.text;
  if (!index.find(left).some((field) => field.kind === 'paragraphs')) return undefined;
  if (findBlanks(paragraph).some((blank) => blank.isDrawn)) return undefined;
  let next = at + 1;
  while (isHintParagraph(blocks[next])) next += 1;
  const hints = blocks.slice(at + 1, next);
  if (hints.some((hint) => hint.kind === 'paragraph' && isFilledByOthers(hint.text))) return [];
  const framed = framedTarget(blocks.slice(at + 1));
  if (framed !== undefined) return [{ around, target: framed, left }];
  const blank = blocks[next];
  const last = blocks[next - 1];
  if (blank?.kind === 'paragraph' && isBlankParagraph(blank)) {
    const span = { paragraph: blank, from: 0, to: blank.text.length };
    return [{ around, target: { kind: 'span', span, isBlock: true }, left }];
  }
  // A bare name alone in its cell is a title, and an empty cell below is where its text goes.
  const asks = next > at + 1 || /[：:]\s*$/.test(left) || normaliseLabel(left).notes.length > 0;
  const endsCell = blank === undefined && around.isInCell === true && around.hasRoomBelow !== true;
  if (!endsCell || !asks || last?.kind !== 'paragraph') return [];
  return [{ around, target: { kind: 'after', paragraph: last }, left }];
}

/** The empty frame around the text that a heading asks for. */
function framedTarget(blocks: readonly Block[]): PlaceTarget | undefined {
  const cell = frameUnder(blocks);
  if (cell === undefined || isFilledByOthers(cellText(cell))) return undefined;
  const target = cellTarget(cell);
  return target?.kind === 'boxes' ? undefined : target;
}

/**
 * The longest end of the text before a blank that the index knows, else its last words. Before a
 * unit, 中小企业＿＿家 asks for 中小企业数.
 */
function labelOf(lead: string, index: LabelIndex, isCounted: boolean): string {
  // 20 before 年 is the date's.
  const text = lead.trim().replace(/([：:]\s*)20$/, '$1');
  for (let start = 0; start < text.length; start += 1) {
    if (start > 0 && !/[\s、，,；;。）)]/.test(text.charAt(start - 1))) continue;
    const label = text.slice(start);
    if (index.find(label).length > 0) return label;
    if (isCounted && index.find(`${label}数`).length > 0) return `${label}数`;
  }
  const colon = /[：:]$/.exec(text)?.[0] ?? '';
  return lastWord(text.slice(0, text.length - colon.length)) + colon;
}
