import { expect, test } from 'vitest';

import { composeForm } from './compose-form.ts';
import { countOutcomes, measureSheet } from './measure.ts';

const outcomes = Array.from({ length: 100 }, (_, seed) =>
  measureSheet(composeForm(seed + 1)),
).flat();

test('a stranger’s form gets nothing of the applicant’s where another is asked', () => {
  console.table(countOutcomes(outcomes));
  const wrong = outcomes.filter(
    ({ kind, place: { truth } }) =>
      kind === 'wrong' && truth.kind === 'empty' && truth.whose !== 'nobody',
  );
  expect(wrong.map(({ place, written }) => `${place.label}: ${written}`)).toEqual([]);
});
