import { expect, test } from 'vitest';

import { placeFindings, reviewSheet } from '../../src/review/index.ts';
import type { Finding, Review } from '../../src/review/index.ts';
import { formOf, origin } from '../form/small-form.ts';
import { criterion, ruleSet } from '../rules/sample.ts';

const form = formOf([
  { fact: 'turnover' },
  { id: 'story', kind: 'longtext', label: '简介', covers: ['one.scale'], origin },
  { id: 'other', kind: 'text', label: '别的', origin },
]);
const rules = ruleSet([
  criterion('one.scale', { kind: 'is', fact: 'turnover', value: true, otherwise: 'unmet' }),
]);
const item = { group: '主体资格', title: '', lookAt: [] };
const review: Review = {
  stage: '初审',
  clause: '四（二）',
  anchor: 'c-4-2',
  quote: '',
  marks: [],
  reasonFor: [],
  items: [
    { ...item, id: 'r1', criteria: ['one.scale'] },
    { ...item, id: 'r2', criteria: [], finds: 'gaps' },
  ],
  quotas: [],
  ledger: [],
  summary: { columns: [], indicators: [], checks: [], rankBy: [] },
  number: '{year}-{n}',
  outcomes: [],
};
const sheet = reviewSheet(review, { rules, form, shown: {}, carried: {} });
const finding = (kind: Finding['kind'], field?: string): Finding => ({
  kind,
  where: field === undefined ? {} : { field },
  key: '',
  values: {},
});

test('what is missing stands with the gaps, whatever field it is of', () => {
  const missing = [finding('missing', 'turnover'), finding('missing', 'other')];
  expect(placeFindings(sheet, missing)).toEqual({ items: { r2: missing }, rest: [] });
});

test('another finding stands beside the item that shows its field or its text', () => {
  const unit = finding('unit', 'turnover');
  const text = finding('contradiction', 'story');
  const other = finding('placeholder', 'other');
  const late = finding('late', 'application_date');
  expect(placeFindings(sheet, [unit, text, other, late])).toEqual({
    items: { r1: [unit, text] },
    rest: [other, late],
  });
});

test('an edit that no item shows stands in the list of edits alone', () => {
  const shown = finding('edited', 'turnover');
  expect(placeFindings(sheet, [shown, finding('edited', 'other')])).toEqual({
    items: { r1: [shown] },
    rest: [],
  });
});
