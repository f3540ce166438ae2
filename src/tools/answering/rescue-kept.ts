import type { Words } from '../../base/index.ts';
import type { Keeper } from '../../browser/index.ts';
import type { Answers } from '../../form/index.ts';
import type { KeptAnswers } from './keep-answers.ts';

/** What a tool opens with. */
export interface Opening {
  readonly kept: KeptAnswers;
  readonly typed: Answers;
  /** False: what is kept could not be shown again. */
  readonly isBack: boolean;
  readonly keeper: Keeper;
  readonly keys: readonly string[];
  readonly root: HTMLElement;
  readonly words: Words;
}

/**
 * Where what is kept could not be shown again it is put aside and the tool starts empty; what was put
 * aside, now or earlier, is offered as a file above the tool.
 */
export async function rescueKept(opening: Opening): Promise<void> {
  const { kept, typed, isBack, keeper, keys, root, words } = opening;
  if (!isBack) {
    const { putAside } = await import('./rescue.ts');
    await putAside(keeper, keys);
    await kept.start(typed);
  }
  if (!(await keeper.list()).some((key) => key.startsWith('rescued/'))) return;
  const { offerRescued } = await import('./rescue.ts');
  await offerRescued(keeper, root, words);
}
