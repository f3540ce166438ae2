import { expect, test } from 'vitest';

import type { Marks } from '../../../src/review/index.ts';
import { emptyDecision } from '../../../src/desk/index.ts';
import { mergeDesks, readDesk, writeDesk } from '../../../src/desk/index.ts';
import type { DeskRow } from '../../../src/desk/index.ts';
import { sampleReview } from '../sample-payloads.ts';

const payload = sampleReview();
const shelf = `review/${payload.policy.id}/`;

function rowOf(name: string, marks: Marks = {}, number = '2026-001'): DeskRow {
  const answers = { org_name: name };
  const key = `maker/${name}/1`;
  return {
    key: shelf + key,
    savedAt: 5,
    register: { number, receivedAt: 1_790_000_000_000, path: `${name}.docx`, beside: [] },
    kind: 'read',
    record: {
      application: {
        key,
        source: { kind: 'file', name: `${name}.docx` },
        category: 'maker',
        answers,
        shown: answers,
        unsure: [],
        hidden: [],
        edited: [],
      },
      marks,
      decision: emptyDecision,
    },
  };
}

const unread: DeskRow = {
  key: `${shelf}unread/旧.doc`,
  savedAt: 6,
  register: {
    number: '2026-002',
    receivedAt: 1_790_000_000_000,
    path: '旧.doc',
    beside: [{ path: '盖章.pdf', size: 9, message: '这是 PDF 文件' }],
  },
  kind: 'unread',
  message: '这是旧版 Word 文件',
};

function marksOf(row: DeskRow | undefined) {
  return row?.kind === 'read' ? row.record.marks : undefined;
}

const ok = { mark: 'ok', reason: '', text: 'a1' };
const bad = { mark: 'bad', reason: '分公司' };

test('a desk comes back from its file as it was', () => {
  const rows = [rowOf('东区某某厂', { r1: bad, r2: ok }), unread];
  const opened = readDesk(writeDesk(rows, payload).text, payload.policy.id);
  expect(opened).toEqual({ kind: 'rows', rows });
});

test('another file is none, another policy’s and a newer one say so', () => {
  const policy = payload.policy.id;
  for (const text of ['', '[]', '{', '{"shenbao":1,"answers":{}}'])
    expect(readDesk(text, policy)).toBeUndefined();
  const file = (more: object) => JSON.stringify({ shenbaoDesk: 1, policy, rows: [], ...more });
  expect(readDesk(file({ policy: 'x' }), policy)).toEqual({ kind: 'refused', why: 'other_policy' });
  expect(readDesk(file({ shenbaoDesk: 9 }), policy)).toEqual({ kind: 'refused', why: 'newer' });
  // Rows that anybody could write into the file are no rows.
  const rows = [7, { key: 'draft/x', value: {} }, { key: `${shelf}a`, value: { application: 1 } }];
  expect(readDesk(file({ rows }), policy)).toEqual({ kind: 'rows', rows: [] });
});

test('of two desks each row that one alone has is taken, its number kept free', () => {
  const merged = mergeDesks([rowOf('甲')], [rowOf('甲'), rowOf('乙')], '{year}-{n}');
  expect(merged.counts).toEqual({ added: 1, agreed: 1, differing: 0 });
  const numbers = merged.rows.map(({ register }) => register.number);
  expect(new Set(numbers).size).toBe(2);
});

test('who goes on where the other stopped is followed; who marks otherwise is shown, not followed', () => {
  const further = mergeDesks(
    [rowOf('甲', { r1: ok })],
    [rowOf('甲', { r1: ok, r2: bad })],
    '{year}-{n}',
  );
  expect(further.counts).toEqual({ added: 0, agreed: 1, differing: 0 });
  expect(marksOf(further.rows[0])).toEqual({ r1: ok, r2: bad });

  const against = mergeDesks([rowOf('甲', { r1: ok })], [rowOf('甲', { r1: bad })], '{year}-{n}');
  expect(against.counts).toEqual({ added: 0, agreed: 0, differing: 1 });
  const [row] = against.rows;
  expect(marksOf(row)).toEqual({ r1: ok });
  expect(row?.kind === 'read' ? row.record.second : undefined).toEqual({ r1: bad });
});
