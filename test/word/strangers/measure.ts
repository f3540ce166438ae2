import { expect } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { fillOfficialForm, openOfficialForm } from '../../../src/compose/index.ts';
import type { FilledOfficial } from '../../../src/compose/index.ts';
import { policy, project } from '../../compose/kit/real-project.ts';
import { answers } from './asked.ts';
import { plainText, readSheet } from './read-sheet.ts';
import type { Sheet, SheetPlace } from './sheet.ts';

const form = policy.forms['benchmark'];
if (form === undefined) throw new Error('content has no form of benchmark');
const benchmark = form;

/** Fills a blank form with the answers that strangers' forms ask for. */
export function fillSheet(bytes: Uint8Array): FilledOfficial {
  const opened = openOfficialForm(bytes, '申报表.docx', project.words);
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  return fillOfficialForm(opened, {
    form: benchmark,
    policy,
    answers,
    on: '2025-06-01' as Day,
    year: 2025,
    words: project.words,
  });
}

/** One place, what came of it. */
export interface Outcome {
  readonly place: SheetPlace;
  readonly written: string;
  /** `clean`: left empty that is to be empty. */
  readonly kind: 'right' | 'clean' | 'missed' | 'wrong';
  /** It stands in the report. */
  readonly isTold: boolean;
}

/** What came of each place of a form. */
export function measureSheet(sheet: Sheet): readonly Outcome[] {
  const filled = fillSheet(sheet.bytes());
  const written = readSheet(filled.bytes, sheet.places);
  const told = [...filled.placed, ...filled.open].map(({ where }) => where);
  return sheet.places.map((place, at) => {
    const text = written[at] ?? '';
    return {
      place,
      written: text,
      kind: outcomeOf(place, text),
      isTold: told.some((where) => isAbout(where, place.where)),
    };
  });
}

/** A place by its own address, by one in its cell, or by the first row of a list that it stands in. */
function isAbout(told: string, where: string): boolean {
  if (told === where || told.startsWith(`${where}.`)) return true;
  const [, table, first] = /^(b\d+)\.r(\d+)$/.exec(told) ?? [];
  const [, own, row] = /^(b\d+)\.r(\d+)/.exec(where) ?? [];
  return table !== undefined && table === own && Number(first) <= Number(row);
}

function outcomeOf({ truth }: SheetPlace, written: string): Outcome['kind'] {
  if (written === '') return truth.kind === 'value' ? 'missed' : 'clean';
  const texts = truth.kind === 'empty' ? [] : truth.texts;
  return texts.some((text) => plainText(text) === written) ? 'right' : 'wrong';
}

/** Counts by kind of difficulty. */
export function countOutcomes(
  outcomes: readonly Outcome[],
): Readonly<Record<string, Readonly<Record<Outcome['kind'] | 'untold', number>>>> {
  const counts: Record<string, Record<Outcome['kind'] | 'untold', number>> = {};
  for (const { place, kind, isTold } of outcomes) {
    for (const why of ['all', place.why]) {
      const count = (counts[why] ??= { right: 0, clean: 0, missed: 0, wrong: 0, untold: 0 });
      count[kind] += 1;
      if (!isTold) count.untold += 1;
    }
  }
  return counts;
}

/** That nothing stands where it should not; the share of what a person would write that is there. */
export function expectNoWrong(outcomes: readonly Outcome[]): number {
  const wrong = outcomes.filter(({ kind }) => kind === 'wrong');
  expect(wrong.map(({ place, written }) => `${place.why} ${place.label}: ${written}`)).toEqual([]);
  const count = (one: Outcome['kind']): number =>
    outcomes.filter(({ kind }) => kind === one).length;
  return count('right') / (count('right') + count('missed'));
}
