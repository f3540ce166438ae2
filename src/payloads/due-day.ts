import type { Day } from '../base/index.ts';
import { addMonths, readNumeral } from '../rules/index.ts';

/** A duration as a text gives it: 一年 is 12 months, 半年 is 6. */
export interface Duration {
  readonly count: number;
  readonly unit: 'months' | 'days' | 'workdays';
}

/** `一年`, `5 个工作日`, `7天`, `半年`; the schema lets nothing else through. */
export function readDuration(text: string): Duration {
  const [, number = '', unit = ''] = /^(.+?)\s*(年|个月|个?工作日|天|日)$/.exec(text) ?? [];
  const years = number === '半' ? 0.5 : Number(readNumeral(number)?.value ?? 0);
  if (unit === '年') return { count: years * 12, unit: 'months' };
  if (unit === '个月') return { count: years, unit: 'months' };
  return { count: years, unit: unit.endsWith('工作日') ? 'workdays' : 'days' };
}

/**
 * The last day of so long after a day, which itself isn't counted (《民法典》第 201、202 条). Working
 * days are Monday to Friday: holidays of years to come are not announced yet.
 */
export function dueDay(from: Day, text: string): Day {
  const { count, unit } = readDuration(text);
  // A day of the calendar that is so many days or months on is one.
  if (unit === 'months') return addMonths(from, count) as Day;
  let [day, left] = [from, count];
  while (left > 0) {
    day = dayAfter(day);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (unit === 'days' || (weekday > 0 && weekday < 6)) left -= 1;
  }
  return day;
}

export function dayAfter(day: Day): Day {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return next.toISOString().slice(0, 10) as Day;
}
