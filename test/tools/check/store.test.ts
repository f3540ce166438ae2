import { afterEach, expect, test, vi } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { keepAnswers } from '../../../src/tools/answering/keep-answers.ts';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import { createResult } from '../../../src/tools/check/result.ts';
import { createCheckStore } from '../../../src/tools/check/store.ts';
import { memory, windows } from '../on-device.ts';
import { sampleApply, sampleCheck } from '../sample-payloads.ts';

const payload = sampleCheck();
const met = {
  legal_entity: true,
  revenue_last_year: '500',
  employees: '20',
  machines: '30',
  systems: ['plan', 'store'],
};

function openCheck(): ReturnType<typeof createCheckStore> {
  const store = createCheckStore(payload);
  store.day.value = '2026-06-01' as Day;
  return store;
}

afterEach(() => {
  vi.useRealTimers();
});

test('nothing answered is unknown, and every question is open', () => {
  const store = openCheck();
  expect(store.evaluation.value.verdict).toBe('unknown');
  // What only an award asks for changes no verdict.
  const asked = payload.questions.map(({ id }) => id).filter((id) => id !== 'equipment_cost');
  expect(store.open.value.map(({ id }) => id)).toEqual(asked);
  expect(store.answered.value).toBe(0);
  expect([...store.skipped.value]).toEqual([]);
});

test('the verdict follows each answer, there and back', () => {
  const store = openCheck();
  store.answers.merge(met);
  expect(store.evaluation.value.verdict).toBe('met');
  store.answers.set('employees', '19人');
  expect(store.evaluation.value.verdict).toBe('unmet');
  store.answers.set('employees', '不清楚');
  expect(store.evaluation.value.verdict).toBe('unknown');
  store.answers.set('employees', '20');
  expect(store.evaluation.value.verdict).toBe('met');
});

test('a condition says why it fails, with the figure as it was read', () => {
  const store = openCheck();
  store.answers.set('revenue_last_year', '499.9999');
  const revenue = createResult(store).judged.value.find(
    ({ criterion }) => criterion.id === 'maker.revenue',
  );
  expect(revenue?.verdict).toBe('unmet');
  expect(revenue?.reasons.map(({ text }) => text).join('')).toContain('您填 499.9999 万元');
});

test('a topic that can change nothing is skipped, until everything is asked', () => {
  const store = openCheck();
  store.answers.merge({ machines: '30', systems: ['plan', 'store'], equipment_cost: '1' });
  // 设备联网率 is left over: one of two ways is enough.
  expect([...store.skipped.value]).toEqual(['work']);
  store.asksAll.value = true;
  expect([...store.skipped.value]).toEqual([]);
});

test('what an award is worked out of is asked until it is answered', () => {
  const store = openCheck();
  store.answers.merge(met);
  expect([...store.skipped.value]).toEqual([]);
  store.answers.set('equipment_cost', '1');
  expect([...store.skipped.value]).toEqual(['work']);
});

test('暂不清楚 counts as open, not as left over', () => {
  const store = openCheck();
  store.answers.set('machines', null);
  expect(store.open.value.map(({ id }) => id)).toContain('machines');
  expect(store.answered.value).toBe(0);
});

test('what can’t be read is no answered question', () => {
  const store = openCheck();
  store.answers.set('revenue_last_year', 'abc');
  expect(store.answered.value).toBe(0);
  store.answers.set('revenue_last_year', '500');
  expect(store.answered.value).toBe(1);
});

test('facts answered in the check stand in the form, and the form’s in the check', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const window = windows();
  const check = openCheck();
  const form = createApplyStore(sampleApply());
  const facts = `facts/${payload.policy}`;
  const keep = (store: typeof check | typeof form, ids: readonly string[]) =>
    keepAnswers(store.answers, [{ key: facts, ids }], keeper, () => 1000, [], window());
  const checked = keep(
    check,
    payload.questions.map(({ id }) => id),
  );
  await checked.start({});
  check.answers.merge(met);
  await vi.advanceTimersByTimeAsync(500);
  await keep(form, ['revenue_last_year', 'region']).start({});
  expect(form.tidy.value).toEqual({ revenue_last_year: '500' });
  form.answers.merge({ revenue_last_year: '600' });
  await vi.advanceTimersByTimeAsync(500);
  expect(check.answers.plain.value).toMatchObject({ ...met, revenue_last_year: '600' });
  expect(checked.conflicts.value).toEqual([]);
});
