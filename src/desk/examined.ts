import type { DeskFinding, Examined } from '../review/index.ts';
import type { DeskRow } from './rows.ts';

/** What the program sees of a row when the whole desk is looked at. */
export type RowExamined = Omit<Examined, 'findings'> & {
  /** `with`: keys of the rows that it was compared with. */
  readonly findings: readonly (Omit<DeskFinding, 'with'> & { readonly with: readonly string[] })[];
};

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
