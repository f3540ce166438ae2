import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { createDrafts, formerKey } from '../../../src/tools/apply/drafts/drafts.ts';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import { memory } from '../on-device.ts';
import { sampleApply } from '../sample-payloads.ts';

const payload = sampleApply();

function open(keeper = memory()) {
  const store = createApplyStore(payload);
  store.day.value = '2026-06-01' as Day;
  return { store, keeper, drafts: createDrafts(store, keeper, () => 1000) };
}

function draft(answers: unknown, more: object = {}): string {
  return JSON.stringify({ policy: 'sample-2026-1', category: 'maker', answers, ...more });
}

test('a draft comes back as it was written, what the form has no place for included', async () => {
  const { store, drafts } = open();
  await drafts.open(draft({ org_name: '样例厂', revenue_last_year: 3200, old_field: '旧' }));
  expect(store.answers.plain.value).toMatchObject({ org_name: '样例厂' });
  const again = open();
  await again.drafts.open(drafts.text());
  expect(again.store.tidy.value).toEqual(store.tidy.value);
  expect(JSON.parse(again.drafts.text())).toEqual(JSON.parse(drafts.text()));
  expect(again.drafts.text()).toContain('"old_field"');
});

test('nothing that is filled in is replaced without a yes', async () => {
  const { store, drafts } = open();
  store.answers.set('org_name', '样例厂');
  await drafts.open(draft({ org_name: '别的厂' }));
  expect(drafts.pending.value?.question).not.toBe('');
  expect(store.tidy.value).toEqual({ org_name: '样例厂' });
  drafts.cancel();
  expect(drafts.pending.value).toBeUndefined();
  expect(drafts.said.value).toHaveLength(1);
  expect(store.tidy.value).toEqual({ org_name: '样例厂' });
});

test('what a yes replaces is kept beside, and comes back', async () => {
  const { store, drafts, keeper } = open();
  store.answers.set('org_name', '样例厂');
  await drafts.open(draft({ org_name: '别的厂' }));
  await drafts.pending.value?.accept();
  expect(store.tidy.value).toEqual({ org_name: '别的厂' });
  expect(drafts.hasFormer.value).toBe(true);
  expect(keeper.stored.has(formerKey(payload))).toBe(true);
  await drafts.restore();
  await drafts.pending.value?.accept();
  expect(store.tidy.value).toEqual({ org_name: '样例厂' });
});

test('of two drafts opened at once the last one is taken, and one called off is not', async () => {
  const { store, drafts } = open();
  const older = drafts.open(draft({ org_name: '先开的厂' }));
  await drafts.open(draft({ org_name: '后开的厂' }));
  await older;
  expect(store.tidy.value).toEqual({ org_name: '后开的厂' });
  expect(drafts.pending.value).toBeUndefined();
  const stopped = drafts.read(() => drafts.open(draft({ org_name: '停下的厂' })));
  drafts.stopReading();
  await stopped;
  expect(drafts.pending.value).toBeUndefined();
  expect(store.tidy.value).toEqual({ org_name: '后开的厂' });
});

test('what is said yes to last stands in the end, however long the first takes', async () => {
  const keeper = memory();
  let free = (): void => undefined;
  const isFree = new Promise<void>((resume) => (free = resume));
  let saves = 0;
  const { store, drafts } = open({
    ...keeper,
    save: async (...given) => {
      if (saves++ === 0) await isFree;
      return keeper.save(...given);
    },
  });
  store.answers.set('org_name', '样例厂');
  await drafts.open(draft({ org_name: '先开的厂' }));
  const first = drafts.pending.value?.accept();
  await drafts.open(draft({ org_name: '后开的厂' }));
  const second = drafts.pending.value?.accept();
  free();
  await Promise.all([first, second]);
  expect(store.tidy.value).toEqual({ org_name: '后开的厂' });
  expect(keeper.stored.get(formerKey(payload))?.value).toContain('先开的厂');
});

test('a draft of another category offers the unit’s own data alone', async () => {
  const { store, drafts } = open();
  const other = { category: 'tool' };
  await drafts.open(draft({ org_name: '样例厂', clients: '12' }, other));
  expect(store.tidy.value).toEqual({});
  await drafts.pending.value?.accept();
  expect(store.tidy.value).toEqual({ org_name: '样例厂' });
});

test('figures of another year say so, and of which year', async () => {
  const { store, drafts } = open();
  await drafts.open(draft({ revenue_last_year: '3200' }, { year: 2025 }));
  expect(store.figuresOf.value).toBe(2025);
  expect(drafts.said.value.join('')).toContain('2025');
  expect(JSON.parse(drafts.text())).toMatchObject({ year: 2025 });
});

test('what is no draft is refused in a sentence and changes nothing', async () => {
  const { store, drafts } = open();
  store.answers.set('org_name', '样例厂');
  for (const text of ['', 'null', '{"policy":', draft({}, { policy: 'other-1' })]) {
    await drafts.open(text);
    expect(drafts.said.value, text).toHaveLength(1);
    expect(drafts.pending.value, text).toBeUndefined();
  }
  expect(store.tidy.value).toEqual({ org_name: '样例厂' });
});

test('what an opened file asks is answered before it is taken, though nothing stood here', async () => {
  const { store, drafts } = open();
  await drafts.open(draft({ org_name: '样例厂' }), {
    remarks: ['有一处被改过'],
    choose: (answers) => ({ answers: { ...answers, org_name: '改过的厂' }, remark: '已采用' }),
  });
  expect(drafts.pending.value?.remarks).toContain('有一处被改过');
  await drafts.pending.value?.accept();
  expect(store.tidy.value).toEqual({ org_name: '改过的厂' });
  expect(drafts.said.value).toContain('已采用');
});

test('drafts of other categories on this device are offered by title', async () => {
  const keeper = memory();
  const value = { org_name: '样例厂', uscc: '1' };
  keeper.stored.set('fields/sample-2026-1/tool', { savedAt: 1, value });
  keeper.stored.set('fields/sample-2026-1/maker', { savedAt: 1, value: {} });
  keeper.stored.set('fields/other-1/tool', { savedAt: 1, value });
  const { store, drafts } = open(keeper);
  await drafts.look();
  expect(drafts.others.value).toEqual([{ category: 'tool', title: '工具商' }]);
  await drafts.copyFrom('tool');
  expect(store.tidy.value).toEqual({ org_name: '样例厂' });
});
