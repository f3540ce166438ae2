import type { ReadonlySignal } from '@preact/signals';

import type { Kept } from '../../browser/index.ts';
import type { Answer, Answers } from '../../form/index.ts';
import type { Shelf } from './shelf.ts';

export type KeepingState =
  | { readonly kind: 'idle' | 'saving' }
  /** `aside`: in the smaller home, because the first did not take it. */
  | { readonly kind: 'kept' | 'aside'; readonly at: number }
  /** `left`: what should be gone could not be seen to be gone. */
  | { readonly kind: 'shared' | 'refused' | 'left' };

/** An answer given in another window while this one was given here; this one is what is kept. */
export interface Conflict {
  readonly id: string;
  readonly theirs: Answer;
}

export interface KeptAnswers {
  readonly state: ReadonlySignal<KeepingState>;
  readonly shared: ReadonlySignal<boolean>;
  readonly conflicts: ReadonlySignal<readonly Conflict[]>;
  /** Ends a conflict: with the other window's answer, or with the one that is here. */
  readonly settle: (id: string, take: 'theirs' | 'ours') => void;
  /**
   * Brings back what is kept, under what was typed before the scripts came; then keeps on saving.
   * False where what is kept can't be shown: nothing is saved over it (`rescueKept`).
   */
  readonly start: (typed: Answers) => Promise<boolean>;
  /** Once what is kept stands among the answers, or can't: whether more can be kept is found out after. */
  readonly entered: Promise<void>;
  /** Writes at once what is not written yet: the page is going away. */
  readonly flush: () => void;
  readonly clear: () => Promise<void>;
  /** Brings back what was cleared last; absent once something was typed since. */
  readonly undo: ReadonlySignal<(() => Promise<void>) | undefined>;
  /** How many applications on this device use the shared answers that 清除 would take away. */
  readonly usedBy: () => Promise<number>;
  readonly setShared: (shared: boolean) => Promise<void>;
}

/** What is done with stored lists where there are any (`keepLists`). */
export interface StoredLists {
  /** The record of a shelf, wherever its answers stand. */
  readonly load: (shelf: Shelf) => Promise<Kept | undefined>;
  /** Gives lists that stood in another record one of their own; there first, then no longer here. */
  readonly moveOut: () => Promise<void>;
  /** What is done to stored answers before they are set, without keeping the page waiting. */
  readonly ready: (stored: Answers) => Promise<Answers>;
}
