import { closest, distance } from 'fastest-levenshtein';

/** The name of `names` that `wrong` was most likely meant to be; undefined when none is close. */
export function nearestName(
  wrong: string,
  names: readonly string[],
  /** Letters that may differ. */
  most = Math.max(2, Math.floor(wrong.length / 3)),
): string | undefined {
  if (names.length === 0) return undefined;
  const candidate = closest(wrong, names);
  return distance(wrong, candidate) <= most ? candidate : undefined;
}

/** `，是不是“label”？`, or nothing when no name is near. */
export function suggestName(wrong: string, names: readonly string[]): string {
  const nearest = nearestName(wrong, names);
  return nearest === undefined ? '' : `，是不是“${nearest}”？`;
}
