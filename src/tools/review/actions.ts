import type { PathedFile } from '../../browser/index.ts';
import type { DocumentLink } from '../work/load-named-template.ts';
import type { DeskRow } from '../../desk/index.ts';
import type { Decision } from '../../review/index.ts';

/** What becomes of the decision that stands when it is written down, by the row's key. */
export type DecisionChanges = ReadonlyMap<string, (before: Decision) => Decision>;

/** What the page can do; absent in the page as built, whose buttons wait for the script. */
export interface ReviewActions {
  /** One file opens its sheet; several, or an archive, go onto the desk. */
  readonly openFiles: (files: readonly PathedFile[]) => Promise<void>;
  /** What was dropped, folders walked through. */
  readonly drop: (transfer: DataTransfer) => void;
  /** Gives up what is being read; what was read of a batch stays. */
  readonly stopOpening: () => void;
  /** Lists of earlier years, to compare the desk with. */
  readonly openEarlier: (files: readonly File[]) => Promise<void>;
  readonly startByHand: (category: string) => void;
  readonly openRow: (row: DeskRow) => void;
  readonly remove: (key: string) => Promise<void>;
  /** The whole desk as one file. */
  readonly saveDesk: () => Promise<void>;
  /** Forgets every row, on this device too. */
  readonly clearDesk: () => Promise<void>;
  readonly setShared: (shared: boolean) => Promise<void>;
  readonly close: () => void;
  /** One document of what the check in hand came to. */
  readonly makeDocument: (link: DocumentLink) => Promise<void>;
  /** Writes down what was decided of rows on the desk, by key. */
  readonly decide: (changes: DecisionChanges) => Promise<void>;
  readonly print: () => void;
}
