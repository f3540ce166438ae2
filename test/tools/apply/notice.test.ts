import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { codeOfAnswers, makeNotice } from '../../../src/compose/index.ts';
import type { Notice } from '../../../src/compose/index.ts';
import { answerNotice } from '../../../src/tools/apply/notice/answer-notice.ts';
import { goOnWithNotice } from '../../../src/tools/apply/notice/begin-notice.ts';
import { openNotice } from '../../../src/tools/apply/notice/open-notice.ts';
import { createDrafts, noticeKey } from '../../../src/tools/apply/drafts/drafts.ts';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import type { ApplyStore } from '../../../src/tools/apply/store.ts';
import { memory } from '../on-device.ts';
import { sampleApply } from '../sample-payloads.ts';

const payload = sampleApply();

function noticeOf(fields: readonly string[], more: Partial<Notice> = {}): Notice {
  return makeNotice({
    policy: 'sample-2026-1',
    category: 'maker',
    unit: '样例厂',
    project: '',
    number: '2026-001',
    code: '',
    versions: [],
    deadline: '2026年6月30日',
    asked: [
      { fields: [...fields], words: '请核对', clause: '第三条' },
      { fields: [], words: '缺执照', clause: '第四条' },
    ],
    ...more,
  });
}

function open(answers: Readonly<Record<string, string>> = { org_name: '样例厂' }) {
  const store = createApplyStore(payload);
  store.day.value = '2026-06-01' as Day;
  for (const [id, answer] of Object.entries(answers)) store.answers.set(id, answer);
  const keeper = memory();
  return { store, keeper, drafts: createDrafts(store, keeper, () => 1000) };
}

function openFields(store: ApplyStore, notice: Notice): readonly string[] {
  const answered = answerNotice(store, notice, store.tidy.peek());
  return store.fields.map(({ id }) => id).filter(answered.isOpen);
}

test('opens the fields that are asked and no other', () => {
  const { store } = open();
  expect(openFields(store, noticeOf(['revenue_last_year']))).toEqual(['revenue_last_year']);
  expect(openFields(store, noticeOf(['org_name', 'nobody_knows']))).toEqual(['org_name']);
  expect(openFields(store, noticeOf([]))).toEqual([]);
});

test('counts what still says what it said, and shows old and new of the rest', () => {
  const { store } = open({ org_name: '样例厂', revenue_last_year: '3000' });
  const answered = answerNotice(
    store,
    noticeOf(['revenue_last_year', 'region']),
    store.tidy.peek(),
  );
  expect(answered.left.value).toBe(2);
  store.answers.set('revenue_last_year', '3,000.0');
  expect(answered.left.value).toBe(2);
  store.answers.set('revenue_last_year', '3200');
  store.answers.set('org_name', '样例二厂');
  expect(answered.left.value).toBe(1);
  expect(
    answered.changes.value.map(({ field, before, after }) => [field.id, before, after]),
  ).toEqual([
    ['org_name', '样例厂', '样例二厂'],
    ['revenue_last_year', '3,000 万元', '3,200 万元'],
  ]);
  expect(answered.besides.map(({ words }) => words)).toEqual(['缺执照']);
});

test('asks before the form is closed, and says whose notice it is where it is another’s', async () => {
  const { store, drafts, keeper } = open();
  openNotice(store, drafts, noticeOf(['region'], { category: 'tool' }));
  expect(drafts.said.value.join('')).toContain('工具商');
  openNotice(store, drafts, noticeOf(['region'], { policy: 'other' }));
  expect(drafts.said.value.join('')).toContain('另一项政策');
  expect(drafts.pending.value).toBeUndefined();

  openNotice(store, drafts, noticeOf(['region'], { unit: '别的厂', versions: ['AAAA-BBBB'] }));
  expect(drafts.pending.value?.remarks).toHaveLength(2);
  expect(store.notice.value).toBeUndefined();
  const versions = [codeOfAnswers(payload.form, store.tidy.peek())];
  const notice = noticeOf(['region'], { versions });
  openNotice(store, drafts, notice);
  expect(drafts.pending.value?.remarks).toEqual([]);
  await drafts.keepNotice({ notice, before: store.tidy.peek() });

  const again = open({ org_name: '样例厂', region: 'east' });
  const kept = keeper.stored.get(noticeKey(payload))?.value;
  goOnWithNotice(again.store, JSON.parse(JSON.stringify(kept)), again.drafts.keepNotice);
  expect(again.store.notice.value?.id).toBe(notice.id);
  // Opened once more it starts nothing anew: what was there before stays known.
  openNotice(again.store, again.drafts, notice);
  expect(again.drafts.pending.value).toBeUndefined();
  expect(again.drafts.said.value.join('')).toContain('已经打开');
  goOnWithNotice(open().store, { notice: { ...notice, format: 9 }, before: {} }, drafts.keepNotice);
});

test('without anything filled in there is nothing to supplement: the first version is asked for', () => {
  const { store, drafts } = open({});
  openNotice(store, drafts, noticeOf(['region']));
  expect(drafts.pending.value).toBeUndefined();
  expect(drafts.said.value.join('')).toContain('先在这里打开');
});

test('a form that is cleared keeps nothing of the notice, on the page or on the device', async () => {
  const { store, drafts, keeper } = open();
  const notice = noticeOf(['region']);
  await drafts.keepNotice({ notice, before: store.tidy.peek() });
  goOnWithNotice(store, { notice, before: store.tidy.peek() }, drafts.keepNotice);
  expect(store.notice.value).toBeDefined();
  store.answers.replace({});
  await Promise.resolve();
  expect(store.notice.value).toBeUndefined();
  expect(keeper.stored.get(noticeKey(payload))?.value).toBeNull();
});
