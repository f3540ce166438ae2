import { currentRound } from '../../base/index.ts';
import type { Day, Standing } from '../../base/index.ts';

/**
 * The year an application is of: its round's where one is open or coming, else the year it is in
 * China. Undefined before the day is known, when pages say 上一年度 instead of a number.
 */
export function yearOf(
  day: Day | undefined,
  standing: Standing | undefined,
  years: Readonly<Record<string, number>>,
): number | undefined {
  if (day === undefined) return undefined;
  const round = currentRound(standing);
  return (round === undefined ? undefined : years[round]) ?? Number(day.slice(0, 4));
}

/** The record of the year that the figures of a policy's answers are of. */
export function yearKey(policy: string): string {
  return `year/${policy}`;
}

/** The year that figures were given for and the one they now stand for, where the two differ. */
export function otherYear(
  of: number | undefined,
  now: number | undefined,
): { readonly year: number; readonly now: number } | undefined {
  return of === undefined || now === undefined || of === now ? undefined : { year: of, now };
}
