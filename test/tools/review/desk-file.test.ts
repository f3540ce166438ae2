import { expect, test } from 'vitest';

import type { Decision, Marks } from '../../../src/review/index.ts';
import { emptyDecision } from '../../../src/desk/index.ts';
import { mergeDesks, readDesk, writeDesk } from '../../../src/desk/index.ts';
import type { DeskRow, ReviewRecord } from '../../../src/desk/index.ts';
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
  expect(recordOf(row)?.second?.marks).toEqual({ r1: bad });
});

function decided(row: DeskRow, decision: Partial<Decision>): DeskRow {
  if (row.kind === 'unread') return row;
  return { ...row, record: { ...row.record, decision: { ...emptyDecision, ...decision } } };
}

function recordOf(row: DeskRow | undefined): ReviewRecord | undefined {
  return row?.kind === 'read' ? row.record : undefined;
}

test('who goes on where the other stopped brings no number of another desk with it', () => {
  const own = [rowOf('甲', { r1: ok }), rowOf('乙', {}, '2026-002')];
  const { rows } = mergeDesks(own, [rowOf('甲', { r1: ok, r2: bad }, '2026-002')], '{year}-{n}');
  expect(marksOf(rows[0])).toEqual({ r1: ok, r2: bad });
  expect(rows.map(({ register }) => register.number)).toEqual(['2026-001', '2026-002']);
});

test('a row that stands twice in the other file is one, and one without a number gets one', () => {
  const { rows } = mergeDesks([], [rowOf('甲', {}, ''), rowOf('甲', {}, '')], '{year}-{n}');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.register.number).toMatch(/^\d{4}-001$/);
});

test('what one reviewer decided is not lost beside the marks of the other', () => {
  const own = decided(rowOf('甲', { r1: ok }), { asked: asking('盖章页') });
  const further = decided(rowOf('甲', { r1: ok, r2: bad }), { deadline: '2026-06-01' });
  const merged = mergeDesks([own], [further], '{year}-{n}');
  expect(merged.counts).toEqual({ added: 0, agreed: 1, differing: 0 });
  const both = { asked: asking('盖章页'), deadline: '2026-06-01' };
  expect(recordOf(merged.rows[0])).toMatchObject({ marks: { r2: bad }, decision: both });
  expect(recordOf(merged.changed[0])?.second).toBeUndefined();

  const otherwise = decided(rowOf('甲', { r1: ok }), { asked: asking('审计报告') });
  const against = mergeDesks([own], [otherwise], '{year}-{n}');
  expect(against.counts).toEqual({ added: 0, agreed: 0, differing: 1 });
  const kept = recordOf(against.rows[0]);
  expect(kept?.decision.asked).toEqual(asking('盖章页'));
  expect(kept?.second?.decision.asked).toEqual(asking('审计报告'));
});

test('another reviewer’s marks stay in sight until one agrees, and are read back from the file', () => {
  const { rows } = mergeDesks([rowOf('甲', { r1: ok })], [rowOf('甲', { r1: bad })], '{year}-{n}');
  const file = readDesk(writeDesk(rows, payload).text, payload.policy.id);
  expect(file).toEqual({ kind: 'rows', rows });
  // The same desk once more, and one's own that came back: neither takes them away.
  const again = mergeDesks(rows, [rowOf('甲', { r1: ok })], '{year}-{n}');
  expect(recordOf(again.rows[0])?.second?.marks).toEqual({ r1: bad });
  const agreed = mergeDesks([rowOf('甲', { r1: bad })], rows, '{year}-{n}');
  expect(recordOf(agreed.rows[0])?.second?.marks).toEqual({ r1: ok });
});

test('a record of before, whose second was the marks alone, is read', () => {
  const row = rowOf('甲', { r1: ok });
  const rows = [{ key: row.key, savedAt: 5, value: { ...recordOf(row), second: { r1: bad } } }];
  const text = JSON.stringify({ shenbaoDesk: 1, policy: payload.policy.id, rows });
  const opened = readDesk(text, payload.policy.id);
  const [read] = opened?.kind === 'rows' ? opened.rows : [];
  expect(recordOf(read)?.second).toEqual({ marks: { r1: bad }, decision: emptyDecision });
});

function asking(words: string) {
  return [{ fields: [], words, clause: '四（一）' }];
}

test('what was asked, the notices of it and the place come back from the file; a list of before as lines', () => {
  const asked = [{ fields: ['org_name'], words: '单位名称', clause: '四（一）' }];
  const decision = { asked, deadline: '2026-06-01', place: 3, issued: [{ id: 'a1', asked }] };
  const row = decided(rowOf('甲', { r1: ok }), decision);
  const file = readDesk(writeDesk([row], payload).text, payload.policy.id);
  expect(recordOf(file?.kind === 'rows' ? file.rows[0] : undefined)?.decision).toEqual(decision);
  const text = writeDesk([decided(rowOf('甲', {}), {})], payload).text;
  const formerly = text.replace('"asked":[]', '"missing":"1. 盖章页\\n\\n2. 执照"');
  const former = readDesk(formerly, payload.policy.id);
  expect(recordOf(former?.kind === 'rows' ? former.rows[0] : undefined)?.decision.asked).toEqual([
    { fields: [], words: '盖章页', clause: '' },
    { fields: [], words: '执照', clause: '' },
  ]);
});

test('no notice that either of two desks made is lost', () => {
  const of = (id: string) => ({ id, asked: asking('盖章页') });
  const own = decided(rowOf('甲', { r1: ok }), { issued: [of('a'), of('b')] });
  const other = decided(rowOf('甲', { r1: ok }), { issued: [of('b'), of('c')] });
  const { rows } = mergeDesks([own], [other], '{year}-{n}');
  expect(recordOf(rows[0])?.decision.issued?.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
