import { effect } from '@preact/signals';
import { expect, test, vi } from 'vitest';

import type { Kept } from '../../../src/browser/index.ts';
import { writeDesk } from '../../../src/desk/index.ts';
import { keepRecords } from '../../../src/tools/review/keep-desk.ts';
import { memory } from '../on-device.ts';
import { untilHolds } from '../../until-holds.ts';
import { damaged, draft, file, open, payload, unitsOf, withoutPage } from './open-desk.ts';

const { words } = payload;

withoutPage();

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

/**
 * A worker that begins with the first file, reads it unless `isReading`, and then does as it is told;
 * there is no second one, so that the page goes on.
 */
function readerThat(then: (tell: (data: object) => void) => void, isReading = false): void {
  let started = 0;
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        started += 1;
        if (started > 1) throw new Error('no second worker');
      }
      onmessage: ((event: { data: object }) => void) | undefined;
      postMessage(task: { readonly files?: readonly { readonly path: string }[] }): void {
        const tell = (data: object): void => this.onmessage?.({ data });
        const [first] = task.files ?? [];
        if (first === undefined) throw new Error('no worker for this');
        const place = { size: 1, number: 1, of: task.files?.length ?? 0, path: first.path };
        tell({ kind: 'ready' });
        tell({ kind: 'step', step: { kind: 'reading', ...place } });
        const reception = { kind: 'refused', why: 'unreadable', message: '由后台读过' };
        if (!isReading)
          tell({ kind: 'step', step: { kind: 'read', file: { ...place, reception } } });
        then(tell);
      }
      terminate(): void {}
    },
  );
}

test('a file that breaks its reader is named, not tried again on the page, and the next is read', async () => {
  readerThat((tell) => tell({ kind: 'failed', message: 'out of memory' }), true);
  const { store, actions } = open();
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  expect(unitsOf(store.rows.value)).toEqual(['? 甲厂.json', '乙厂']);
  const [first] = store.rows.value;
  expect(first).toMatchObject({ kind: 'unread', message: words['review.read.unreadable'] });
});

test('where the reader off the page fails, another goes on behind what it read', async () => {
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

test('what a slow device takes only after it was deleted is deleted again', async () => {
  const kept = memory();
  let take = (): void => undefined;
  const keeper = {
    ...kept,
    save: async (key: string, value: Kept) => {
      await new Promise<void>((resolve) => {
        take = resolve;
      });
      return kept.save(key, value);
    },
  };
  const { store, actions } = open(keeper);
  const opening = actions.openFiles([draft('甲厂'), draft('乙厂')]);
  await untilHolds(() => expect(store.rows.value).toHaveLength(2));
  await untilHolds(() => expect(store.message.value).toContain('已列入台账'));
  await actions.clearDesk();
  take();
  await opening;
  expect(kept.stored.size).toBe(0);
});

test('what is cleared or taken off stays in sight, marked, until the device has let go of it', async () => {
  const kept = memory();
  const waiting: (() => void)[] = [];
  const letGo = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  const { store, actions } = open({
    ...kept,
    remove: async (key: string) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return kept.remove(key);
    },
  });
  await actions.openFiles([draft('甲厂'), draft('乙厂'), draft('丙厂')]);
  const [first, second, third] = store.rows.value.map(({ key }) => key);

  const removing = actions.remove(first ?? '');
  expect([...store.leaving.value]).toEqual([first]);
  expect(unitsOf(store.rows.value)).toEqual(['甲厂', '乙厂', '丙厂']);
  letGo();
  await removing;
  expect(unitsOf(store.rows.value)).toEqual(['乙厂', '丙厂']);
  expect(store.leaving.value.size).toBe(0);

  const clearing = actions.clearDesk();
  await untilHolds(() => expect([...store.leaving.value]).toEqual([second, third]));
  expect(unitsOf(store.rows.value)).toEqual(['乙厂', '丙厂']);
  expect(store.message.value).toBe(words['desk.clearing']);
  // What is opened meanwhile is none of it; what is decided meanwhile brings nothing back.
  await actions.openFiles([draft('丁厂'), draft('戊厂')]);
  await actions.decide(new Map([[second ?? '', (before) => before]]));
  letGo();
  await clearing;
  expect(unitsOf(store.rows.value)).toEqual(['丁厂', '戊厂']);
  expect(kept.stored.size).toBe(2);
  expect(store.message.value).toBe(words['desk.cleared']);
});

test('what is on its way to the device when the page goes away is kept at once', async () => {
  const leave = new Map<string, () => void>();
  vi.stubGlobal('addEventListener', (kind: string, then: () => void) => leave.set(kind, then));
  const kept = memory();
  const { store, actions } = open({
    ...kept,
    save: () => new Promise<never>(() => undefined),
  });
  keepRecords(store, { ...kept });
  void actions.openFiles([draft('甲厂'), draft('乙厂')]);
  await untilHolds(() => expect(store.message.value).toContain('已列入台账 2 行'));
  expect(kept.stored.size).toBe(0);
  leave.get('pagehide')?.();
  expect(kept.stored.size).toBe(2);
});

test('where the device doesn’t tell what it keeps, what the desk held is deleted all the same', async () => {
  const kept = memory();
  const { store, actions } = open({ ...kept, list: () => Promise.resolve([]) });
  await actions.openFiles([draft('甲厂'), draft('乙厂')]);
  expect(kept.stored.size).toBe(2);
  await actions.clearDesk();
  expect(kept.stored.size).toBe(0);
  expect(store.message.value).toBe(words['desk.cleared']);
});
