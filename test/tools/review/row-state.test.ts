import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import type { Marks } from '../../../src/review/index.ts';
import { rowStates } from '../../../src/desk/index.ts';
import type { ReviewPayload } from '../../../src/tools/review/payload.ts';
import type { DeskRow } from '../../../src/desk/index.ts';
import { sampleReview } from '../sample-payloads.ts';

const sample = sampleReview();
const supplement = {
  id: 'supplement',
  title: '通知补充材料',
  when: { kind: 'any', mark: 'bad' },
  needs: ['deadline'],
  then: [],
  documents: [],
} as const;
const payload: ReviewPayload = {
  ...sample,
  review: { ...sample.review, outcomes: [supplement, ...sample.review.outcomes] },
};

function rowOf(answers: Answers, marks: Marks, deadline = '', receivedAt = 1): DeskRow {
  const key = `maker/${String(receivedAt)}`;
  return {
    key,
    savedAt: 1,
    register: { number: '', receivedAt, path: '', beside: [] },
    kind: 'read',
    record: {
      application: {
        key,
        source: { kind: 'hand' },
        category: 'maker',
        answers,
        shown: answers,
        unsure: [],
        hidden: [],
        edited: [],
      },
      marks,
      decision: { asked: [], deadline },
    },
  };
}

function tell(...rows: readonly DeskRow[]) {
  const states = rowStates(rows, payload, '2026-03-02' as Day);
  return rows.map(({ key }) => {
    const state = states.get(key);
    return [state?.kind, ...(state?.isOverdue === true ? ['overdue'] : [])].join(' ');
  });
}

const unit = { org_name: '东区某某厂', project_name: '某某生产线' };
const ok = { mark: 'ok', reason: '' };
const bad = { mark: 'bad', reason: '缺页' };
const whole = { r1: ok, r2: ok, r4: ok };

test('a row goes from received over marking to done, by the items that its category asks', () => {
  expect(tell(rowOf(unit, {}))).toEqual(['received']);
  expect(tell(rowOf(unit, { r1: ok }))).toEqual(['marking']);
  expect(tell(rowOf(unit, whole))).toEqual(['done']);
});

test('marks that were made on another text leave the row open', () => {
  const stale = { ...ok, text: 'another' };
  expect(tell(rowOf(unit, { r1: stale, r2: stale, r4: stale }))).toEqual(['received']);
});

test('one that is to be supplemented waits, is overdue, and is answered by a second version', () => {
  const marks = { ...whole, r4: bad };
  expect(tell(rowOf(unit, marks, '2026年3月2日'))).toEqual(['waiting']);
  expect(tell(rowOf(unit, marks, '2026年3月1日'))).toEqual(['waiting overdue']);
  expect(tell(rowOf(unit, marks, '下周'))).toEqual(['waiting']);
  const again = rowOf({ ...unit, revenue_last_year: '800' }, {}, '', 2);
  expect(tell(rowOf(unit, marks, '2026-03-01'), again)).toEqual(['answered', 'received']);
  const other = rowOf({ ...unit, project_name: '别的生产线' }, {}, '', 3);
  // One that was renamed answers by the notice that it names.
  const asking = rowOf(unit, marks, '2026-03-01');
  if (asking.kind !== 'read' || other.kind !== 'read') throw new Error('not read');
  const decision = { ...asking.record.decision, issued: [{ id: 'n1', asked: [] }] };
  const application = { ...other.record.application, notice: 'n1' };
  const issued = { ...asking, record: { ...asking.record, decision } };
  const renamed = { ...other, record: { ...other.record, application } };
  expect(tell(issued, renamed)).toEqual(['answered', 'received']);
  expect(tell(rowOf(unit, marks, '2026-03-01'), other)).toEqual(['waiting overdue', 'received']);
});
