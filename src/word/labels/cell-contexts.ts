import { aboveOf, cellText, leftOf, rightOf } from '../story/index.ts';
import type { Grid, Block, Cell } from '../story/index.ts';
import { isHint, isVoid } from './blanks.ts';
import type { LabelIndex } from './label-index.ts';
import { isGeneric, isPerson } from './label-words.ts';
import { findBoxes } from './option-boxes.ts';
import { mayCallOther, namesThing, openerOf } from './parties.ts';
import type { Opener } from './parties.ts';
import { unitStated } from './units.ts';

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

interface RowLabel {
  readonly cell: Cell;
  readonly text: string;
}

// Asked again for each cell below: long tables would be read without end.
const labelsOf = new WeakMap<Grid, Map<number, readonly RowLabel[]>>();

function labelsOfRow(grid: Grid, row: number): readonly RowLabel[] {
  const rows = labelsOf.get(grid) ?? new Map<number, readonly RowLabel[]>();
  labelsOf.set(grid, rows);
  const labels = rows.get(row) ?? findLabels(grid, row);
  rows.set(row, labels);
  return labels;
}

function findLabels(grid: Grid, row: number): readonly RowLabel[] {
  return (grid.table.rows[row]?.cells ?? []).flatMap((cell) => {
    const text = cellText(cell).trim();
    const isLabel =
      text !== '' && text.length <= 40 && findBoxes(text).length === 0 && !isHint(text);
    return isLabel ? [{ cell, text }] : [];
  });
}

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
  return text.length <= longestParticular && particular.test(text);
}

/** Cells that head a label and others with it: merged at its left or above it, and a row's title. */
export function headsOf(grid: Grid, label: Cell): readonly string[] {
  const texts: string[] = [];
  for (let cell = leftOf(grid, label); cell !== undefined; cell = leftOf(grid, cell))
    if (cell.rowSpan > label.rowSpan) texts.push(cellText(cell).trim());
  const title = titleRow(grid, label.row);
  return [...texts, ...spanningAbove(grid, label), ...(title === undefined ? [] : [title])];
}

// The particulars of a party that its row goes on with; the latter are no mere person's.
const longestParticular = 12;
const particular = /代码|代表|地址|住所|联系|电话|手机|负责人/;
const ofBody = /代码|代表|地址|住所|联系人|名称|资[本金]/;
const rowsOf = new WeakMap<Grid, Map<number, RowOpener>>();

interface RowOpener {
  /** What begins another party's, or the applicant's, rows. */
  readonly text?: string;
  /** 单位名称, of whoever it may be. */
  readonly asksName: boolean;
  /** A title row, which begins anew. */
  readonly isTitle: boolean;
  /** Words before another's particulars, whatever they are: who isn't surely the applicant. */
  readonly unsure: readonly RowLabel[];
}

/** The party that the rows above last began: 设计单位 before a row of 联系人 and 电话. */
export function openerAbove(grid: Grid, label: Cell, index: LabelIndex): string | undefined {
  const known = rowsOf.get(grid) ?? new Map<number, RowOpener>();
  rowsOf.set(grid, known);
  const at = (row: number): RowOpener => {
    const found = known.get(row) ?? openerOfRow(grid, row, index);
    known.set(row, found);
    return found;
  };
  const { unsure } = at(label.row);
  const before = unsure.find(({ cell }) => cell.column < label.column);
  if (before !== undefined) return before.text;
  let { asksName } = at(label.row);
  for (let row = label.row - 1; row >= Math.max(0, label.row - farthest); row -= 1) {
    const { text, isTitle, asksName: asks, unsure: others } = at(row);
    if (isTitle) return undefined;
    if (text === undefined && others[0] !== undefined) return asksName ? undefined : others[0].text;
    // After 设计单位名称 a bare 单位名称 is another's again.
    if (text !== undefined) return asksName && openerOf(text)?.isName === true ? undefined : text;
    asksName ||= asks;
  }
  return undefined;
}

function openerOfRow(grid: Grid, row: number, index: LabelIndex): RowOpener {
  const labels = labelsOfRow(grid, row);
  const cells = grid.table.rows[row]?.cells ?? [];
  const isTitle = cells.length === 1 && cells[0]?.column === 0 && labels.length === 1;
  let found: { readonly text?: string } = {};
  let asksName = false;
  labels.forEach(({ cell, text }, at) => {
    const opener = cell.rowSpan > 1 ? undefined : openerOf(text);
    if (opener === undefined || isName(grid, cell)) return;
    if (!opener.isExplicit) asksName ||= opener.isName;
    const goesOn = labels.slice(at + 1).some((each) => particular.test(each.text));
    if (opener.isExplicit && (goesOn || !isAnswer(opener, text, index))) found = { text };
  });
  const unsure = isTitle ? [] : labels.filter((each, at) => isUnsure(grid, each, at, index));
  return { ...found, asksName, isTitle, unsure };
}

/** 战略伙伴 | ▢ | 法定代表人 | ▢, or with 联系人 right below: no thing, and none of our own questions. */
function isUnsure(grid: Grid, { cell, text }: RowLabel, at: number, index: LabelIndex): boolean {
  const blank = rightOf(grid, cell);
  if (cell.rowSpan > 1 || blank === undefined) return false;
  // In a form that is filled in, what stands beside a label is no label, and the label no answer.
  const isAnswered =
    !isAsking(blank, index) && !beforeOrAbove(grid, cell).some((each) => isAsking(each, index));
  if (!isVoid(blank) && !isAnswered) return false;
  const left = leftOf(grid, cell);
  const before = left?.rowSpan === 1 ? cellText(left).trim() : '';
  if (left !== undefined && before !== '' && (isGeneric(before) || isAsking(left, index)))
    return false;
  if (isGeneric(text) || !mayCallOther(text)) return false;
  if (openerOf(text) !== undefined || index.find(text).length > 0 || isName(grid, cell))
    return false;
  const follows = labelsOfRow(grid, cell.row).slice(at + 1);
  const below = follows.length > 0 ? follows : labelsOfRow(grid, cell.row + 1).slice(0, 1);
  return below.some((each) => (isPerson(text) ? ofBody : particular).test(each.text));
}

function isAsking(cell: Cell, index: LabelIndex): boolean {
  const text = cellText(cell);
  return namesThing(text) || openerOf(text) !== undefined || index.find(text).length > 0;
}

function beforeOrAbove(grid: Grid, cell: Cell): readonly Cell[] {
  return [leftOf(grid, cell), aboveOf(grid, cell)].flatMap((each) => each ?? []);
}

/** What stands beside or under 单位名称 is the name of one. */
function isName(grid: Grid, cell: Cell): boolean {
  return beforeOrAbove(grid, cell).some((label) => openerOf(cellText(label)) !== undefined);
}

/** The party that the lines above last began, nearest first. */
export function openerOfLines(above: readonly string[], index: LabelIndex): string | undefined {
  return above.find((text) => {
    const opener = openerOf(text);
    if (opener === undefined)
      return !isGeneric(text) && mayCallOther(text) && index.find(text).length === 0;
    return opener.isExplicit && !isAnswer(opener, text, index);
  });
}

/** A party by which the applicant is described, or whose name it is asked for: it begins no rows. */
function isAnswer(opener: Opener, text: string, index: LabelIndex): boolean {
  return opener.isAttribute || (opener.party === 'other' && index.find(text).length > 0);
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
