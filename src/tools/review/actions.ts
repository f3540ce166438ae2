import type { KeptReview } from './store.ts';

/** What the page can do; absent in the page as built, whose buttons wait for the script. */
export interface ReviewActions {
  readonly openFile: (file: File) => Promise<void>;
  /** Gives up the file that is being read. */
  readonly stopOpening: () => void;
  readonly startByHand: (category: string) => void;
  readonly openKept: (kept: KeptReview) => void;
  readonly remove: (key: string) => Promise<void>;
  readonly close: () => void;
  readonly download: () => Promise<void>;
  readonly print: () => void;
}
