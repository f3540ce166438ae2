import { parseDay } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import { readNumeral, spellFigures } from '../../rules/index.ts';
import { halfWidth } from './reading.ts';

/** A day or a month as it was written, each part in figures. */
export interface WrittenDay {
  readonly year: string;
  readonly month: string;
  /** Absent where only year and month were written. */
  readonly day?: string;
  /** Without 年 or zero: 2025.1, which is what a spreadsheet makes of 2025.10. */
  readonly isDecimal: boolean;
}

const wholeDay = /^(\d{4})[年./。-](\d{1,2})[月./。-](\d{1,2})[日号]?$/;
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const yearAndMonth = /^(\d{4})[年./。-](\d{1,2})月?$/;
const compactMonth = /^(\d{4})(\d{2})$/;
/** Years that a form can mean; 9999 is how registries write 长期. 250301 is no month of 2503. */
const possibleYear = /^(?:1[89]|2[01])\d\d$|^9999$/;
/** What a spreadsheet shows for a day that carries a time. */
const time = /(?:\s|T)\d{1,2}:\d{2}(:\d{2}(\.\d+)?Z?)?$/;

/** As `readParts` reads it, of a year that can be meant. */
export function readWritten(raw: unknown): WrittenDay | undefined {
  const written = readParts(raw);
  return written !== undefined && possibleYear.test(written.year) ? written : undefined;
}

/** `2025.3.1`, `2025 年 3 月 1 号`, `二〇二五年三月一日`, `20250301`, `2025年3月`, `202503`. */
function readParts(raw: unknown): WrittenDay | undefined {
  const text = foldSigns((halfWidth(raw) ?? '').replace(time, '').replace(/\s+/g, ''));
  const [, year, month, day] = wholeDay.exec(text) ?? compactDay.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    return { year, month, day, isDecimal: false };
  }
  const [, inYear, itsMonth] = compactMonth.exec(text) ?? yearAndMonth.exec(text) ?? [];
  if (inYear === undefined || itsMonth === undefined) return undefined;
  return { year: inYear, month: itsMonth, isDecimal: /^\d{4}\.\d$/.test(text) };
}

/** The calendar's day; undefined for 31 June. */
export function dayOf({ year, month, day = '' }: WrittenDay): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `2025-03`; undefined for a thirteenth month. */
export function monthOf({ year, month }: WrittenDay): string | undefined {
  const number = Number(month);
  return number < 1 || number > 12 ? undefined : `${year}-${month.padStart(2, '0')}`;
}

/** Years go figure by figure, months and days are counted: 二〇二五年十二月三十一日. */
function foldSigns(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九十]+/g, (signs) => {
    if (!signs.includes('十')) return spellFigures(signs);
    return readNumeral(signs)?.value.toFixed() ?? signs;
  });
}

/** Days of a spreadsheet from 1954 to 2119: numbers that stand in a column of days. */
const serial = /^[2-7]\d{4}(?:\.\d+)?$/;
const dayLength = 86_400_000;

/** The day that a spreadsheet keeps as `45717`; undefined for what is no such number. */
export function dayOfSerial(raw: unknown): Day | undefined {
  const text = halfWidth(raw) ?? '';
  if (!serial.test(text)) return undefined;
  // Day 1 is 1900-01-01, and Excel counts a 29 February 1900 that never was.
  const instant = Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * dayLength;
  return parseDay(new Date(instant).toISOString().slice(0, 10));
}
