import { expect, test } from 'vitest';

import { keptOf, paperText, parseRow, receiptState } from '../../../src/desk/index.ts';
import type { Kept } from '../../../src/browser/index.ts';
import { describeCompared } from '../../../src/tools/review/describe-compared.ts';
import { keepRecords, showDesk, takeRecord } from '../../../src/tools/review/keep-desk.ts';
import { createReviewStore } from '../../../src/tools/review/store.ts';
import type { ReviewStore } from '../../../src/tools/review/store.ts';
import { untilHolds } from '../../until-holds.ts';
import { damaged, draft, file, open, payload, withoutPage } from './open-desk.ts';

const { words } = payload;

withoutPage();

test('no more is said to be compared than was', async () => {
  const { store, actions } = open();
  await actions.openFiles([draft('甲厂')]);
  expect(describeCompared(store)).toBe(words['review.duplicates_alone']);
  store.close();
  await actions.openFiles([draft('甲厂'), draft('乙厂'), damaged]);
  const [row] = store.rows.value;
  if (row) actions.openRow(row);
  await untilHolds(() => expect(store.application.value).toBeDefined());
  expect(describeCompared(store)).toContain('读出来的另外 1 行');
  expect(describeCompared(store)).toContain('没有读出来的 1 行不在其中');
  store.close();
  // Opened alone it is on no list yet that was compared.
  await actions.openFiles([draft('丁厂')]);
  expect(describeCompared(store)).toBe(words['review.duplicates_not']);
  takeRecord(store);
  expect(describeCompared(store)).toBe(words['review.duplicates_not']);
  store.comparing.value = true;
  expect(describeCompared(store)).toBe(words['review.duplicates_comparing']);
});

test('what is opened alone is laid beside the others once it is kept', async () => {
  const { store, keeper, actions } = open();
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  keepRecords(store, keeper);
  await actions.openFiles([draft('甲厂', { revenue_last_year: '5' })]);
  await untilHolds(() => expect(describeCompared(store)).toContain('读出来的另外 2 行'));
  const { items, rest } = store.findings.value;
  const kinds = [...Object.values(items).flat(), ...rest].map(({ kind }) => kind);
  expect(kinds).toContain('duplicate-unit');
});

test('each of several lists of earlier years is read, one that is opened again once', async () => {
  const { store, actions } = open();
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  const lists = [
    file('2023.csv', '单位名称\n丙厂\n').content,
    file('2024.csv', '单位名称\n甲厂\n丁厂\n').content,
    file('坏.csv', '没有表头\n').content,
  ];
  await actions.openEarlier(lists);
  expect(store.earlier.value.map(({ where }) => where)).toEqual([
    '2023.csv 第 2 行',
    '2024.csv 第 2 行',
    '2024.csv 第 3 行',
  ]);
  expect(store.message.value).toMatch(/2023.*1 行.*2024.*2 行.*坏\.csv/s);
  await actions.openEarlier(lists.slice(1, 2));
  expect(store.earlier.value).toHaveLength(3);
  const seen = [...store.examined.value.byKey.values()].flatMap(({ findings }) => findings);
  expect(seen.filter(({ kind }) => kind === 'earlier')).toHaveLength(1);
});

test('the first verdict is held against what it comes to later, by other rules or another text', async () => {
  const { store, keeper, actions } = open();
  await actions.openFiles([draft('甲厂', { revenue_last_year: '5' }), draft('乙厂')]);
  const [row, other] = store.rows.value;
  const stateOf = ({ rows, examined }: ReviewStore, at: number): string | undefined => {
    const found = rows.value[at];
    return found && receiptState(found, examined.value.byKey.get(found.key));
  };
  expect([stateOf(store, 0), stateOf(store, 1)]).toEqual(['same', 'same']);
  // By the same build from what the device keeps, where someone changed a figure of the first.
  const kept = keeper.stored.get(row?.key ?? '');
  expect(kept?.value).toMatchObject({ register: { receipt: row?.register.receipt } });
  const text = JSON.stringify(kept).replaceAll(
    '"revenue_last_year":"5"',
    '"revenue_last_year":"9"',
  );
  keeper.stored.set(row?.key ?? '', JSON.parse(text) as Kept);
  const again = open(keeper);
  await again.actions.openFiles([damaged, draft('丙厂')]);
  expect([stateOf(again.store, 0), stateOf(again.store, 1)]).toEqual(['content-changed', 'same']);
  // By other rules.
  const categories = payload.categories.map((category) => ({
    ...category,
    rules: { ...category.rules, title: '新办法' },
  }));
  const later = createReviewStore({ ...payload, categories });
  later.rows.value = other === undefined ? [] : [other];
  await showDesk(later, keeper);
  expect(stateOf(later, 0)).toBe('rules-changed');
});

test('the paper is of the file’s text where it bears its 版本码, however that is typed', async () => {
  const { store, keeper, actions } = open();
  await actions.openFiles([draft('甲厂')]);
  const { application } = store.record.value ?? {};
  if (application === undefined) throw new Error('not open');
  const tell = (code: string | undefined, typed: string): string =>
    paperText(
      {
        application: { ...application, ...(code === undefined ? {} : { code }) },
        paper: { count: '', code: typed },
      },
      payload,
    );
  expect(tell(undefined, 'AB12-34CD')).toBe(words['desk.paper.none']);
  expect(tell('AB12-34CD', ' ')).toBe(words['desk.paper.open']);
  expect(tell('AB12-34CD', 'ａｂ12 34cd')).toBe(words['desk.paper.same']);
  expect(tell('AB12-34CD', 'AB12-34CE')).toBe(words['desk.paper.other']);
  // It is kept with the row.
  store.paper.value = { count: '3', code: 'AB12-34CD' };
  const row = takeRecord(store);
  const read = row && parseRow(row.key, row.savedAt, JSON.parse(JSON.stringify(keptOf(row))));
  expect(read).toEqual(row);
  expect(read?.kind === 'read' ? read.record.paper : undefined).toEqual(store.paper.value);
  expect(keeper.stored.size).toBe(0);
});
