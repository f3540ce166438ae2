import type { PlacedIssue } from './place-issue.ts';

/** To mend, not answered yet, to think of again. */
export type Told = 'wrong' | 'missing' | 'doubtful';

/** The same thing in one field, or in one column of a list: told once, with its rows. */
export interface IssueGroup {
  readonly told: Told;
  /** The first of them, which is told. */
  readonly issue: PlacedIssue;
  /** 0-based; one of no row is one too. */
  readonly rows: readonly number[];
  /** The other rows as people count them: `3—60、72`. */
  readonly others: string;
}

/** Issues in their order, those of one kind in one column together. */
export function groupIssues(issues: readonly PlacedIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, { told: Told; issue: PlacedIssue; rows: number[] }>();
  for (const issue of issues) {
    const { field = '', column = '', key, row } = issue;
    // What stands in no row is a thing of its own, whatever else is like it.
    const name = row === undefined ? `${groups.size}` : [field, column, key].join('/');
    const group = groups.get(name) ?? { told: toldOf(issue), issue, rows: [] };
    group.rows.push(row ?? 0);
    groups.set(name, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    others: writeRows(group.rows.slice(1)),
  }));
}

function toldOf({ severity, kind }: PlacedIssue): Told {
  if (severity === 'warning') return 'doubtful';
  return kind === 'missing' ? 'missing' : 'wrong';
}

/** `3—60、72` of 0-based rows in their order. */
function writeRows(rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const told = runs
    .slice(0, mostRuns)
    .map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}—${to + 1}`))
    .join('、');
  return runs.length > mostRuns ? `${told}…` : told;
}

/** A list of thousands may be wrong in every other row. */
const mostRuns = 8;
