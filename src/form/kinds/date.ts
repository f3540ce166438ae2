import { writeDay } from '../../base/index.ts';
import type { Kind, Entry } from './kind.ts';
import { writeWhen } from './kind.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reading } from './reading.ts';
import { dayOf, dayOfSerial, monthOf, readWritten } from './when.ts';

/** `2025-06-01`, `2025.6.1`, `2025年6月1号`, `20250601`, `二〇二五年六月一日` → `2025-06-01`. */
function readDate(_: unknown, raw: unknown): Reading {
  const serial = dayOfSerial(raw);
  if (serial !== undefined) {
    return issue('date_serial', { found: halfWidth(raw) ?? '', day: writeDay(serial) });
  }
  const written = readWritten(raw);
  if (written === undefined) return issue('not_date');
  const day = dayOf(written);
  if (day !== undefined) return answer(day);
  const isMonth = written.day === undefined && monthOf(written) !== undefined;
  return issue(isMonth ? 'date_without_day' : 'not_date');
}

/** In a column of days `45717` is 2025-03-01; typed, it is asked for. */
function readShown(entry: Entry, shown: string): Reading {
  const day = dayOfSerial(shown);
  return day === undefined ? readDate(entry, shown) : answer(day);
}

export const date = {
  read: readDate,
  readShown,
  write: writeWhen,
  shape: 'text',
  control: { name: 'line', mode: 'numeric', size: 'short', hint: 'fields.date_hint' },
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
