import type { Batch } from '../batch/entry.ts';
import type { Submission } from '../submission.ts';

/** Where a finding stands; empty: the whole application. */
interface Place {
  readonly field?: string;
  /** 0-based row of a table's answer. */
  readonly row?: number;
  readonly column?: string;
}

/** What a finding says, as plain data: the sentence of content/words and what fills it. */
export interface Found {
  readonly where: Place;
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A finding over one application; a file of findings/ exports one. */
export interface ApplicationFinding {
  readonly over: 'application';
  readonly find: (one: Submission) => readonly Found[];
}

/** A finding over a batch: what each is about and what it was compared with, as places in it. */
export interface BatchFinding {
  readonly over: 'batch';
  readonly find: (batch: Batch) => readonly BatchFound[];
}

export type BatchFound = Found & {
  readonly of: number;
  readonly with: readonly number[];
  /** The same passage as it stands in each of the two. */
  readonly passage?: { readonly own: string; readonly other: string };
};

export type AnyFinding = ApplicationFinding | BatchFinding;
