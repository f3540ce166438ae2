import { expect, test } from 'vitest';

import { ledgerColumns } from '../../src/desk/index.ts';
import type { LedgerRow } from '../../src/desk/index.ts';
import { isTold, reviewSheet } from '../../src/review/index.ts';
import type { Review } from '../../src/review/index.ts';
import { showAnswer } from '../../src/desk/office/show-answer.ts';
import { formOf, origin } from '../form/small-form.ts';
import { realWords } from '../real-words.ts';
import { criterion, ruleSet } from '../rules/sample.ts';

const form = formOf([
  {
    id: 'sort',
    kind: 'choice',
    label: '产品类别',
    options: { device: '设备' },
    other: '其他',
    required: true,
    origin,
  },
]);
const rule = {
  kind: 'in',
  fact: 'sort',
  options: ['device'],
  negated: false,
  judgeIf: ['other'],
  otherwise: 'unmet',
} as const;
const rules = ruleSet([criterion('one.sort', rule)]);
const review = {
  items: [{ id: 'r1', group: '', title: '', criteria: ['one.sort'], lookAt: [] }],
  ledger: ['sort'],
} as unknown as Review;
const shown = { sort: 'other', sort__other: '边缘一体机' };

function told(carried: Readonly<Record<string, string>>): readonly string[] {
  const [entry] = reviewSheet(review, { rules, form, shown, carried });
  const answers = entry?.criteria.flatMap((one) => one.answers) ?? [];
  return answers.filter(isTold).map(({ field, answer }) => showAnswer(field, answer, realWords));
}

test('the sheet says what 其他 is, once; an edit of the words by themselves stands for itself', () => {
  expect(told(shown)).toEqual(['其他：边缘一体机']);
  expect(told({ ...shown, sort__other: '网关' })).toEqual(['其他：边缘一体机', '边缘一体机']);
});

test('the ledger says what 其他 is', () => {
  const categories = [{ id: 'one', title: '某类', rules, form }];
  const policy = { policy: { id: 'sample' }, review, categories, words: realWords };
  const column = ledgerColumns(policy, String).find(({ id }) => id === 'sort');
  const row = { row: { kind: 'read', record: { application: { shown } } } } as unknown as LedgerRow;
  expect(column?.text(row)).toBe('其他：边缘一体机');
});
