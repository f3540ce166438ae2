import { expect, test } from 'vitest';

import { documentShape, shapeValues } from '../../../src/compose/index.ts';
import { makeDraft } from '../../compose/kit/make-drafts.ts';
import { forms, make } from '../../compose/kit/real-project.ts';
import { readBytes } from './read-bytes.ts';

/** As a reader compares them: white space, grouping of digits and widths aside. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? '')
    .normalize('NFKC')
    .replace(/\s|\\n|[,"]/g, '');
}

const categories = forms.map((form) => [form.category, form] as const);

test.each(categories)('by labels alone at least 95 %% of the texts of %s come back', (_, form) => {
  const draft = makeDraft(form, 'full');
  const shape = documentShape(form, 2025);
  const read = readBytes(make(form, draft, { carry: false }).bytes, shape);
  if (read.kind === 'refused') throw new Error(read.issue.kind);
  const expected = shapeValues(form, draft);
  const texts = shape.fields.filter(
    ({ id, kind }) => expected[id] !== undefined && kind !== 'table' && kind !== 'options',
  );
  // A figure's caption says its unit.
  const missed = texts.filter(({ id, unit = '' }) => {
    const [shown, own] = [plain(read.visible[id]), plain(expected[id])];
    return shown !== own && `${shown}${plain(unit)}` !== own;
  });
  expect(read.carrier).toBe('labels');
  expect(texts.length).toBeGreaterThan(50);
  expect(missed.length / texts.length, missed.map(({ id }) => id).join()).toBeLessThanOrEqual(0.05);
});
