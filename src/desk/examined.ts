import { compareReceipts } from '../review/index.ts';
import type { DeskFinding, EarlierRow, Examined, ReceiptState } from '../review/index.ts';
import type { Application } from './application.ts';
import type { DeskRow } from './rows.ts';

/** What the program sees of a row when the whole desk is looked at. */
export type RowExamined = Omit<Examined, 'findings'> & {
  /** `with`: keys of the rows that it was compared with. */
  readonly findings: readonly (Omit<DeskFinding, 'with'> & { readonly with: readonly string[] })[];
};

/** What was seen of a desk, and what was laid side by side for it: no more was compared. */
export interface DeskExamined {
  readonly byKey: ReadonlyMap<string, RowExamined>;
  readonly applications: readonly Application[];
  readonly earlier: readonly EarlierRow[];
}

export const notExamined: DeskExamined = { byKey: new Map(), applications: [], earlier: [] };

/** Whether what was seen is of these rows as they are, and of these lists. */
export function isExamined(
  { applications, earlier }: DeskExamined,
  rows: readonly DeskRow[],
  lists: readonly EarlierRow[],
): boolean {
  const now = rows.flatMap((row) => (row.kind === 'read' ? [row.record.application] : []));
  return (
    earlier === lists &&
    now.length === applications.length &&
    now.every((one, at) => one === applications[at])
  );
}

/**
 * The rows with the receipt of their first verdict, where one has none yet; what a reviewer types
 * from paper changes, and has the last one's.
 */
export function withReceipts(
  rows: readonly DeskRow[],
  byKey: DeskExamined['byKey'],
): readonly DeskRow[] {
  return rows.map((row) => {
    const receipt = byKey.get(row.key)?.receipt;
    if (row.kind === 'unread' || receipt === undefined) return row;
    const isKept = row.register.receipt !== undefined;
    if (isKept && row.record.application.source.kind === 'file') return row;
    return { ...row, register: { ...row.register, receipt } };
  });
}

/** What the verdict on a row comes to now, held against the first; undefined before both are known. */
export function receiptState(
  row: DeskRow,
  examined: RowExamined | undefined,
): ReceiptState | undefined {
  const { receipt } = row.register;
  return receipt && examined && compareReceipts(receipt, examined.receipt);
}

/** What was seen of the rows, by key; `results` in the order of those that were looked at. */
export function examinedByKey(
  rows: readonly DeskRow[],
  results: readonly (Examined | undefined)[],
): ReadonlyMap<string, RowExamined> {
  return new Map(
    rows.flatMap(({ key }, at) => {
      const result = results[at];
      if (result === undefined) return [];
      const findings = result.findings.map((finding) => ({
        ...finding,
        with: (finding.with ?? []).flatMap((other) => rows[other]?.key ?? []),
      }));
      return [[key, { ...result, findings }] as const];
    }),
  );
}
