import type { Brand } from './brand.ts';

/** A calendar day in China, `YYYY-MM-DD`; days compare as strings. */
export type Day = Brand<string, 'Day'>;

const minutesAheadOfUtc = 8 * 60;

/** Reads `2025-06-01`; undefined for anything that is no day of the calendar. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  const same = new Date(time).toISOString().slice(0, 10) === text;
  return same ? (text as Day) : undefined;
}

/** The day it is in China (UTC+8, no summer time) at the given instant, wherever the visitor is. */
export function chinaDay(now: Date): Day {
  const shifted = new Date(now.getTime() + minutesAheadOfUtc * 60_000);
  return shifted.toISOString().slice(0, 10) as Day;
}

/** `2025-06-01` → `2025年6月1日`; `2025-06` → `2025年6月`. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date === undefined ? '' : `${date}日`}`;
}
