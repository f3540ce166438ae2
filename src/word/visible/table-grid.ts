import { isOn } from '../story/index.ts';
import { fillOf } from './look.ts';
import type { Look } from './look.ts';
import { columnWidths, spanOf, widthOfCell } from './sheet.ts';
import type { Styles, TableLook } from './styles.ts';
import { child, elements, numberIn, unchosen, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

export interface GridCell {
  readonly blocks: readonly Node[];
  /** First column of the grid that it takes. */
  readonly column: number;
  readonly width: number;
  readonly fill: string;
  readonly looks: readonly Look[];
  /** Too narrow to show anything. */
  readonly isOff: boolean;
}

export interface GridRow {
  readonly node: Node;
  readonly properties: Node | undefined;
  readonly cells: readonly GridCell[];
  readonly isHead: boolean;
  /** Hidden, or deleted as a tracked change. */
  readonly isGone: boolean;
  readonly isHidden: boolean;
}

/** Narrower than this, in twentieths of a point, a column of fixed width shows no sign whole. */
const narrowest = 100;
/** A cell of unknown width is clipped by none. */
const wide = 9_000;

/** Rows and cells of a table in the columns of its grid; cells that a merge swallows are left out. */
export function readGrid(table: Node, styles: Styles): { readonly rows: readonly GridRow[] } {
  const properties = child(table, 'w:tblPr');
  const style = valueOf(child(properties, 'w:tblStyle')) ?? styles.defaultOf('table');
  const isFixed = child(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed';
  const widths = columnWidths(table);
  const shade = child(properties, 'w:shd');
  const own: TableLook = { look: {}, fill: shade && fillOf(shade) };
  const whole = [styles.tablePart(style, ''), own];
  const rowNodes = flat(table, 'w:tr');
  const bands = bandsOf(properties);
  const rows = rowNodes.map((node, at): GridRow => {
    const rowProperties = child(node, 'w:trPr');
    const isHidden = isSet(rowProperties, 'w:hidden');
    let column = numberIn(valueOf(child(rowProperties, 'w:gridBefore'))) ?? 0;
    const cells: GridCell[] = [];
    const cellNodes = flat(node, 'w:tc');
    cellNodes.forEach((cell, index) => {
      const cellProperties = child(cell, 'w:tcPr');
      const span = spanOf(cellProperties);
      const from = column;
      column += span;
      if (isSwallowed(cellProperties)) return;
      const isLast = { row: at === rowNodes.length - 1, column: index === cellNodes.length - 1 };
      const parts = bands(at, index, isLast).map((part) => styles.tablePart(style, part));
      const all = [...whole, ...parts];
      const cellShade = child(cellProperties, 'w:shd');
      const width = widthOfCell(cellProperties, widths.slice(from, from + span));
      cells.push({
        blocks: elements(cell),
        column: from,
        width: width === 0 ? wide : width,
        fill:
          (cellShade && fillOf(cellShade)) ||
          (all.reduce<string | undefined>((before, { fill }) => fill || before, undefined) ?? ''),
        // Parts of one style change one another, they are no styles of their own.
        looks: [Object.assign({}, ...all.map(({ look }) => look)) as Look],
        isOff: isFixed && width > 0 && width < narrowest,
      });
    });
    return {
      node,
      properties: rowProperties,
      cells,
      isHead: isSet(rowProperties, 'w:tblHeader'),
      isGone: isHidden || child(rowProperties, 'w:del') !== undefined,
      isHidden,
    };
  });
  return { rows };
}

function isSet(properties: Node | undefined, name: string): boolean {
  const node = child(properties, name);
  return node !== undefined && isOn(valueOf(node) ?? '');
}

/** A cell that goes on from the one above or left of it: what it holds is not shown. */
function isSwallowed(properties: Node | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = child(properties, name);
    return merge !== undefined && valueOf(merge) !== 'restart';
  });
}

/** Rows or cells, also those in controls and the like. */
function flat(node: Node, name: 'w:tr' | 'w:tc'): readonly Node[] {
  return elements(node).flatMap((each) => {
    if (each.name === name) return [each];
    const isAround = /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(each.name);
    return isAround || each.name === 'mc:AlternateContent'
      ? flat(each, name)
      : each.name === unchosen
        ? []
        : [];
  });
}

interface Last {
  readonly row: boolean;
  readonly column: boolean;
}

/** Parts of a table style that a cell takes, the weakest first (ECMA-376-1, 17.7.6). */
function bandsOf(
  properties: Node | undefined,
): (row: number, column: number, last: Last) => readonly string[] {
  const look = child(properties, 'w:tblLook');
  const bits = parseInt(valueOf(look) ?? '04A0', 16);
  const has = (name: string, bit: number): boolean => {
    const stated = look?.attributes[`w:${name}`];
    return stated === undefined ? (bits & bit) !== 0 : isOn(stated);
  };
  const first = { row: has('firstRow', 0x20), column: has('firstColumn', 0x80) };
  const lasts = { row: has('lastRow', 0x40), column: has('lastColumn', 0x100) };
  const [noRows, noColumns] = [has('noHBand', 0x200), has('noVBand', 0x400)];
  return (row, column, last) => [
    'wholeTable',
    ...(noColumns ? [] : [(column - (first.column ? 1 : 0)) % 2 === 0 ? 'band1Vert' : 'band2Vert']),
    ...(noRows ? [] : [(row - (first.row ? 1 : 0)) % 2 === 0 ? 'band1Horz' : 'band2Horz']),
    ...(first.column && column === 0 ? ['firstCol'] : []),
    ...(lasts.column && last.column ? ['lastCol'] : []),
    ...(first.row && row === 0 ? ['firstRow'] : []),
    ...(lasts.row && last.row ? ['lastRow'] : []),
  ];
}
