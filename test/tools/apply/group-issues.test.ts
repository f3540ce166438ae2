import { expect, test } from 'vitest';

import { groupIssues } from '../../../src/tools/apply/group-issues.ts';
import type { PlacedIssue } from '../../../src/tools/apply/place-issue.ts';

const base = { field: 'customers', column: 'code', values: {} };
const twice = (row: number): PlacedIssue => ({
  ...base,
  kind: 'duplicate',
  severity: 'warning',
  key: 'twice',
  row,
});

test('the same in many rows is told once, with its rows as people count them', () => {
  const [group, ...others] = groupIssues([1, 2, 3, 7, 9].map(twice));
  expect(others).toEqual([]);
  expect(group).toMatchObject({ told: 'doubtful', rows: [1, 2, 3, 7, 9], others: '3—4、8、10' });
});

test('what is missing, wrong and doubtful is told apart', () => {
  const missing: PlacedIssue = {
    kind: 'missing',
    severity: 'error',
    field: 'a',
    key: 'm',
    values: {},
  };
  const wrong: PlacedIssue = { ...missing, kind: 'unreadable', key: 'w' };
  const told = groupIssues([missing, wrong, { ...missing, field: 'b' }, twice(0)]);
  expect(told.map(({ told: of }) => of)).toEqual(['missing', 'wrong', 'missing', 'doubtful']);
});
