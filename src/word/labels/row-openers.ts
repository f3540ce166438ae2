import { aboveOf, cellText, leftOf, rightOf } from '../story/index.ts';
import type { Cell, Grid } from '../story/index.ts';
import { isVoid } from './blanks.ts';
import type { LabelIndex } from './label-index.ts';
import { isGeneric, isPerson } from './label-words.ts';
import { mayCallOther, namesThing, openerOf } from './parties.ts';
import type { Opener } from './parties.ts';
import { farthest, labelsOfRow } from './row-labels.ts';
import type { RowLabel } from './row-labels.ts';

// The particulars of a party that its row goes on with; the latter are no mere person's.
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
  /** A person that no form knows, whom the rows below ask what is asked of a party only. */
  readonly stranger?: string;
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
  let stranger: string | undefined;
  for (let row = label.row - 1; row >= Math.max(0, label.row - farthest); row -= 1) {
    const { text, isTitle, asksName: asks, unsure: others, stranger: nearer } = at(row);
    if (isTitle) break;
    if (text === undefined && others[0] !== undefined) return asksName ? undefined : others[0].text;
    // After 设计单位名称 a bare 单位名称 is another's again.
    if (text !== undefined) return asksName && openerOf(text)?.isName === true ? undefined : text;
    asksName ||= asks;
    stranger ??= nearer;
  }
  // Below a name that is asked for he is one of its people.
  return asksName ? undefined : stranger;
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
  const stranger = isTitle
    ? undefined
    : labels.find((each, at) => at === 0 && isStranger(grid, each, index));
  return {
    ...found,
    asksName,
    isTitle,
    unsure,
    ...(stranger === undefined ? {} : { stranger: stranger.text }),
  };
}

/** 战略伙伴 | ▢ | 法定代表人 | ▢, or with 联系人 right below: no thing, and none of our own questions. */
function isUnsure(grid: Grid, label: RowLabel, at: number, index: LabelIndex): boolean {
  if (!isUnknown(grid, label, index)) return false;
  const { cell, text } = label;
  const follows = labelsOfRow(grid, cell.row).slice(at + 1);
  const below = follows.length > 0 ? follows : labelsOfRow(grid, cell.row + 1).slice(0, 1);
  return below.some((each) => (isPerson(text) ? ofBody : particular).test(each.text));
}

/** 摄影人 | ▢ | 电话 | ▢ over 通讯地址 | ▢: more than a person's telephone before the next person. */
function isStranger(grid: Grid, label: RowLabel, index: LabelIndex): boolean {
  if (!isPerson(label.text) || !isUnknown(grid, label, index)) return false;
  const { row } = label.cell;
  for (let below = row + 1; below <= row + farthest; below += 1) {
    const labels = labelsOfRow(grid, below);
    const [first] = labels;
    if (first === undefined || !particular.test(first.text) || isPerson(first.text)) return false;
    if (openerOf(first.text) !== undefined) return false;
    if (labels.some((each) => ofBody.test(each.text))) return true;
  }
  return false;
}

/** A word before its blank that no form knows, for nobody of the applicant's and no thing. */
function isUnknown(grid: Grid, { cell, text }: RowLabel, index: LabelIndex): boolean {
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
  return openerOf(text) === undefined && index.find(text).length === 0 && !isName(grid, cell);
}

function isAsking(cell: Cell, index: LabelIndex): boolean {
  const text = cellText(cell);
  return namesThing(text) || openerOf(text) !== undefined || index.find(text).length > 0;
}

function beforeOrAbove(grid: Grid, cell: Cell): readonly Cell[] {
  return [leftOf(grid, cell), aboveOf(grid, cell)].flatMap((each) => each ?? []);
}

/** 联系电话, 注册地址: what is asked of a party whose row it stands in. */
export function isParticularOfParty(text: string): boolean {
  return particular.test(text);
}

/** What stands beside or under 单位名称 is the name of one. */
export function isName(grid: Grid, cell: Cell): boolean {
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
