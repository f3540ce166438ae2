import type { Block, Cell, Paragraph } from '../story/index.ts';
import { blankOf, isDateBlank, isHint } from './blanks.ts';
import type { PlaceTarget } from './form-place.ts';
import { findBlanks } from './inline-blanks.ts';
import { areNamed, findBoxes, optionsStart } from './option-boxes.ts';

/** What can be filled in a cell: an empty one, or one of unticked boxes. */
export function cellTarget(cell: Cell): PlaceTarget | undefined {
  const blank = blankOf(cell);
  // The boxes behind 万元 choose its currency.
  const isFigure = blank?.kind === 'span' && blank.unit !== undefined;
  const boxes = isFigure ? undefined : boxesTarget(cell);
  if (boxes !== undefined) return boxes;
  if (blank === undefined || blank.kind === 'after') return blank;
  return { kind: 'span', span: blank, isBlock: blank.unit === undefined };
}

function boxesTarget(cell: Cell): PlaceTarget | undefined {
  const paragraphs = cell.blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length !== cell.blocks.length) return undefined;
  const first = paragraphs[0]?.text ?? '';
  const from = optionsStart(first);
  const texts = [first.slice(from), ...paragraphs.slice(1).map(({ text }) => text)];
  const boxes = texts.flatMap(findBoxes);
  const opensWithBox = from === first.length || findBoxes(texts[0] ?? '').length > 0;
  const hasOwnLabel = /[：:]\s*$/.test(
    texts[0]?.slice(0, findBoxes(texts[0])[0]?.start ?? 0) ?? '',
  );
  const isBlank = boxes.length >= 2 && !boxes.some((box) => box.isChosen);
  if (!isBlank || !opensWithBox || hasOwnLabel || !texts.every(areNamed)) return undefined;
  return { kind: 'boxes', paragraphs, from };
}

/** The one cell of a table right under a heading and its hints: the frame around its text. */
export function frameUnder(blocks: readonly Block[]): Cell | undefined {
  const next = blocks.find(
    (block) => block.kind === 'table' || !(isBlankParagraph(block) || isHint(block.text)),
  );
  const [row, ...rows] = next?.kind === 'table' ? next.rows : [];
  return rows.length === 0 && row?.cells.length === 1 ? row.cells[0] : undefined;
}

/** A blank of a paragraph; 年 月 日 after it belongs to it. */
export function inlineTarget(
  paragraph: Paragraph,
  blank: { readonly from: number; readonly to: number },
): PlaceTarget {
  const rest = /^[\s_＿]*年[\s_＿]+月(?:[\s_＿]+日)?/.exec(paragraph.text.slice(blank.from));
  const isDate = rest !== null && isDateBlank(rest[0]);
  const to = isDate ? blank.from + rest[0].length : blank.to;
  const century = /[：:]\s*(20\s*)$/.exec(paragraph.text.slice(0, blank.from))?.[1] ?? '';
  const from = isDate ? blank.from - century.length : blank.from;
  return { kind: 'span', span: { paragraph, from, to }, isBlock: false };
}

/** 单位名称： is a label and no more; text after a colon and drawn lines are not. */
export function isLabelAlone(cell: Cell): boolean {
  return cell.blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      !/[：:]\s*\S/.test(block.text) &&
      !findBlanks(block).some((blank) => blank.isDrawn),
  );
}

/** 信用代码： with room behind the colon, in a row where every cell is so. */
export function asksItself(cell: Cell): boolean {
  const [only, ...others] = cell.blocks;
  return only?.kind === 'paragraph' && others.length === 0 && /[：:][\s_＿]*$/.test(only.text);
}

/** A paragraph that waits for text. */
export function isBlankParagraph(block: Paragraph): boolean {
  return block.text.trim() === '';
}

/** （不超过 1500 字） between a heading and its blank. */
export function isHintParagraph(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.trim() !== '' && isHint(block.text);
}
