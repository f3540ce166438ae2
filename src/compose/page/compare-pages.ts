import type { Page, PageCell, PageLine, Place } from '../../word/index.ts';
import { isFilledByHand } from './by-hand.ts';
import { pairLines } from './pair-lines.ts';
import type { LinePair } from './pair-lines.ts';

/** A place where a page shows something else than it should. */
export interface PageDifference {
  readonly place: Place;
  /** Tag of the control that should stand there with all of its text. */
  readonly tag: string;
  /** What should be there; '' for what was added. */
  readonly payload: string;
  /** What is there; '' for what was taken out. */
  readonly visible: string;
}

/**
 * Every text that differs between a page as it should be and as it is, in the order of the page.
 * White space, widths and what programs correct by themselves don't count, nor does what a hand fills
 * in where the form leaves room for it.
 */
export function comparePages(expected: Page, seen: Page): readonly PageDifference[] {
  const pairs = pairLines(expected.lines, seen.lines);
  return pairs.flatMap((pair) => compareLine(pair));
}

function compareLine({ expected, seen }: LinePair): readonly PageDifference[] {
  if (expected === undefined) return seen === undefined ? [] : [added(seen)];
  if (seen === undefined) return removed(expected);
  return pairCells(expected.cells, seen.cells).flatMap(([own, other]) => {
    if (own === undefined && other === undefined) return [];
    if (own !== undefined && (other?.key ?? '') === own.key) return [];
    if (own === undefined && other?.key === '') return [];
    if (own !== undefined && other !== undefined && isFilledByHand(own, other, expected)) return [];
    const [payload, visible] = [own?.text.trim() ?? '', other?.text.trim() ?? ''];
    const place = own?.place ?? other?.place;
    return place === undefined ? [] : [{ place, tag: own?.tag ?? '', payload, visible }];
  });
}

/** Cells one beside the other; where some were added or taken out, those with equal texts together. */
function pairCells(
  own: readonly PageCell[],
  others: readonly PageCell[],
): readonly (readonly [PageCell | undefined, PageCell | undefined])[] {
  if (own.length === others.length) return own.map((cell, at) => [cell, others[at]] as const);
  const left = [...others];
  const pairs = own.map((cell) => {
    const at = left.findIndex(({ key }) => key === cell.key);
    return [cell, at < 0 ? undefined : left.splice(at, 1)[0]] as const;
  });
  // What found no equal stands for what is left over, in order.
  const matched = pairs.map(([cell, other]) => [cell, other ?? left.shift()] as const);
  return [...matched, ...left.map((other) => [undefined, other] as const)];
}

function added(line: PageLine): PageDifference {
  const [first] = line.cells;
  const place = { ...(first?.place ?? nowhere), row: '', column: '' };
  return { place, tag: '', payload: '', visible: textOf(line) };
}

/** A row that is gone is told by its cells, each of which may be a value. */
function removed({ cells }: PageLine): readonly PageDifference[] {
  const full = cells.filter(({ key }) => key !== '');
  const values = full.filter(({ tag }) => tag !== '');
  const told = values.length > 0 ? values : full.slice(0, 1);
  return told.map(({ place, tag, text }) => ({
    place,
    tag,
    payload: values.length > 0 ? text.trim() : textOf({ cells, table: -1 }),
    visible: '',
  }));
}

function textOf({ cells }: PageLine): string {
  return cells
    .filter(({ key }) => key !== '')
    .map(({ text }) => text.trim())
    .join('　');
}

const nowhere: Place = { part: 'body', headings: [], caption: '', row: '', column: '' };
