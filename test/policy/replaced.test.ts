import { expect, test } from 'vitest';

import { calendarOf, say, sentenceOn, standingOn, writeDay } from '../../src/base/index.ts';
import type { Day } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { policyState } from '../../src/compose/policy-state.ts';
import { aboutPolicy } from '../../src/payloads/check-payload.ts';
import { byStanding } from '../../src/payloads/index.ts';

const found = (await loadProject('.')).policies.find(({ id }) => id === 'sme-2022-63');
if (found === undefined) throw new Error('The replaced policy has changed');
const policy = found;
const { words } = policy;
const day = (text: string): Day => text as Day;

function said(on: string, category?: string): string {
  const calendar = calendarOf(policy, category);
  const standing = standingOn(day(on), calendar);
  const parts = ['.answer', '.brief', '.rest'] as const;
  return parts
    .map((part) => sentenceOn(standing, byStanding(words, policy, 'site.status', part, category)))
    .join(' ');
}

test.each([
  ['2026-03-31', 'no-round'],
  ['2026-04-01', 'ended'],
])('on %s what is replaced is %s', (on, kind) => {
  expect(standingOn(day(on), calendarOf(policy)).kind).toBe(kind);
  expect(standingOn(day(on), calendarOf(policy, 'giant')).kind).toBe(kind);
});

test('a category that is kept goes on, and says what was replaced', () => {
  expect(standingOn(day('2026-11-30'), calendarOf(policy, 'innovative')).kind).toBe('no-round');
  expect(said('2026-11-30', 'innovative')).toMatch(/由工信部企业〔2026〕2号取代；.*沿用/);
});

test('every sentence of the others names what took its place, and none an end nobody gave', () => {
  for (const on of ['2026-03-31', '2026-04-01', '2030-01-01']) {
    expect(said(on, 'giant')).toContain('工信部企业〔2026〕2号');
    expect(said(on, 'giant')).not.toMatch(/有效期|届满|\{/);
  }
  const shared = Object.values(byStanding(words, policy, 'site.share.message', ''));
  const told = shared.filter((text) => text.includes('工信部企业〔2026〕2号'));
  // 尚未施行 alone says nothing of it.
  expect(told).toHaveLength(shared.length - 1);
});

test('a document made after it says so, but of the category that is kept', () => {
  const about = aboutPolicy(policy);
  const state = (category: string) =>
    policyState(about, day('2026-11-30'), words, undefined, category);
  expect(state('giant')).toContain('已被工信部企业〔2026〕2号取代');
  expect(state('innovative')).not.toContain('取代');
});

test('a first day that no source gives never stands as known', () => {
  const first = writeDay(policy.validity.from);
  const told = [
    ...(['site.status', 'site.share.message', 'check.forward_on'] as const).flatMap((key) =>
      (['', '.answer', '.brief', '.rest'] as const)
        .filter((ending) => `${key}.neutral${ending}` in words)
        .flatMap((ending) =>
          [undefined, 'innovative', 'giant'].flatMap((category) =>
            Object.values(byStanding(words, policy, key, ending, category)),
          ),
        ),
    ),
    ...['2022-07-31', '2022-08-01', '2026-03-31'].map((on) =>
      policyState(aboutPolicy(policy), day(on), words, undefined, 'innovative'),
    ),
    say(words, 'site.dates.validity.replaced', { from: first, replaced: '', successor: '' }),
  ];
  expect(told.filter((text) => text.includes(first)).length).toBeGreaterThan(0);
  expect(told.filter((text) => text.replaceAll(`${first}（待核）`, '').includes(first))).toEqual(
    [],
  );
  expect(policy.validity.source).toContain('待核');
});
