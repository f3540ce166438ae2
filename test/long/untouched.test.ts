import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readApplication } from '../../src/compose/index.ts';
import type { Form } from '../../src/form/index.ts';
import { draftSizes, makeDraft } from '../compose/kit/make-drafts.ts';
import type { DraftSize } from '../compose/kit/make-drafts.ts';
import { anyDraft } from '../compose/kit/random-drafts.ts';
import { forms, make, sourceOf } from '../compose/kit/real-project.ts';
import { Docx } from '../word/alterations/docx.ts';

/** Documents of each category and size; SHENBAO_RUNS=100 makes 500 of five categories. */
const runs = Math.ceil(Number(process.env['SHENBAO_RUNS'] ?? 100) / draftSizes.length);

const cases = forms.flatMap((form) =>
  draftSizes.map((size) => [form.category, size, form] as const),
);

/** Reads applications with random answers over those of a size; how many were read. */
function readMany(
  form: Form,
  size: DraftSize,
  numRuns: number,
  change: (bytes: Uint8Array) => Uint8Array,
): number {
  const sized = makeDraft(form, size);
  const source = sourceOf(form);
  let count = 0;
  fc.assert(
    fc.property(anyDraft(form), (random) => {
      const bytes = change(make(form, { ...sized, ...random }).bytes);
      const reading = readApplication(bytes, forms, { source });
      if (reading.kind !== 'read') throw new Error(reading.kind);
      const { compared, state, differences, more, faults, unsure } = reading;
      const told = [differences, faults].flat();
      expect({ compared, state, told, more }).toEqual({
        compared: 'page',
        state: 'same',
        told: [],
        more: 0,
      });
      // Random letters are also of scripts that run from right to left: that is told, and is no alarm.
      expect(unsure.filter(({ kind }) => kind !== 'direction')).toEqual([]);
      count += 1;
    }),
    // Making a failing draft smaller takes hours.
    { numRuns, endOnFailure: true },
  );
  return count;
}

test.each(cases)('nothing is told of an untouched %s application, %s', (_, size, form) => {
  expect(readMany(form, size, runs, (bytes) => bytes)).toBe(runs);
});

/** Marked as Word marks what it saves: not the same sign for sign, so that the pages are compared. */
function markAsSaved(bytes: Uint8Array): Uint8Array {
  const docx = new Docx(bytes);
  docx.edit((xml) => xml.replace(/<w:p>/g, '<w:p w:rsidR="00A77B3E">'));
  return docx.bytes();
}

test.each(cases)('nor of a saved %s application, %s', (_, size, form) => {
  const fewer = Math.ceil(runs / 5);
  expect(readMany(form, size, fewer, markAsSaved)).toBe(fewer);
});
