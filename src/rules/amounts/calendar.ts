import { Big } from 'big.js';

/** Units in which time is told between two days. */
export const timeUnits = ['年', '个月', '天'] as const;
export type TimeUnit = (typeof timeUnits)[number];

const millisecondsADay = 86_400_000;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / millisecondsADay);
}

/** The same day so many months on, or the month's last where it has no such day (《民法典》第 202 条). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/**
 * How much time lies between two days, by the calendar: whole on the day that has the same number,
 * with the share of the unit that has begun on others; below zero where `to` comes first.
 */
export function elapsed(from: string, to: string, unit: TimeUnit): Big {
  if (to < from) return elapsed(to, from, unit).neg();
  if (unit === '天') return new Big(daysBetween(from, to));
  const step = unit === '年' ? 12 : 1;
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  let whole = Math.floor(((toYear - year) * 12 + toMonth - month) / step);
  if (addMonths(from, whole * step) > to) whole -= 1;
  const [begun, next] = [addMonths(from, whole * step), addMonths(from, (whole + 1) * step)];
  return new Big(daysBetween(begun, to)).div(daysBetween(begun, next)).plus(whole);
}
