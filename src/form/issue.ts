import { say } from '../base/index.ts';
import type { Words } from '../base/index.ts';

/** What the page, the document and the review file an issue under. */
type IssueKind =
  | 'missing'
  | 'unreadable'
  | 'unit'
  | 'sum'
  | 'arithmetic'
  | 'date'
  | 'rows'
  | 'duplicate'
  | 'code'
  | 'person'
  | 'length'
  | 'reference'
  | 'placeholder'
  | 'contradiction'
  | 'repeat'
  | 'criterion'
  | 'version';

/**
 * Something to mend or to think of again. Errors mark the form 未完成; nothing blocks a download.
 * The sentence is `form.issue_<key>` filled with `values`.
 */
export interface Issue {
  readonly kind: IssueKind;
  readonly severity: 'error' | 'warning';
  /** Absent: it concerns the whole form. */
  readonly field?: string;
  /** 0-based row of a table's answer. */
  readonly row?: number;
  readonly column?: string;
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The sentence that stands in the very place of the issue, which needs no row named. */
export function describeIssueHere({ key, values }: Issue, words: Words): string {
  return say(words, `form.issue_${key}`, values);
}

/** The sentence to show: what is the matter and what to do; a row is named by its number. */
export function describeIssue(issue: Issue, words: Words): string {
  const sentence = describeIssueHere(issue, words);
  if (issue.row === undefined) return sentence;
  return say(words, 'form.in_row', { row: issue.row + 1, sentence });
}
