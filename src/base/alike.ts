/** How often each two neighbouring signs of a text stand in it, and how many pairs it has. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function countPairs(text: string): Pairs {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, text.length - 1) };
}

/** Pairs that stand in both texts. */
export function sharedPairs(one: Pairs, other: Pairs): number {
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return shared;
}

/**
 * How much alike two texts are by their pairs of signs (Sørensen–Dice), 0 to 1. Those that can't be
 * alike by more than `least`, for their lengths, are not looked through.
 */
export function likeness(one: Pairs, other: Pairs, least = 0): number {
  const all = one.size + other.size;
  const most = all === 0 ? 0 : (2 * Math.min(one.size, other.size)) / all;
  return most <= least ? most : (2 * sharedPairs(one, other)) / all;
}
