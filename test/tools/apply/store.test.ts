import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import * as late from '../../../src/tools/apply/late.ts';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import type { ApplyStore } from '../../../src/tools/apply/store.ts';
import { formOf, origin } from '../../form/small-form.ts';
import { sampleApply } from '../sample-payloads.ts';
import { untilHolds } from '../../until-holds.ts';

const june = '2026-06-01' as Day;

function openForm(day?: Day, payload = sampleApply()): ApplyStore {
  const store = createApplyStore(payload);
  store.day.value = day;
  store.late.value = late;
  return store;
}

/** What is wrong with each field, as `field kind`. */
function wrong(store: ApplyStore): readonly string[] {
  return store.issues.value.map(({ field = '', kind }) => `${field} ${kind}`);
}

test('the page as built finds nothing wrong, for it knows no day', () => {
  const store = openForm();
  expect(store.issues.value).toEqual([]);
  expect(store.year.value).toBeUndefined();
  expect(store.evaluation.value.verdict).toBe('unknown');
});

test('an empty form misses what it requires, and each answer takes its issue away', () => {
  const store = openForm(june);
  const all = ['org_name missing', 'region missing', 'revenue_last_year missing'];
  expect(wrong(store)).toEqual(all);
  store.answers.set('org_name', '样例厂');
  expect(wrong(store)).toEqual(all.slice(1));
});

test('what can’t be read is an error in its field, stays as typed and is kept from the rules', () => {
  const store = openForm(june);
  store.answers.set('revenue_last_year', '三千上下');
  expect(wrong(store)).toContain('revenue_last_year unreadable');
  expect(store.tidy.value).toEqual({ revenue_last_year: '三千上下' });
  expect(store.read.value).toEqual({});
  expect(store.progress.value[0]?.status).toBe('wrong');
});

test('a number is held in its field’s unit, whatever unit was typed', () => {
  const store = openForm(june);
  store.answers.set('revenue_last_year', '3,200万');
  expect(store.tidy.value).toEqual({ revenue_last_year: '3200' });
  store.answers.set('revenue_last_year', '0.32亿');
  expect(store.tidy.value).toEqual({ revenue_last_year: '3200' });
});

test('the task list follows the answers', () => {
  const store = openForm(june);
  const line = () => {
    const [unit] = store.progress.value;
    return unit && [unit.status, unit.answered, unit.required];
  };
  expect(line()).toEqual(['empty', 0, 3]);
  store.answers.merge({ org_name: '样例厂', region: '甲市' });
  expect(line()).toEqual(['started', 2, 3]);
  store.answers.set('revenue_last_year', '3200');
  expect(line()).toEqual(['complete', 3, 3]);
  store.answers.replace({});
  expect(line()).toEqual(['empty', 0, 3]);
});

test('the year is the round’s, then the one of the application’s own date', () => {
  const form = formOf([{ id: 'application_date', kind: 'date', label: '申报日期', origin }]);
  const store = openForm(june, sampleApply(form));
  expect(store.year.value).toBe(2026);
  store.answers.set('application_date', '2027年1月5日');
  expect(store.year.value).toBe(2027);
});

test('a question asked no longer keeps its answer, which is named and not checked', () => {
  const form = formOf([
    { id: 'has_brand', kind: 'yesno', label: '有无商标', origin },
    {
      id: 'brand',
      kind: 'text',
      label: '商标名称',
      max: 2,
      origin,
      visible_when: { field: 'has_brand', is: true },
    },
  ]);
  const store = openForm(june, sampleApply(form));
  store.answers.merge({ has_brand: true, brand: '样例牌' });
  expect(wrong(store)).toEqual(['brand length']);
  store.answers.set('has_brand', false);
  expect(wrong(store)).toEqual([]);
  expect(store.kept.value.map(({ id }) => id)).toEqual(['brand']);
  expect(store.tidy.value['brand']).toBe('样例牌');
});

test('a document is stale once an answer was changed, and good again when it is as it was', () => {
  const store = openForm(june);
  store.answers.set('org_name', '样例厂');
  const made = { name: '', url: '', missing: 2, answers: store.tidy.peek() };
  store.making.value = { kind: 'made', made };
  expect(store.isMadeStale.value).toBe(false);
  store.answers.set('org_name', '样例二厂');
  expect(store.isMadeStale.value).toBe(true);
});

test('a field that was left once stays left', () => {
  const store = openForm(june);
  store.leave('org_name');
  const left = store.left.value;
  store.leave('org_name');
  expect(store.left.value).toBe(left);
  expect([...left]).toEqual(['org_name']);
});

test.each(['at once', 'later'])(
  'a look that breaks off %s is said, and waited for no longer',
  async (when) => {
    const store = openForm(june);
    function* broken(): Generator<undefined, never> {
      if (when === 'later') yield;
      throw new Error('broken');
    }
    store.late.value = { ...late, createIssueFinder: () => broken };
    expect(store.issues.value).toEqual([]);
    await untilHolds(() => expect(store.isUnchecked.value).toBe(true));
    expect(store.isChecking.value).toBe(false);
    // What comes after is looked at again.
    store.late.value = late;
    store.answers.set('org_name', '样例厂');
    expect(wrong(store)).toContain('region missing');
  },
);

test('nothing is looked at before the first drawing; then all is, in slices', async () => {
  const store = createApplyStore(sampleApply());
  store.day.value = june;
  store.late.value = late;
  const look = store.hold();
  expect(store.issues.value).toEqual([]);
  // A form without issues would look finished.
  expect(store.isChecking.value).toBe(true);
  await look();
  expect(wrong(store)).toContain('org_name missing');
  expect(store.isChecking.value).toBe(false);
});

test('what is asked and how far the form is wait for no cell of a long list', () => {
  const columns = [
    { id: 'name', kind: 'text' as const, label: '名称' },
    { id: 'code', kind: 'text' as const, label: '编号' },
  ];
  const form = formOf([{ id: 'customers', kind: 'table', label: '客户', origin, columns }]);
  const store = openForm(june, sampleApply(form));
  store.hold();
  let looks = 0;
  const rows = Array.from({ length: 3000 }, (_, at) =>
    Object.defineProperty({ name: `样例${at}厂` }, 'code', {
      enumerable: true,
      get: () => {
        looks += 1;
        return String(at);
      },
    }),
  );
  store.answers.set('customers', rows);
  expect(store.progress.value[0]?.status).toBe('complete');
  expect([...store.visible.value]).toEqual(['customers']);
  const before = looks;
  expect(store.tidy.value['customers']).toHaveLength(3000);
  expect(looks - before).toBeGreaterThanOrEqual(3000);
});
