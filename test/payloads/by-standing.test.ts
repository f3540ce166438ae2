import { join } from 'node:path';

import { expect, test } from 'vitest';

import { calendarOf, parseDay, standingOn } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { byStanding } from '../../src/payloads/index.ts';

const root = join(import.meta.dirname, '../..');
const { words, policies } = await loadProject(root);
const sample = (await loadProject(join(root, 'test/fixtures/policies/sample'))).policies[0];
const [real] = policies;
if (sample === undefined || real === undefined) throw new Error('no policy to look at');

function kindOn(text: string, category?: string): string {
  const day = parseDay(text);
  if (day === undefined || sample === undefined) throw new Error(text);
  return standingOn(day, calendarOf(sample, category)).kind;
}

test('a round speaks on the pages of the categories it opens, and on the policy’s own', () => {
  expect(kindOn('2026-03-01')).toBe('open');
  expect(kindOn('2026-03-01', 'maker')).toBe('open');
  expect(kindOn('2026-03-01', 'tool')).toBe('no-round');
});

test('the applicant’s last day is the nearest level’s', () => {
  expect(kindOn('2026-11-30', 'maker')).toBe('open');
  expect(kindOn('2026-12-01', 'maker')).toBe('closed');
});

test('an open round names its categories and every level’s last day', () => {
  const said = byStanding(words, sample, 'site.status', '.rest');
  const open = Object.entries(said).find(([key]) => key.startsWith('open:'))?.[1];
  expect(open).toContain('县级截至2026年11月30日（下班前）；市级截至2026年12月31日。');
  expect(open).toContain(
    `可以申报${sample.categories.find(({ id }) => id === 'maker')?.title ?? '?'}`,
  );
});

test('without rounds the real policy has a sentence for every standing it can come to', () => {
  const said = byStanding(words, real, 'site.status', '.answer');
  expect(Object.keys(said)).toEqual(['neutral', 'not-yet', 'no-round', 'ended']);
  expect(said['ended']).toBe('目前不能据此报送');
});
