import { expect, test } from 'vitest';

import { caseOf, itemOf, secondVersion } from '../../../src/desk/index.ts';
import type { DeskRow } from '../../../src/desk/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import { desk, rowOf } from './sample-desk.ts';

const first = rowOf('platform', 1, 'asked');

/** What comes back: the first one's answers with others in their place. */
function second(more: Answers, application: object = {}, receivedAt = 9): DeskRow {
  const row = rowOf('platform', 1, 'open', more);
  if (row.kind !== 'read') throw new Error('not read');
  const key = `${row.key}/2`;
  const own = { ...row.record.application, key, ...application };
  const register = { ...row.register, number: '2025-002', receivedAt };
  return { ...row, key, register, record: { ...row.record, application: own } };
}

function compare(row: DeskRow, before: readonly DeskRow[] = [first]) {
  const one = caseOf(row, desk);
  return one && secondVersion(one, [...before, row], row.key);
}

function told(row: DeskRow, before?: readonly DeskRow[]): readonly string[] {
  return (compare(row, before)?.lines ?? []).map(({ kind, field }) => `${kind} ${field?.id ?? ''}`);
}

test('tells what was asked and changed, asked and not, and changed unasked', () => {
  expect(told(second({ revenue_last_year: '98765' }))).toEqual(['done revenue_last_year']);
  expect(told(second({ contact_name: '赵某某' }))).toEqual([
    'left revenue_last_year',
    'unasked contact_name',
  ]);
  expect(told(second({}))).toEqual(['left revenue_last_year']);
});

test('a first version answers nothing, nor does one of another unit or one that came before', () => {
  expect(compare(first, [])).toBeUndefined();
  expect(compare(second({}, {}, 0))).toBeUndefined();
  expect(compare(second({ org_name: '福建另一科技有限公司', uscc: '' }))).toBeUndefined();
});

test('the notice that it names goes before names and projects that are alike', () => {
  if (first.kind !== 'read') throw new Error('not read');
  const asked = [{ fields: ['contact_name'], words: '请核对', clause: '四（二）' }];
  const decision = { ...first.record.decision, issued: [{ id: 'n1', asked }] };
  const issued = { ...first, record: { ...first.record, decision } };
  const renamed = second(
    { project_name: '改了名的平台', contact_name: '赵某某' },
    { notice: 'n1' },
  );
  const version = compare(renamed, [issued]);
  expect(version?.isNamed).toBe(true);
  expect(told(renamed, [issued])).toEqual(['done contact_name', 'unasked project_name']);
  expect(compare(second({}), [issued])?.isNamed).toBe(false);
});

test('marks of before stand where what the item shows is what it was', () => {
  const titles = (row: DeskRow) => compare(row)?.standing.map(({ id }) => id) ?? [];
  expect(titles(second({}))).toContain('r3');
  expect(titles(second({ revenue_last_year: '98765' }))).not.toContain('r3');
  expect(titles(second({ revenue_last_year: '98765' }))).toContain('r2');
});

test('what was not read from paper or by labels is no change', () => {
  if (first.kind !== 'read') throw new Error('not read');
  const { org_name, uscc, project_name } = first.record.application.shown;
  const typed = { org_name, uscc, project_name, revenue_last_year: '98765' };
  const row = second({}, { shown: typed, answers: typed, code: undefined });
  expect(told(row)).toEqual(['done revenue_last_year']);
  expect(compare(row)?.isPartial).toBe(true);
});

test('what was asked for and stands there now is changed, though neither carries data', () => {
  if (first.kind !== 'read') throw new Error('not read');
  const { org_name, uscc, project_name } = first.record.application.shown;
  const read = { org_name, uscc, project_name };
  const byLabels = second({}, { shown: read, answers: read, code: undefined }, 1);
  if (byLabels.kind !== 'read') throw new Error('not read');
  const { decision } = first.record;
  const before = { ...byLabels, key: first.key, record: { ...byLabels.record, decision } };
  const answered = { ...read, revenue_last_year: '98765', contact_name: '赵某某' };
  const labels = { shown: answered, answers: answered, code: undefined };
  expect(told(second({}, labels), [before])).toEqual(['done revenue_last_year']);
  // From a file with data as well.
  expect(told(second({ revenue_last_year: '98765' }), [before])).toEqual([
    'done revenue_last_year',
  ]);
});

test('what was asked for and not read has to be looked up on paper', () => {
  if (first.kind !== 'read') throw new Error('not read');
  const { org_name, uscc, project_name } = first.record.application.shown;
  const read = { org_name, uscc, project_name };
  const row = second({}, { shown: read, answers: read, code: undefined });
  expect(told(row)).toEqual(['paper revenue_last_year']);
});

test('a row’s marks are those of the item that shows its field, else of the one that looks for gaps', () => {
  const one = caseOf(first, desk);
  if (one === undefined) throw new Error('not read');
  expect(itemOf(one, 'revenue_last_year')?.id).toBe('r3');
  expect(itemOf(one, 'contact_name')?.id).toBe('r6');
});
