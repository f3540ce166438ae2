import type { Answers } from '../form/index.ts';

/** One draft to be made into a document, or why it can't be. */
export interface DraftSource {
  /** `drafts/a.json`, `list.xlsx 第 3 行`. */
  readonly where: string;
  readonly answers: Answers;
  readonly year?: number | undefined;
  /** What was left out, in words: unknown answers, unreadable ones. */
  readonly remarks: readonly string[];
  /** No document comes of it. */
  readonly problems: readonly string[];
}
