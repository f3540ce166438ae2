import { aboveOf, cellText, leftOf } from '../story/index.ts';
import type { Grid, Block, Cell } from '../story/index.ts';
import { isVoid } from './blanks.ts';
import { isGeneric, isPerson } from './label-words.ts';
import { farthest, labelsOfRow } from './row-labels.ts';
import { isName, isParticularOfParty } from './row-openers.ts';
import { unitStated } from './units.ts';

/** Text cells left of a label, nearest first: merged cells it stands under, labels before it. */
export function leftContexts(grid: Grid, label: Cell): readonly string[] {
  const texts: string[] = [];
  for (let cell = leftOf(grid, label); cell !== undefined; cell = leftOf(grid, cell)) {
    const text = cellText(cell).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** What is said above a label: the person of the rows above, then text cells of its own column. */
export function columnContexts(grid: Grid, label: Cell): readonly string[] {
  const texts = [...personAbove(grid, label)];
  for (let cell = aboveOf(grid, label); cell !== undefined; cell = aboveOf(grid, cell)) {
    if (label.row - cell.row > farthest) break;
    const text = cellText(cell).trim();
    if (text !== '' && !isPerson(text)) texts.push(text);
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
    const below = grid.table.rows[above + 1]?.cells ?? [];
    // A label over its one blank is no title.
    const isLabel = below.length === 1 && below.every(isVoid);
    if (isWide && only.column === 0 && !isLabel) {
      const text = cellText(only).trim();
      if (text !== '' && text.length <= 60) return text;
    }
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
  const spread =
    /(?:^|\s)((?:[*＊★※●◆▲]\s*)?(?:[（(]?[\d一二三四五六七八九十]+[．.、）)]\s*)?(?:\S\s+)+\S)$/.exec(
      plain,
    )?.[1];
  return spread?.replace(/\s+/g, '') ?? plain.split(/[\s，,；;。]+/).pop() ?? '';
}

/**
 * The person that the rows above a bare 手机 or 邮箱 speak of, where rows between ask for nothing else.
 * Of two persons in one row neither, unless each has the same asked under himself.
 */
function personAbove(grid: Grid, label: Cell): readonly string[] {
  // Beside 邮编 or 传真 it is the unit's.
  const beside = labelsOfRow(grid, label.row);
  if (beside.some(({ text }) => /^(?:邮编|邮政编码|传真|网址)/.test(text.replace(/\s/g, ''))))
    return [];
  for (let row = label.row - 1; row >= Math.max(0, label.row - farthest); row -= 1) {
    const labels = labelsOfRow(grid, row);
    if (labels.length === 0) continue;
    // 研发人员 are counted and not called.
    const persons = labels.filter(({ text }) => isPerson(text) && !/人员[：:]?$/.test(text));
    const [only, ...others] = persons;
    if (only === undefined) {
      if (isGeneric(labels[0]?.text ?? '')) continue;
      return [];
    }
    if (others.length === 0) return [only.text];
    const own = persons.find(({ cell }) => cell.column === label.column);
    const again = labelsOfRow(grid, label.row).filter(
      ({ text }) => text === cellText(label).trim(),
    );
    return [own !== undefined && again.length >= persons.length ? own.text : noPerson];
  }
  return [];
}

// Reads as a person that no form knows.
const noPerson = '何人';

/** What a cell that spans a label and more says above it: 合作单位 over 名称 and 电话. */
export function spanningAbove(grid: Grid, label: Cell): readonly string[] {
  const above = label.row === 0 ? undefined : grid.at(label.row - 1, label.column);
  const isWider =
    above !== undefined &&
    above.columnSpan > label.columnSpan &&
    !isName(grid, above) &&
    !isParticular(grid, above);
  const text = isWider ? cellText(above).trim() : '';
  return text === '' ? [] : [text];
}

/** What stands right of 实际经营地址 is that, and heads nothing below it. */
function isParticular(grid: Grid, cell: Cell): boolean {
  const left = leftOf(grid, cell);
  const text = left === undefined ? '' : cellText(left).trim();
  return text.length <= 12 && isParticularOfParty(text);
}

/** Cells that head a label and others with it: merged at its left or above it, and a row's title. */
export function headsOf(grid: Grid, label: Cell): readonly string[] {
  const texts: string[] = [];
  for (let cell = leftOf(grid, label); cell !== undefined; cell = leftOf(grid, cell))
    if (cell.rowSpan > label.rowSpan) texts.push(cellText(cell).trim());
  const title = titleRow(grid, label.row);
  return [...texts, ...spanningAbove(grid, label), ...(title === undefined ? [] : [title])];
}

/** A row of heads that opens with 序号 heads a list. */
export function isListHead(grid: Grid, row: number): boolean {
  const cells = grid.table.rows[row]?.cells ?? [];
  return (
    cells.length > 1 &&
    cells.some((cell) => /^\s*(?:序\s*号|编\s*号|No\.?)\s*$/i.test(cellText(cell)))
  );
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
