import { expect, test } from 'vitest';

import { answersFromTyped, createAnswerSignals } from '../../src/fields/index.ts';
import type { Field } from '../../src/form/index.ts';

const base = { isFact: false, origin: '', required: false, label: '' };
const fields: readonly Field[] = [
  { ...base, id: 'org_name', kind: 'text' },
  { ...base, id: 'legal', kind: 'yesno' },
  { ...base, id: 'kinds', kind: 'multi', options: [{ id: 'a', label: 'A' }] },
  {
    ...base,
    id: 'cases',
    kind: 'table',
    columns: [{ id: 'name', kind: 'text', label: '', required: false }],
  },
];

test('an untouched form is empty, and 暂不清楚 is not the same as unanswered', () => {
  const answers = createAnswerSignals(fields);
  expect(answers.plain.value).toEqual({});
  answers.set('legal', null);
  expect(answers.plain.value).toEqual({ legal: null });
});

test('a table that did not change stays the same array', () => {
  const answers = createAnswerSignals(fields);
  answers.set('cases', [{ name: '甲' }]);
  const before = answers.plain.value['cases'];
  answers.set('org_name', '某某');
  expect(answers.plain.value['cases']).toBe(before);
  expect(before).toEqual([{ name: '甲' }]);
});

test('answers of fields the form has no longer are passed over', () => {
  const answers = createAnswerSignals(fields);
  answers.merge({ gone: '1', org_name: '某某' });
  expect(answers.plain.value).toEqual({ org_name: '某某' });
});

test('what was typed before the scripts came is read by kind', () => {
  const typed = new Map([
    ['org_name', ['某某']],
    ['legal', ['no']],
    ['kinds', ['a']],
    ['cases.2.name', ['乙']],
    ['stranger', ['x']],
  ]);
  const answers = createAnswerSignals(fields);
  answers.merge(answersFromTyped(fields, typed));
  expect(answers.plain.value).toEqual({
    org_name: '某某',
    legal: false,
    kinds: ['a'],
    cases: [{ name: '乙' }],
  });
});
