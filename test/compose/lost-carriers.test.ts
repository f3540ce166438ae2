import { expect, test } from 'vitest';

import { readApplication } from '../../src/compose/index.ts';
import { draftSizes, makeDraft } from './kit/make-drafts.ts';
import { forms, make } from './kit/real-project.ts';
import { losses, withoutCarriers } from './kit/strip-document.ts';
import type { Loss } from './kit/strip-document.ts';

// Which of them WPS and others keep is not known: each may be lost, alone and with the others.
const someLost: readonly (readonly Loss[])[] = Array.from({ length: 16 }, (_, bits) =>
  losses.filter((_loss, at) => ((bits >> at) & 1) === 1),
);

function surestLeft(lost: readonly Loss[]): string {
  if (!lost.includes('customXml')) return 'customXml';
  if (!lost.includes('properties')) return 'properties';
  if (!lost.includes('controls')) return 'controls';
  return lost.includes('bookmarks') ? 'labels' : 'bookmarks';
}

const cases = forms.map((form, at) => [form.category, form, at] as const);

/** CI takes each case in one category or two; the long run, which sets the variable, in all five. */
const everyCase = process.env['SHENBAO_RUNS'] !== undefined;

test.each(cases)(
  'whatever a full %s application has lost, it says what it was read from and no difference',
  (_, form, at) => {
    const { bytes } = make(form, makeDraft(form, 'full'));
    for (const lost of someLost.filter((_lost, bits) => everyCase || bits % 5 === at)) {
      const read = readApplication(withoutCarriers(bytes, lost), forms);
      expect(read, lost.join()).toMatchObject({ carrier: surestLeft(lost), differences: [] });
    }
  },
  120_000,
);

const marks: readonly (readonly Loss[])[] = [
  ['controls', 'bookmarks'],
  ['controls', 'bookmarks', 'around'],
  ['around'],
  ['controls', 'around'],
];

test.each(cases)(
  'a %s application of any size without marks, or made before the form’s words were kept, is equal',
  (_, form, at) => {
    for (const [step, size] of draftSizes.entries()) {
      const { bytes } = make(form, makeDraft(form, size));
      for (const lost of marks.filter((_lost, nth) => everyCase || (nth + step + at) % 3 === 0)) {
        const read = readApplication(withoutCarriers(bytes, lost), forms);
        expect(read, `${size} ${lost.join()}`).toMatchObject({ differences: [] });
      }
    }
  },
  120_000,
);
