import { expect, test } from 'vitest';

import { currentRound, parseDay, sentenceOn, standingOn } from '../../src/base/index.ts';
import type { Calendar, Day } from '../../src/base/index.ts';

function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(text);
  return read;
}

const validity = { from: day('2023-01-22'), to: day('2025-12-31') };
const without: Calendar = { ...validity, rounds: [] };
const round = { id: '2025', opens: day('2025-04-01'), closes: day('2025-05-10') };
const withRound: Calendar = { ...validity, rounds: [round] };

test('the last day of the validity is a day in force', () => {
  expect(standingOn(day('2025-12-31'), without)).toEqual({ kind: 'no-round' });
  expect(standingOn(day('2026-01-01'), without)).toEqual({ kind: 'ended' });
});

test('the first day of the validity is a day in force', () => {
  expect(standingOn(day('2023-01-21'), without)).toEqual({ kind: 'not-yet' });
  expect(standingOn(day('2023-01-22'), without)).toEqual({ kind: 'no-round' });
});

test('a round is open from its first to its last day', () => {
  const kinds = ['2025-03-31', '2025-04-01', '2025-05-10', '2025-05-11'].map(
    (text) => standingOn(day(text), withRound).kind,
  );
  expect(kinds).toEqual(['upcoming', 'open', 'open', 'closed']);
});

test('an open round outweighs a validity that has ended', () => {
  const late = { ...round, opens: day('2026-02-01'), closes: day('2026-03-01') };
  const calendar = { ...validity, rounds: [late] };
  expect(standingOn(day('2026-02-10'), calendar)).toEqual({ kind: 'open', round: '2025' });
  expect(standingOn(day('2026-03-02'), calendar)).toEqual({ kind: 'ended' });
});

test('one applies in the round that is open or the next to open, not in one that is over', () => {
  const rounds = ['2025-03-31', '2025-05-10', '2025-05-11', '2026-01-01'].map((text) =>
    currentRound(standingOn(day(text), withRound)),
  );
  expect(rounds).toEqual(['2025', '2025', undefined, undefined]);
});

test('the sentence of the day is the round’s own, and neutral while the day is not known', () => {
  const sentences = { neutral: '中性', ended: '届满', 'open:2025': '受理' };
  expect(sentenceOn(undefined, sentences)).toBe('中性');
  expect(sentenceOn(standingOn(day('2025-04-01'), withRound), sentences)).toBe('受理');
  expect(sentenceOn(standingOn(day('2026-01-01'), withRound), sentences)).toBe('届满');
});
