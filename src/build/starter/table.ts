import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { ITableBordersOptions, ITableCellOptions, Paragraph } from 'docx';

import { cellPadding, lineWidth, shareWidth } from '../../form/index.ts';
import { millimetres } from './page.ts';
import { text } from './pieces.ts';
import { styleIds } from './styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const frame = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A frame a little heavier than the lines within, as official forms draw it. */
const ruled: ITableBordersOptions = {
  top: frame,
  bottom: frame,
  left: frame,
  right: frame,
  insideHorizontal: line,
  insideVertical: line,
};
const bare: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

export interface Cell {
  readonly children: readonly Paragraph[];
  /** Columns it covers. */
  readonly span?: number;
  /** A rule under the cell alone: the cover's blanks. */
  readonly underlined?: boolean;
  /** One cell over several rows: where it starts, and what continues it. */
  readonly merge?: 'start' | 'more';
  /** No rule towards the row above or below, so that two rows read as one. */
  readonly open?: 'above' | 'below';
  /** A frame of its own in a table without rules. */
  readonly framed?: boolean;
  /** Set from top to bottom: a book's spine. */
  readonly vertical?: boolean;
  /** Centred unless said otherwise. */
  readonly align?: (typeof VerticalAlignTable)['CENTER' | 'BOTTOM' | 'TOP'];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of each page the table runs over. */
  readonly head?: boolean;
  /** Least height in millimetres: room for a hand to write in. */
  readonly height?: number;
  /** The height is kept whatever stands in the row. */
  readonly isExact?: boolean;
  /** A long text may run over pages; every other row stays whole. */
  readonly mayBreak?: boolean;
}

/** A table of fixed layout over `width` twips: gridCol, tblW and tcW agree, as WPS demands. */
export function table(
  shares: readonly number[],
  rows: readonly Row[],
  options: { readonly borders?: 'ruled' | 'bare'; readonly width?: number } = {},
): Table {
  const { borders = 'ruled', width = lineWidth.upright } = options;
  const widths = shareWidth(shares, width);
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    margins: { left: cellPadding / 2, right: cellPadding / 2, top: 28, bottom: 28 },
    borders: borders === 'bare' ? bare : ruled,
    rows: rows.map((row) => tableRow(row, widths)),
  });
}

/** Heads over the columns, repeated at the top of each page the table runs over. */
export function headRow(heads: readonly string[], style: string = styleIds.head): Row {
  return { head: true, cells: heads.map((head) => ({ children: [text(style, head)] })) };
}

/** No page ends with the first of so many rows, or begins with the last, alone. */
export function keepsNext(index: number, rows: number): boolean {
  return index === rows - 2 || (index === 0 && rows > 1);
}

const merges = { start: VerticalMergeType.RESTART, more: VerticalMergeType.CONTINUE } as const;

function cellBorders({ underlined, open, framed }: Cell): Pick<ITableCellOptions, 'borders'> {
  if (underlined === true) return { borders: { bottom: line } };
  if (framed === true) return { borders: { top: frame, bottom: frame, left: frame, right: frame } };
  if (open === undefined) return {};
  return { borders: open === 'above' ? { top: none } : { bottom: none } };
}

function tableRow(row: Row, widths: readonly number[]): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    return new TableCell({
      children: cell.children,
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: cell.align ?? VerticalAlignTable.CENTER,
      ...(cell.vertical === true
        ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT }
        : {}),
      ...(cell.merge === undefined ? {} : { verticalMerge: merges[cell.merge] }),
      ...cellBorders(cell),
      ...(cell.framed === true ? { margins: { left: 0, right: 0, top: 0, bottom: 0 } } : {}),
    });
  });
  return new TableRow({
    children,
    cantSplit: row.mayBreak !== true,
    tableHeader: row.head === true,
    height: {
      value: millimetres(row.height ?? 9),
      rule: row.isExact === true ? HeightRule.EXACT : HeightRule.ATLEAST,
    },
  });
}
