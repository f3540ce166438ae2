import type { Signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';

import type { Field } from '../../../form/index.ts';

/** A bureau's notice that is being answered: what it opens, and its views, fetched with it. */
export interface NoticeInHand {
  readonly id: string;
  /** A field of the form as the notice has it: closed, or below the bureau's words. */
  readonly show: (field: Field, view: JSX.Element) => JSX.Element;
  /** What was changed has to be seen before a document is made of it. */
  readonly isSeen: Signal<boolean>;
  /** In place of the task list. */
  readonly Page: FunctionComponent<{ readonly actions: NoticeActions }>;
  /** Above every other page. */
  readonly Banner: FunctionComponent;
}

interface NoticeActions {
  readonly make: () => void;
  readonly saveDraft: () => void;
}
