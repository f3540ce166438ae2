import { Big } from 'big.js';

import { spellFigures } from '../../rules/index.ts';
import type { Entry, Kind } from './kind.ts';
import { mayBeNegative, numberKind, readNumber } from './number.ts';
import { issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** A count: whole, and below zero only where the form says that less than zero can be. */
function readCount(entry: Entry, raw: unknown): Reading {
  const reading = readNumber(isYear(entry) ? withoutYear(raw) : raw, entry.unit);
  if (reading.kind !== 'answer' || typeof reading.answer !== 'string') return reading;
  if (/^\d+$/.test(reading.answer)) return reading;
  const count = new Big(reading.answer);
  if (!count.mod(1).eq(0)) return issue('not_whole');
  return count.lt(0) && !mayBeNegative(entry) ? issue('negative') : reading;
}

/** A year has no thousands: 2023. */
function isYear({ unit, label }: Entry): boolean {
  return unit === undefined && /年[度份]?$/.test(label);
}

/** 2024年, 二〇二四年度: a year says what it is. */
function withoutYear(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  return spellFigures(raw.trim()).replace(/^(\d{4})\s*年度?$/, '$1');
}

const number = numberKind();

export const int = {
  ...number,
  read: readCount,
  write: (entry, answer, withUnit) =>
    typeof answer === 'string' && isYear(entry) ? answer : number.write(entry, answer, withUnit),
  control: { name: 'line', mode: 'numeric', size: 'number' },
} as const satisfies Kind;
