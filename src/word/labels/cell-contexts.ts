import { aboveOf, cellText, firstOfRow, leftOf } from '../story/index.ts';
import type { Grid, Block, Cell } from '../story/index.ts';
import { isGeneric } from './label-words.ts';
import { unitNamed } from './units.ts';

// Rows or blocks from what a form says of them: a stranger's table may have any number.
const farthest = 200;

/** Text cells left of a label, nearest first: merged cells it stands under, labels before it. */
export function leftContexts(grid: Grid, label: Cell): readonly string[] {
  const texts: string[] = [];
  for (let cell = leftOf(grid, label); cell !== undefined; cell = leftOf(grid, cell)) {
    const text = cellText(cell).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Text cells above a label in its own column, nearest first. */
export function columnContexts(grid: Grid, label: Cell): readonly string[] {
  const texts: string[] = [];
  for (let cell = aboveOf(grid, label); cell !== undefined; cell = aboveOf(grid, cell)) {
    if (label.row - cell.row > farthest) break;
    const text = cellText(cell).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The nearest row above that is one cell over the whole width: a title inside the table. */
export function titleRow(grid: Grid, row: number): string | undefined {
  for (let above = row - 1; above >= Math.max(0, row - farthest); above -= 1) {
    const cells = grid.table.rows[above]?.cells ?? [];
    const only = cells[0];
    const isWide =
      only !== undefined && cells.length === 1 && grid.at(above, only.columnSpan) === undefined;
    if (isWide && only.column === 0) {
      const text = cellText(only).trim();
      if (text !== '' && text.length <= 60) return text;
    }
  }
  return undefined;
}

/** The last short paragraph before a block that has no colon and no blank: its heading. */
export function headingBefore(blocks: readonly Block[], at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - farthest); before -= 1) {
    const block = blocks[before];
    if (block?.kind !== 'paragraph') continue;
    const text = block.text.trim();
    if (isHeading(text)) return text;
  }
  return undefined;
}

/** Labels of the lines right above, nearest first: 联系人：＿＿ over 联系电话：＿＿. */
export function labelsAbove(blocks: readonly Block[], at: number): readonly string[] {
  const labels: string[] = [];
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    const block = blocks[before];
    if (block?.kind !== 'paragraph') break;
    const said = labelsIn(block.text);
    if (said.length === 0 && block.text.trim() !== '') break;
    labels.push(...said);
  }
  return labels;
}

/** What stands before each colon of a line, the last first: 联系人：张三  电话： → 电话, 联系人. */
export function labelsIn(text: string): readonly string[] {
  return [...text.matchAll(/([^_＿：:]{1,30})[：:]/g)]
    .map((match) => lastWord(match[1] ?? ''))
    .reverse();
}

/** The last name in a stretch of text; 主 持 人 is one, spread over the line. */
export function lastWord(text: string): string {
  const plain = text.trim();
  const spread = /(?:^|\s)((?:[*（(]?[\d一二三四五六七八九十]+[．.、）)]\s*)?(?:\S\s+)+\S)$/.exec(
    plain,
  )?.[1];
  return spread?.replace(/\s+/g, '') ?? plain.split(/[\s，,；;。]+/).pop() ?? '';
}

/** A row of bare 手机, 邮箱 goes on about whom the rows above began with. */
export function rowSubjects(grid: Grid, label: Cell): readonly string[] {
  const first = firstOfRow(grid, label);
  return first !== label && isGeneric(cellText(first)) ? columnContexts(grid, first) : [];
}

function isHeading(text: string): boolean {
  if (/^附[件表]\s*[\d一二三四五六七八九十]*\s*[：:]/.test(text)) return true;
  // 八、双方签字： heads the lines to sign on.
  if (
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).{0,30}(?:签字|签章|盖章)[^_＿]{0,6}$/.test(
      text,
    )
  )
    return true;
  if (text === '' || text.length > 40 || /[：:_＿。]/.test(text)) return false;
  // What stands at the foot of a page of signatures heads nothing.
  return !/^[（(][^）)]*[）)]$|盖章|公章|签字|签名|年\s*月/.test(text);
}

/** A row of heads that opens with 序号 heads a list. */
export function isListHead(grid: Grid, row: number): boolean {
  const cells = grid.table.rows[row]?.cells ?? [];
  return (
    cells.length > 1 &&
    cells.some((cell) => /^\s*(?:序\s*号|编\s*号|No\.?)\s*$/i.test(cellText(cell)))
  );
}

/**
 * The unit a caption or a heading states: 单位：万元, 财务情况（金额单位：元）. A currency we don't know comes
 * back as it stands, and agrees with no figure; several units are as good as none.
 */
export function unitStated(text: string): string | undefined {
  const said =
    /单位\s*[：:]\s*([^\s）)。]+)\s*[）)]?\s*$/.exec(text)?.[1] ??
    /[（(]([^（）()]+)[）)]\s*$/.exec(text)?.[1];
  if (said === undefined || /[、，,和]/.test(said)) return undefined;
  return unitNamed(said) ?? (/元$|币$/.test(said) && said.length < 8 ? said : undefined);
}

/** 单位：万元 over a table. */
export function unitBefore(blocks: readonly Block[], at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const block = blocks[before];
    if (block?.kind !== 'paragraph') return undefined;
    const unit = unitStated(block.text);
    if (unit !== undefined) return unit;
    if (block.text.trim() !== '') return undefined;
  }
  return undefined;
}
