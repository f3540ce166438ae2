import { closest, distance } from 'fastest-levenshtein';

/** The name of `names` that `wrong` was most likely meant to be; undefined when none is close. */
export function nearestName(
  wrong: string,
  names: readonly string[],
  /** Letters that may differ. */
  most = Math.max(2, Math.floor(wrong.length / 3)),
): string | undefined {
  if (names.length === 0) return undefined;
  const small = wrong.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === small);
  if (same !== undefined) return same;
  const candidate = closest(wrong, names);
  const far = distance(wrong, candidate);
  // A name that shares no letter with it was not meant.
  return far <= most && far < Math.max(wrong.length, candidate.length) ? candidate : undefined;
}

/** `，是不是“label”？`, or nothing when no name is near. */
export function suggestName(wrong: string, names: readonly string[]): string {
  const nearest = nearestName(wrong, names);
  return nearest === undefined ? '' : `，是不是“${nearest}”？`;
}
