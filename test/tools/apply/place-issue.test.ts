import { expect, test } from 'vitest';

import type { Issue } from '../../../src/form/index.ts';
import { placeIssue } from '../../../src/tools/apply/place-issue.ts';

const issue: Issue = {
  kind: 'date',
  severity: 'error',
  field: 'milestones',
  row: 1,
  column: 'to',
  key: 'order',
  values: {},
};

test('counts the blank rows that stand on the page, and names the cell', () => {
  const typed = [
    { '#': '1', to: '2024-01' },
    { '#': '7', to: ' ' },
    { '#': '3', to: '2025-01' },
  ];
  expect(placeIssue(issue, typed)).toMatchObject({ row: 2, control: 'milestones.3.to' });
});

test('an issue of a whole field is mended at its control', () => {
  const whole: Issue = {
    kind: 'missing',
    severity: 'error',
    field: 'milestones',
    key: 'm',
    values: {},
  };
  expect(placeIssue(whole, undefined)).toEqual({ ...whole, control: 'milestones' });
  // The table may have changed since the issue was found.
  expect(placeIssue(issue, [])).toEqual({ ...issue, control: 'milestones' });
});

test('an issue of the whole form has no control', () => {
  const form: Issue = { kind: 'version', severity: 'warning', key: 'policy_ended', values: {} };
  expect(placeIssue(form, undefined)).toEqual(form);
});
