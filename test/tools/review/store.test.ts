import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import { caseOfRecord, documentOf, emptyDecision, parseRecord } from '../../../src/desk/index.ts';
import type { Application } from '../../../src/desk/index.ts';
import { judge } from '../../../src/tools/review/judge.ts';
import { createReviewStore, fieldsByHand } from '../../../src/tools/review/store.ts';
import type { ReviewStore } from '../../../src/tools/review/store.ts';
import { criterion, ruleSet } from '../../rules/sample.ts';
import { sampleReview } from '../sample-payloads.ts';

const day = '2026-03-02' as Day;

const payload = sampleReview();
const answers = {
  org_name: '东区某某厂',
  revenue_last_year: '500',
  application_date: '2026-06-01',
};

function open(given: Answers = answers, more: Partial<Application> = {}): ReviewStore {
  const store = createReviewStore(payload);
  const source = { kind: 'file', name: '申报书.docx' } as const;
  const about = { key: 'k', source, category: 'maker', unsure: [], hidden: [], edited: [] };
  const application = { ...about, answers: given, shown: given, ...more };
  store.start({ application, marks: {}, decision: emptyDecision });
  return store;
}

function markAll(store: ReviewStore, mark: string, reason = ''): void {
  for (const { id } of payload.review.items) store.setMark(id, { mark, reason });
}

/** The kinds of what was found, beside the items and by itself. */
function kindsOf(store: ReviewStore): readonly string[] {
  const { items, rest } = store.findings.value;
  return [...Object.values(items).flat(), ...rest].map(({ kind }) => kind);
}

test('is empty until an application is opened, and again when it is closed', () => {
  const store = createReviewStore(payload);
  const isEmpty = () => {
    expect(store.sheet.value).toEqual([]);
    expect(store.findings.value).toEqual({ items: {}, rest: [] });
    expect(store.record.value).toBeUndefined();
  };
  isEmpty();
  store.start({ ...recordOf(open()), marks: { r1: { mark: 'ok', reason: '' } } });
  // What is about conditions of other categories isn't asked.
  expect(store.sheet.value.map(({ item }) => item.id)).toEqual(['r1', 'r2', 'r4']);
  expect(store.stand.value.open.map(({ id }) => id)).toEqual(['r2', 'r4']);
  store.close();
  isEmpty();
  expect(store.stand.value.open).toEqual([]);
});

function recordOf(store: ReviewStore) {
  const record = store.record.value;
  if (record === undefined) throw new Error('nothing is open');
  return record;
}

test('what is missing stands with the gaps, and goes when the page shows it', () => {
  const missing = (store: ReviewStore) =>
    (store.findings.value.items['r4'] ?? []).map(({ where }) => where.field);
  expect(missing(open())).not.toContain('org_name');
  expect(missing(open({ ...answers, org_name: '' }))).toContain('org_name');
  // What was written in Word counts: findings look at the page, not at what was carried.
  const written = open({ ...answers, org_name: '' }, { shown: answers });
  expect(missing(written)).not.toContain('org_name');
});

test('tells of the round’s last day and of a verdict that an edit changed', () => {
  expect(kindsOf(open(answers, { date: '2026-11-30' }))).not.toContain('late');
  expect(kindsOf(open(answers, { date: '2026-12-01' }))).toContain('late');
  const frozen = { 'maker.revenue': 'met' };
  expect(kindsOf(open(answers, { frozen }))).not.toContain('verdict-changed');
  const shown = { ...answers, revenue_last_year: '1' };
  expect(kindsOf(open(answers, { frozen, shown }))).toContain('verdict-changed');
});

test('typed from paper, only what the reviewer types is looked at', () => {
  const store = open({}, { source: { kind: 'hand' } });
  const category = payload.categories.find(({ id }) => id === 'maker');
  if (category === undefined) throw new Error('The sample policy has changed');
  const typed = fieldsByHand(payload, category).map(({ id }) => id);
  const fields = (store.findings.value.items['r4'] ?? []).map(({ where }) => where.field);
  expect(typed).toEqual(expect.arrayContaining(['org_name', 'revenue_last_year']));
  expect(typed).toEqual(expect.arrayContaining(fields));
  store.setAnswers({ revenue_last_year: '若干' });
  expect(kindsOf(store)).toContain('unreadable');
});

test('a file’s words stay as they are', () => {
  const store = open();
  store.setAnswers({ org_name: '别的' });
  expect(store.application.value?.answers).toEqual(answers);
});

test('a record lacks what its outcome needs until it is written', () => {
  const store = open();
  expect(store.lacking.value).toEqual([]);
  markAll(store, 'bad');
  expect(store.stand.value.outcome?.id).toBe('reject');
  expect(store.lacking.value).toEqual(['reason']);
  markAll(store, 'bad', '不在本地');
  expect(store.lacking.value).toEqual([]);
});

test('a record holds the marks, the reasons and the applicant’s words', () => {
  const store = open();
  markAll(store, 'ok');
  store.setMark('r1', { mark: 'bad', reason: '分公司' });
  const one = caseOfRecord(recordOf(store), '2026-001', payload);
  const made = one && documentOf(one, { id: 'review_record', title: '初审记录' }, day);
  if (made?.source !== 'review') throw new Error('no record');
  const record = made.given;
  expect(record).toMatchObject({ unit: '东区某某厂', source: '申报书.docx', missing: '' });
  expect(record.fileName).toBe('初审记录-东区某某厂-2026-03-02.docx');
  expect(record.items[0]?.reason).toBe('分公司');
  expect(record.items[0]?.marks.filter(({ chosen }) => chosen)).toEqual([
    { label: '不符合', chosen: true },
  ]);
  expect(record.items[1]?.said.map(({ text }) => text)).toContain('500 万元');
});

test('reads a record back from the device, and nothing that is none', () => {
  const frozen = { 'maker.revenue': 'met' };
  const store = open(answers, { frozen, year: 2026, code: 'AB12', date: '2026-06-01' });
  markAll(store, 'bad', '不在本地');
  const record = recordOf(store);
  expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  for (const wrong of [undefined, null, [], {}, { application: {} }, { application: [] }])
    expect(parseRecord(wrong)).toBeUndefined();
});

test('a record kept before pages were read back shows what was carried', () => {
  const { shown, ...application } = recordOf(open()).application;
  const read = parseRecord({ application, marks: { r1: 'ok' }, decision: 7 });
  expect(read?.application.shown).toEqual(shown);
  expect(read).toMatchObject({ marks: {}, decision: emptyDecision });
});

test('the opinion beside the marks is of the day that the application was made on', () => {
  const [from, to] = ['2020-01-01', '2020-06-30'];
  const during = { kind: 'during', fact: 'on', says: '', from, to, otherwise: 'unmet' } as const;
  const categories = payload.categories.map((category) => ({
    ...category,
    rules: ruleSet([criterion('maker.revenue', during)]),
  }));
  const store = createReviewStore({ ...payload, categories });
  store.start(recordOf(open(answers, { date: '2020-03-01' })));
  expect(judge(store).map(({ verdict }) => verdict)).toEqual(['met']);
  expect(store.submission.value?.evaluation.verdict).toBe('met');
});

test('what was compared has a list of its own: it is told once', () => {
  const [faults, hidden] = [['版本码不符'], ['有看不见的文字']];
  const store = open(answers, { faults, hidden, unsure: [...faults, ...hidden] });
  expect(kindsOf(store)).not.toContain('data-altered');
  expect(kindsOf(store)).not.toContain('hidden-text');
  expect(parseRecord(JSON.parse(JSON.stringify(recordOf(store))))).toEqual(recordOf(store));
});
