import { filledRowKeys } from '../../fields/index.ts';
import type { Answer, Issue } from '../../form/index.ts';

/** An issue as the page shows it. */
export interface PlacedIssue extends Issue {
  /** Name of the control to mend: `org_name`, `milestones.4.to`; absent for the whole form. */
  readonly control?: string;
}

/**
 * The issue with its row as the table on the page counts it, where blank rows stand as well, and
 * the very cell it is about. `answer` is the field's, as typed.
 */
export function placeIssue(issue: Issue, answer: Answer): PlacedIssue {
  const { field, row, column } = issue;
  if (field === undefined) return issue;
  const shown = row === undefined ? undefined : filledRowKeys(answer)[row];
  if (shown === undefined) return { ...issue, control: field };
  const control = column === undefined ? field : `${field}.${shown.key}.${column}`;
  return { ...issue, row: shown.at, control };
}
