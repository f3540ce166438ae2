import type { CellObject } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

import { say } from '../../base/index.ts';
import { ledgerColumns } from '../../desk/index.ts';
import type { DeskPolicy, LedgerColumn, LedgerRow } from '../../desk/index.ts';

/** Widths in signs of the default font; a Chinese one takes two. */
const narrowest = 10;
const widest = 44;
/** What Excel takes in one cell. */
const longest = 32_767;

/**
 * The ledger as .xlsx: the page's columns, a sheet a category that has rows, and one for what could
 * not be read. Every cell is a text but counts: codes and phones keep their zeros, and what begins as
 * a formula is none.
 */
export async function writeLedger(
  rows: readonly LedgerRow[],
  desk: DeskPolicy,
): Promise<Uint8Array> {
  const columns = ledgerColumns(desk, writeMoment);
  const parts = [
    ...desk.categories.map(({ id, title }) => ({
      title,
      own: rows.filter(({ row }) => row.kind === 'read' && row.record.application.category === id),
    })),
    {
      title: say(desk.words, 'desk.state.unread'),
      own: rows.filter(({ row }) => row.kind === 'unread'),
    },
  ];
  const names = new Set<string>();
  const sheets = parts
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => ({
      sheet: sheetName(title, names),
      data: [
        columns.map((column) => textCell(column.title, { fontWeight: 'bold' })),
        ...own.map((row) => columns.map((column) => cellOf(column, row))),
      ],
      columns: columns.map((column) => ({ width: widthOf(column, own) })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    }));
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

function cellOf(column: LedgerColumn, row: LedgerRow): CellObject | null {
  const text = column.text(row);
  if (text === '') return null;
  // A count: nothing that an applicant wrote, and no zero in front that would go.
  if (column.isCount === true) return { type: Number, value: Number(text) };
  return textCell(text);
}

/** `@`: it stays a text when someone edits it. */
function textCell(text: string, style: Pick<CellObject, 'fontWeight'> = {}): CellObject {
  return { ...style, type: String, format: '@', value: text.slice(0, longest) };
}

function widthOf(column: LedgerColumn, rows: readonly LedgerRow[]): number {
  const signs = [column.title, ...rows.map(column.text)].map(
    (text) => text.length + text.replace(/[\0-\u00ff]/g, '').length,
  );
  return Math.min(widest, Math.max(narrowest, ...signs) + 2);
}

/** A sheet's name: at most 31 signs, none of those that Excel refuses, no two alike. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\']/g, '').slice(0, 28);
  let name = plain;
  for (let copy = 2; taken.has(name); copy += 1) name = plain + String(copy);
  taken.add(name);
  return name;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

/** 2026-06-01 09:30, in China. */
function writeMoment(at: number): string {
  return clock.format(at);
}
