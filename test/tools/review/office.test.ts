import { expect, test, vi } from 'vitest';

import type { DeskRow } from '../../../src/desk/index.ts';
import type { DocumentLink } from '../../../src/tools/work/load-named-template.ts';
import { loadKept } from '../../../src/tools/review/keep-desk.ts';
import { makeActions } from '../../../src/tools/review/make-actions.ts';
import { makeMany } from '../../../src/tools/review/office/make-many.ts';
import { createReviewStore } from '../../../src/tools/review/store.ts';
import { templateModule } from '../../../src/word/index.ts';
import { namedTemplate } from '../../compose/notice/sample-notice.ts';
import { desk, rowOf } from '../../desk/office/sample-desk.ts';
import { memory } from '../on-device.ts';
import { untilHolds } from '../../until-holds.ts';
import { withoutPage } from './open-desk.ts';

withoutPage();

/** A document with its template as the build writes it. */
function linkOf(id: string): DocumentLink {
  const { title, template } = namedTemplate(id);
  const source = encodeURIComponent(templateModule(template));
  return { id, title, template: `data:text/javascript,${source}` };
}
const notice = linkOf('supplement_notice');
const links = { text: '', templates: {}, documents: [notice] };

/** A desk with these rows; the files that are saved are listed. */
function open(rows: readonly DeskRow[]) {
  const saved: string[] = [];
  const link = { click: () => saved.push(link.download), remove: () => undefined, download: '' };
  const page = { createElement: () => link, body: { append: () => undefined } };
  vi.stubGlobal('document', Object.assign(new EventTarget(), page));
  const store = createReviewStore({ ...desk, links });
  const keeper = memory();
  store.rows.value = rows;
  const actions = makeActions(store, keeper, loadKept(store, keeper));
  const rowAt = (key: string) => {
    const row = store.rows.value.find((one) => one.key === key);
    if (row?.kind !== 'read') throw new Error('not read');
    return row.record;
  };
  return { store, keeper, actions, saved, rowAt };
}

const asked = rowOf('platform', 1, 'asked');
const other = rowOf('app', 2, 'open');

async function take(page: ReturnType<typeof open>, row: DeskRow): Promise<void> {
  page.actions.openRow(row);
  await untilHolds(() => expect(row.key).toContain(page.store.application.value?.key));
}

test('a notice belongs to what it was made of, whatever is in hand when it is there', async () => {
  const page = open([asked, other]);
  await take(page, asked);
  const making = page.actions.makeDocument(notice);
  page.actions.close();
  await take(page, other);
  await making;
  expect(page.saved).toHaveLength(1);
  expect(page.rowAt(asked.key).decision.issued).toHaveLength(1);
  expect(page.store.decision.value.issued).toBeUndefined();
  // Nor is it said of the other that its document was made.
  expect(page.store.making.value.kind).toBe('idle');
});

test('a list that no notice carries holds up no other, and says so', async () => {
  const long = { fields: [], words: '缺'.repeat(4001), clause: '四（二）' };
  const both = [asked, rowOf('app', 3, 'asked', {}, { asked: [long] })];
  const page = open(both);
  const made = await makeMany(page.store, [notice], {});
  expect([...made.issued.keys()]).toEqual([asked.key]);
  expect(made.isEmpty).toBe(false);
  expect(made.unmade).toMatchObject([
    { why: page.store.payload.words['review.document_too_long'] },
  ]);
  const [, last] = both;
  if (last) await take(page, last);
  await page.actions.makeDocument(notice);
  expect([page.store.making.value.kind, page.saved]).toEqual(['too-long', []]);
});

test('where nothing could be made there is no file', async () => {
  const { store } = open([rowOf('app', 3, 'asked', {}, { asked: [] })]);
  const made = await makeMany(store, [notice], {});
  expect([made.isEmpty, made.unmade.length]).toEqual([true, 1]);
});

test('a name longer than a notice carries is printed, and cut in its data', async () => {
  const long = rowOf('platform', 1, 'asked', { project_name: '平台'.repeat(300) });
  const made = await makeMany(open([long]).store, [notice], {});
  expect([made.unmade, made.issued.size]).toEqual([[], 1]);
});

test('what is written while a desk’s notices are made stays, and so do the notices', async () => {
  const page = open([asked, other]);
  const made = await makeMany(page.store, [notice], {});
  await take(page, asked);
  page.store.decision.value = { ...page.store.decision.value, deadline: '2025年8月1日' };
  await page.actions.decide(made.issued);
  page.actions.close();
  const { decision } = page.rowAt(asked.key);
  expect(decision.deadline).toBe('2025年8月1日');
  expect(decision.issued).toHaveLength(1);
});
