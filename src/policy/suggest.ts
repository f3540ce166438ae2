import { nearestName } from '../base/index.ts';

/** `，是不是“label”？`, or nothing when no name is near. */
export function suggestName(wrong: string, names: readonly string[]): string {
  const nearest = nearestName(wrong, names);
  return nearest === undefined ? '' : `，是不是“${nearest}”？`;
}
