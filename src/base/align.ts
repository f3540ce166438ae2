import { diffArrays } from 'diff';

/** Stretches of two lists in order: equal ones, and what stands between them on either side. */
export interface Stretch<Item> {
  readonly isSame: boolean;
  readonly one: readonly Item[];
  readonly other: readonly Item[];
}

/**
 * Beyond this many changes two lists have little in common, and nothing but their equal beginning
 * and end is looked for: on a phone, 5,000 signs must not hold the page up.
 */
const mostChanges = 600;

/** Sets two lists side by side by their longest common subsequence. */
export function align<Item>(
  one: readonly Item[],
  other: readonly Item[],
): readonly Stretch<Item>[] {
  const changes = diffArrays([...one], [...other], { maxEditLength: mostChanges });
  if (changes === undefined) return alignEnds(one, other);
  const stretches: Stretch<Item>[] = [];
  for (const { value, added, removed } of changes) {
    const last = stretches[stretches.length - 1];
    const change = { one: added ? [] : value, other: removed ? [] : value };
    if (last !== undefined && !last.isSame && (added || removed))
      stretches[stretches.length - 1] = {
        isSame: false,
        one: [...last.one, ...change.one],
        other: [...last.other, ...change.other],
      };
    else stretches.push({ isSame: !added && !removed, ...change });
  }
  return stretches;
}

function alignEnds<Item>(one: readonly Item[], other: readonly Item[]): readonly Stretch<Item>[] {
  const first = sameAtStart(one, other);
  const last = sameAtStart(one.slice(first).reverse(), other.slice(first).reverse());
  const left = one.slice(first, one.length - last);
  const right = other.slice(first, other.length - last);
  const start = one.slice(0, first);
  const end = one.slice(one.length - last);
  return [
    { isSame: true, one: start, other: start },
    { isSame: false, one: left, other: right },
    { isSame: true, one: end, other: end },
  ].filter(({ one: ours, other: theirs }) => ours.length + theirs.length > 0);
}

function sameAtStart<Item>(one: readonly Item[], other: readonly Item[]): number {
  const differs = one.findIndex((item, index) => index >= other.length || item !== other[index]);
  return differs === -1 ? one.length : differs;
}
