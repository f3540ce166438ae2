import { expect, test } from 'vitest';

import { calendarOf, standingOn } from '../../src/base/index.ts';
import type { Day } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { byStanding } from '../../src/payloads/index.ts';
import { policyState } from '../../src/compose/policy-state.ts';

const policy = (await loadProject('.')).policies.find(({ id }) => id === 'fj-2023-1');
if (policy === undefined) throw new Error('The first policy has changed');
const { words } = policy;
const far = '2099-01-01' as Day;
const validity = { from: policy.validity.from, clause: '第三十条', quote: '自发布之日起施行' };
const endless = { ...policy, validity };

test('a policy whose text gives no end is in force on any day', () => {
  expect(standingOn(far, calendarOf(endless)).kind).toBe('no-round');
  expect(standingOn(far, calendarOf(policy)).kind).toBe('ended');
  expect(standingOn('2000-01-01' as Day, calendarOf(endless)).kind).toBe('not-yet');
});

test('no sentence of it names an end', () => {
  const keys = ['site.status', 'site.share.message', 'check.forward_on'] as const;
  const endings = ['', '.answer', '.rest'] as const;
  const said = keys.flatMap((key) =>
    (key === 'site.status' ? endings.slice(1) : endings.slice(0, 1)).flatMap((ending) =>
      Object.values(byStanding(words, endless, key, ending)),
    ),
  );
  expect(said.length).toBeGreaterThan(6);
  expect(said.filter((text) => /有效期至|届满|\{/.test(text))).toEqual([]);
  expect(policyState(endless, far, words)).toContain('自2023年1月22日起施行');
  expect(policyState(policy, far, words)).toContain('届满');
});
