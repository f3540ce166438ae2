import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import { inSlices } from '../../base/index.ts';
import type { Steps } from '../../base/index.ts';
import type { Answers, FormContext, Issue, IssueFinder } from '../../form/index.ts';

export interface Looking {
  /** What was found last; not whole while long lists are still being looked at. */
  readonly found: ReadonlySignal<{ readonly issues: readonly Issue[]; readonly isWhole: boolean }>;
  /** A look broke off. */
  readonly isUnchecked: Signal<boolean>;
  /**
   * Finds nothing until what it returns is called, so that the first drawing waits for no check. That
   * looks in slices: the first look, at everything, is the longest there is.
   */
  readonly hold: () => () => Promise<void>;
}

/**
 * Looks for issues whenever an answer changes. Thousands of rows that were never looked at take a
 * while, in which keys go on: what was found before stands until then.
 */
export function lookForIssues(of: {
  /** Absent until it was fetched: nothing is found wrong until then. */
  readonly finder: ReadonlySignal<IssueFinder | undefined>;
  readonly answers: ReadonlySignal<Answers>;
  /** Absent while the day isn't known. */
  readonly context: ReadonlySignal<FormContext | undefined>;
}): Looking {
  const waits = signal(false);
  const looked = signal(0);
  const isUnchecked = signal(false);
  let run: object | undefined;
  let last: readonly Issue[] = [];
  // Answers that the look at them broke off on: it is said, and waited for no longer.
  let brokenOn: Answers | undefined;
  const breakOff = (answers: Answers): void => {
    brokenOn = answers;
    isUnchecked.value = true;
    looked.value++;
  };
  return {
    isUnchecked,
    found: computed(() => {
      if (waits.value) return { issues: [], isWhole: false };
      const context = of.context.value;
      const find = of.finder.value;
      // Again, once the rows have been looked at.
      if (looked.value < 0 || context === undefined || find === undefined)
        return { issues: [], isWhole: true };
      const given = of.answers.value;
      if (given === brokenOn) return { issues: last, isWhole: true };
      const looking = find(given, context);
      const mine = (run = {});
      let first: ReturnType<typeof looking.next>;
      try {
        first = looking.next();
      } catch {
        // Not in the middle of what is being drawn.
        queueMicrotask(() => breakOff(given));
        return { issues: last, isWhole: true };
      }
      if (first.done === true) {
        last = first.value;
        return { issues: last, isWhole: true };
      }
      // What is seen of a row is remembered, so that the next look costs little.
      const isStale = (): boolean => mine !== run;
      void inSlices(untilStale(looking, isStale)).then(
        () => {
          if (!isStale()) looked.value++;
        },
        () => breakOff(given),
      );
      return { issues: last, isWhole: false };
    }),
    hold: () => {
      waits.value = true;
      return async () => {
        const context = of.context.peek();
        const find = of.finder.peek();
        // What breaks off is told by the look after it.
        if (context && find)
          await inSlices(find(of.answers.peek(), context, true)).catch(() => undefined);
        waits.value = false;
      };
    },
  };
}

/** The same steps, left as soon as nobody wants their end. */
function* untilStale(steps: Steps<unknown>, isStale: () => boolean): Steps<void> {
  while (!isStale() && steps.next().done !== true) yield;
}
