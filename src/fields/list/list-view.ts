import type { RefObject } from 'preact';

import type { Answer, Column } from '../../form/index.ts';
import type { ListProps } from '../context.ts';

/** What can be done to rows, by their keys: rows that did not change stay drawn as they are. */
export interface RowActions {
  readonly setCell: (key: string, column: Column, value: Answer) => void;
  readonly move: (key: string, by: -1 | 1) => void;
  readonly remove: (key: string) => void;
  readonly paste: (event: ClipboardEvent, key: string, column: Column) => void;
  readonly leave: () => void;
  /** Focuses a cell of the row at `at`, on whatever page it stands; one more row is added there. */
  readonly goToCell: (at: number, column: string) => void;
}

/** What both ways to draw a list are given. */
export type ListView = ListProps & {
  readonly columns: readonly Column[];
  readonly actions: RefObject<RowActions>;
  /** The rows of this page: from the first to before the last. */
  readonly from: number;
  readonly to: number;
  /** Key of the row that was last led to. */
  readonly marked: string | undefined;
};
