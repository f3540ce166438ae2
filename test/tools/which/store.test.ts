import { expect, test } from 'vitest';

import { bandId, createWhichStore, haveId } from '../../../src/tools/which/store.ts';
import { sampleWhich } from '../sample-payloads.ts';

test('before anything is answered no category comes first', () => {
  const store = createWhichStore(sampleWhich());
  expect(store.started.value).toBe(false);
  expect(store.first.value).toBeUndefined();
  expect(store.points.value.map(({ evaluation }) => evaluation.verdict)).toEqual([
    'unknown',
    'unknown',
  ]);
});

test('a range stands in for a figure, until the figure is given', () => {
  const store = createWhichStore(sampleWhich());
  const ranges = store.bands.get('revenue_last_year') ?? [];
  const verdicts = ranges.map(({ id }) => {
    store.answers.set(bandId('revenue_last_year'), id);
    return store.points.value[0]?.unmet.map((criterion) => criterion.id);
  });
  // Below 500, from 500 to 5000, above.
  expect(verdicts).toEqual([['maker.revenue'], [], ['maker.revenue']]);
  store.answers.set('revenue_last_year', '800');
  expect(store.points.value[0]?.unmet).toEqual([]);
});

test('the first category that doesn’t fail comes first, or the one there is a project for', () => {
  const store = createWhichStore(sampleWhich());
  store.answers.set('revenue_last_year', '800');
  expect(store.first.value?.candidate.id).toBe('maker');
  store.answers.set(haveId, ['tool']);
  expect(store.first.value?.candidate.id).toBe('tool');
  store.answers.set('legal_entity', false);
  expect(store.first.value).toBeUndefined();
});

test('what only this page asks is no fact', () => {
  const store = createWhichStore(sampleWhich());
  const facts = store.payload.questions.map(({ id }) => id);
  expect(facts).not.toContain(haveId);
  expect(facts).not.toContain(bandId('revenue_last_year'));
});
