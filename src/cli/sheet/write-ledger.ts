import { say } from '../../base/index.ts';
import { writeSheets } from '../../compose/index.ts';
import { ledgerColumns } from '../../desk/index.ts';
import type { DeskPolicy, LedgerColumn, LedgerRow } from '../../desk/index.ts';

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
  const sheets = parts
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => ({
      title,
      heads: columns.map((column) => column.title),
      rows: own.map((row) => columns.map((column) => valueOf(column, row))),
    }));
  return writeSheets(sheets);
}

/** A count is a number: nothing that an applicant wrote, and no zero in front that would go. */
function valueOf(column: LedgerColumn, row: LedgerRow): string | number {
  const text = column.text(row);
  return column.isCount === true && text !== '' ? Number(text) : text;
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
