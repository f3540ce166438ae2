import { signal } from '@preact/signals';

import type { Difference, DifferenceGroup } from '../../../compose/index.ts';

/** Which of two texts is taken over: what the page says now, or what the file carries. */
export type Take = 'visible' | 'carried';

export interface Choices {
  readonly of: (group: DifferenceGroup) => Take;
  readonly set: (group: DifferenceGroup, take: Take) => void;
  readonly setAll: (take: Take) => void;
  /** The differences that are to be taken over. */
  readonly taken: () => readonly Difference[];
  /** How many groups they are. */
  readonly count: () => number;
}

/** What was written last is taken unless someone says otherwise: the page of the document. */
export function createChoices(groups: readonly DifferenceGroup[]): Choices {
  const left = signal<ReadonlySet<string>>(new Set());
  const of = ({ key }: DifferenceGroup): Take => (left.value.has(key) ? 'carried' : 'visible');
  const taken = (): readonly DifferenceGroup[] => groups.filter((group) => of(group) === 'visible');
  return {
    of,
    set: ({ key }, take) => {
      const others = [...left.peek()].filter((each) => each !== key);
      left.value = new Set(take === 'carried' ? [...others, key] : others);
    },
    setAll: (take) => {
      left.value = new Set(take === 'carried' ? groups.map(({ key }) => key) : []);
    },
    taken: () => taken().flatMap(({ parts }) => parts),
    count: () => taken().length,
  };
}
