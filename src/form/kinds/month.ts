import type { Kind, Entry } from './kind.ts';
import { writeWhen } from './kind.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reading } from './reading.ts';
import { dayOf, dayOfSerial, monthOf, readWritten } from './when.ts';

/** `2025-06`, `2025.6`, `2025年6月`, `202506`, `二〇二五年六月`, or a whole day → `2025-06`. */
function readMonth(_: unknown, raw: unknown): Reading {
  const written = readWritten(raw);
  const month = written && monthOf(written);
  if (written === undefined || month === undefined) return issue('not_month');
  const isRight = written.day === undefined || dayOf(written) !== undefined;
  if (!isRight) return issue('not_month');
  return written.isDecimal && written.month === '1'
    ? issue('month_cut', { found: halfWidth(raw) ?? '', year: written.year })
    : answer(month);
}

/** A day that a spreadsheet keeps as a number has its month. */
function readShown(entry: Entry, shown: string): Reading {
  const day = dayOfSerial(shown);
  return day === undefined ? readMonth(entry, shown) : answer(day.slice(0, 7));
}

export const month = {
  read: readMonth,
  readShown,
  write: writeWhen,
  shape: 'text',
  control: { name: 'line', mode: 'numeric', size: 'short', hint: 'fields.month_hint' },
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
