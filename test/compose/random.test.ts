import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readApplication } from '../../src/compose/index.ts';
import { writtenAnswers } from '../../src/form/index.ts';
import { checkPackage } from '../word/check-package.ts';
import { documentText } from './kit/document-text.ts';
import { anyDraft } from './kit/random-drafts.ts';
import { forms, make } from './kit/real-project.ts';
import { absent } from './kit/stands.ts';

const runs = Number(process.env['SHENBAO_RUNS'] ?? 8);
const categories = forms.map((form) => [form.category, form] as const);

test.each(categories)(
  'every visible answer of any %s draft stands in the document',
  (_, form) => {
    fc.assert(
      fc.property(anyDraft(form), (answers) => {
        const { bytes } = make(form, answers);
        expect(absent(form, answers, documentText(bytes))).toEqual([]);
        // Braces that somebody typed are text and stay.
        const faults = checkPackage(bytes).filter((fault) => !fault.includes('braces left'));
        expect(faults).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
  120_000,
);

test.each(categories)(
  'any %s draft comes back from its document without a difference',
  (_, form) => {
    fc.assert(
      fc.property(anyDraft(form), (answers) => {
        const reading = readApplication(make(form, answers).bytes, forms);
        if (reading.kind !== 'read') throw new Error(reading.kind);
        expect(reading.differences).toEqual([]);
        const written = writtenAnswers(form, answers);
        expect(Object.keys(reading.draft.answers).sort()).toEqual(Object.keys(written).sort());
      }),
      { numRuns: runs },
    );
  },
  120_000,
);
