import type { Words } from '../../base/index.ts';
import type { Keeper } from '../../browser/index.ts';
import type { KeptAnswers } from './kept-answers.ts';

/** What a tool opens with. */
export interface Opening {
  readonly kept: KeptAnswers;
  /** False: what is kept could not be shown again. */
  readonly isBack: boolean;
  readonly keeper: Keeper;
  readonly keys: readonly string[];
  readonly root: HTMLElement;
  readonly words: Words;
}
