import { effect } from '@preact/signals';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  keptOf,
  paperText,
  parseRow,
  receiptState,
  textAt,
  writeDesk,
} from '../../../src/desk/index.ts';
import type { DeskRow } from '../../../src/desk/index.ts';
import type { Kept } from '../../../src/browser/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import { describeCompared } from '../../../src/tools/review/describe-compared.ts';
import {
  keepRecords,
  loadKept,
  showDesk,
  takeRecord,
} from '../../../src/tools/review/keep-desk.ts';
import { makeActions } from '../../../src/tools/review/make-actions.ts';
import { createReviewStore } from '../../../src/tools/review/store.ts';
import type { ReviewStore } from '../../../src/tools/review/store.ts';
import { memory } from '../on-device.ts';
import type { Memory } from '../on-device.ts';
import { sampleReview } from '../sample-payloads.ts';

const payload = sampleReview();
const policy = payload.policy.id;
const words = payload.words;

// There is no page: nothing is focused, and what is done off it is done here.
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function file(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const made = new File([bytes as Uint8Array<ArrayBuffer>], name.slice(name.lastIndexOf('/') + 1));
  return { path: name, content: made };
}

function draft(name: string, answers: Answers = {}) {
  const text = { policy, category: 'maker', answers: { org_name: name, ...answers } };
  return file(`${name}.json`, JSON.stringify(text));
}

function open(keeper: Memory = memory()) {
  const store = createReviewStore(payload);
  const kept = loadKept(store, keeper);
  return { store, keeper, kept, actions: makeActions(store, keeper, kept) };
}

function unitsOf(rows: readonly DeskRow[]): readonly string[] {
  return rows.map((row) =>
    row.kind === 'read' ? textAt(row.record.application, 'org_name') : `? ${row.register.path}`,
  );
}

const damaged = file('坏.docx', 'not a package');

test('each file of a batch has its line once, in the register and on the device', async () => {
  const { store, keeper, actions } = open();
  const copy = draft('甲厂').content;
  await actions.openFiles([
    draft('甲厂'),
    { path: '另存/甲厂.json', content: copy },
    draft('乙厂'),
    damaged,
  ]);
  expect(unitsOf(store.rows.value)).toEqual(['甲厂', '乙厂', '? 坏.docx']);
  const [first] = store.rows.value;
  expect(first?.register.beside).toMatchObject([
    { path: '另存/甲厂.json', message: words['desk.same_text'] },
  ]);
  expect(store.message.value).toContain('已列入台账 3 行，其中 1 行');
  expect(keeper.stored.size).toBe(3);
  // Another file of that name is another.
  await actions.openFiles([draft('甲厂'), file('坏.docx', 'not a package either')]);
  expect(unitsOf(store.rows.value)).toEqual(['甲厂', '乙厂', '? 坏.docx', '? 坏.docx']);
});

test('a file that is opened at once goes on with what the device keeps', async () => {
  const before = open();
  await before.actions.openFiles([draft('甲厂'), draft('乙厂')]);
  const { keeper } = before;
  const [row] = before.store.rows.value;
  if (row?.kind !== 'read') throw new Error('not read');
  const marked = { ...row.record, marks: { r1: { mark: 'ok', reason: '' } } };
  const second = { marks: { r1: { mark: 'bad', reason: '' } }, decision: marked.decision };
  keeper.stored.set(row.key, {
    savedAt: 9,
    value: { ...marked, second, register: row.register },
  });
  const { store, actions } = open(keeper);
  // The device is still being read.
  expect(store.rows.value).toEqual([]);
  await actions.openFiles([draft('甲厂')]);
  expect(store.marks.value['r1']?.mark).toBe('ok');
  expect(store.second.value).toEqual(second);
  store.close();
  // In a batch as well.
  const again = open(keeper);
  await again.actions.openFiles([draft('甲厂'), draft('丙厂')]);
  const found = again.store.rows.value.find(({ key }) => key === row.key);
  expect(found?.kind === 'read' ? found.record : undefined).toMatchObject({
    marks: marked.marks,
    second,
  });
  const numbers = again.store.rows.value.map(({ register }) => register.number);
  expect(new Set(numbers).size).toBe(3);
});

test('a saved desk is laid over this one, whatever was chosen with it', async () => {
  const { store, actions } = open();
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  const saved = writeDesk(store.rows.value, payload);
  const other = open();
  await other.actions.openFiles([file(saved.name, saved.text), draft('丙厂'), damaged]);
  expect(unitsOf(other.store.rows.value)).toEqual(['甲厂', '乙厂', '丙厂', '? 坏.docx']);
  expect(other.store.message.value).toMatch(/新增 2 行.*已列入台账 2 行/s);
  expect(other.keeper.stored.size).toBe(4);
  // One that is larger than any draft opens too.
  const large = file(saved.name, saved.text.replace(/\}$/, `,"more":"${'0'.repeat(21_000_000)}"}`));
  const third = open();
  await third.actions.openFiles([large]);
  expect(unitsOf(third.store.rows.value)).toEqual(['甲厂', '乙厂']);
  await third.actions.openFiles([file('台账.json', '{"shenbaoDesk":1,"rows":[')]);
  expect(third.store.message.value).toContain(words['desk.file_damaged']);
});

test('what the browser doesn’t keep or delete, the page says', async () => {
  const refusing = open(memory(true));
  await refusing.actions.openFiles([draft('甲厂'), draft('乙厂')]);
  expect(refusing.store.isNotKept.value).toBe(true);

  const keeper = { ...memory(), remove: () => Promise.resolve(false) };
  const { store, actions } = open(keeper);
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  expect(store.isNotKept.value).toBe(false);
  await actions.remove(store.rows.value[0]?.key ?? '');
  expect([store.message.value, store.isRefused.value]).toEqual([words['desk.remove_failed'], true]);
  await actions.clearDesk();
  expect(store.message.value).toBe(words['desk.clear_failed']);
});

/** A worker that reads the first file, and then does as it is told. */
function readerThat(then: (tell: (data: object) => void) => void): void {
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: ((event: { data: object }) => void) | undefined;
      postMessage(task: { readonly files?: readonly { readonly path: string }[] }): void {
        const tell = (data: object): void => this.onmessage?.({ data });
        const [first] = task.files ?? [];
        if (first === undefined) throw new Error('no worker for this');
        const place = { size: 1, number: 1, of: task.files?.length ?? 0, path: first.path };
        tell({ kind: 'ready' });
        tell({ kind: 'step', step: { kind: 'reading', ...place } });
        const reception = { kind: 'refused', why: 'unreadable', message: '由后台读过' };
        tell({ kind: 'step', step: { kind: 'read', file: { ...place, reception } } });
        then(tell);
      }
      terminate(): void {}
    },
  );
}

test('where the reader off the page fails, the page goes on behind what it read', async () => {
  readerThat((tell) => tell({ kind: 'failed', message: 'out of memory' }));
  const { store, actions } = open();
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  expect(unitsOf(store.rows.value)).toEqual(['? 甲厂.json', '乙厂']);
  expect(store.message.value).toContain('已列入台账 2 行');
  expect(store.message.value).not.toContain('没有读完');
});

test('stopped, what was read stays and the rest is counted; cleared, nothing comes after', async () => {
  const { store, actions } = open();
  readerThat(() => setTimeout(() => actions.stopOpening()));
  await actions.openFiles([draft('甲厂'), draft('乙厂'), draft('丙厂')]);
  expect(unitsOf(store.rows.value)).toEqual(['? 甲厂.json']);
  expect(store.message.value).toContain('另有 2 个文件没有读');
  expect(store.isRefused.value).toBe(true);

  const cleared = open();
  readerThat(() => setTimeout(() => void cleared.actions.clearDesk()));
  await cleared.actions.openFiles([draft('甲厂'), draft('乙厂')]);
  expect(cleared.store.rows.value).toEqual([]);
  expect(cleared.keeper.stored.size).toBe(0);
  expect(cleared.store.message.value).toBe(words['desk.cleared']);
});

test('no more is said to be compared than was', async () => {
  const { store, actions } = open();
  await actions.openFiles([draft('甲厂')]);
  expect(describeCompared(store)).toBe(words['review.duplicates_alone']);
  store.close();
  await actions.openFiles([draft('甲厂'), draft('乙厂'), damaged]);
  const [row] = store.rows.value;
  if (row) actions.openRow(row);
  await vi.waitFor(() => expect(store.application.value).toBeDefined());
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
  await vi.waitFor(() => expect(describeCompared(store)).toContain('读出来的另外 2 行'));
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

test('many files are read two at a time, and stand on the desk as they were handed in', async () => {
  const { store, actions } = open();
  const names = Array.from({ length: 11 }, (_, at) => `第${String(at)}厂`);
  const told = new Set<string>();
  const stop = effect(() => {
    const at = store.receiving.value;
    if (at !== undefined) told.add(`${String(at.number)}/${String(at.of)}`);
  });
  const litter = file('甲/~$申报书.docx', '');
  // Two of one path are two, whichever is read first.
  const doubles = [file('坏.docx', 'one'), file('坏.docx', 'other')];
  await actions.openFiles([litter, ...names.map((name) => draft(name)), ...doubles]);
  stop();
  expect(unitsOf(store.rows.value)).toEqual([...names, '? 坏.docx', '? 坏 (2).docx']);
  expect([...told].pop()).toBe('13/13');
  expect(told.size).toBe(13);
});
