import { expect, test } from 'vitest';

import { openItems, reasonlessItems, suggestOutcome } from '../../src/review/index.ts';
import type { Marks, Review } from '../../src/review/index.ts';

const review: Review = {
  stage: '初审',
  clause: '四（二）',
  anchor: 'c-4-2',
  quote: '对申报材料进行审查',
  marks: [
    { id: 'ok', label: '符合' },
    { id: 'bad', label: '不符合' },
    { id: 'supplement', label: '需补充' },
    { id: 'na', label: '不适用' },
  ],
  reasonFor: ['bad', 'supplement'],
  items: [
    { id: 'r1', group: '主体资格', title: '主体', criteria: [], lookAt: [] },
    { id: 'r2', group: '材料有否缺失', title: '材料', criteria: [], lookAt: [] },
  ],
  outcomes: [
    {
      id: 'reject',
      title: '建议不予推荐',
      when: { kind: 'any', mark: 'bad', group: '主体资格' },
      needs: ['理由'],
      then: [],
    },
    {
      id: 'supplement',
      title: '通知补充材料',
      when: { kind: 'any', mark: 'supplement' },
      needs: [],
      then: [],
    },
    {
      id: 'qualified',
      title: '初审合格',
      when: { kind: 'all', marks: ['ok', 'na'] },
      needs: [],
      then: [],
    },
    { id: 'decide', title: '由经办人决定', when: { kind: 'otherwise' }, needs: [], then: [] },
  ],
};

function marks(r1: string | undefined, r2: string | undefined, reason = ''): Marks {
  return {
    ...(r1 === undefined ? {} : { r1: { mark: r1, reason } }),
    ...(r2 === undefined ? {} : { r2: { mark: r2, reason } }),
  };
}

test('suggests nothing while an item is not marked', () => {
  expect(suggestOutcome(review, marks('bad', undefined))).toBeUndefined();
  expect(openItems(review, marks('bad', undefined)).map(({ id }) => id)).toEqual(['r2']);
});

test('suggests not to recommend where an item of the named group fails', () => {
  expect(suggestOutcome(review, marks('bad', 'supplement'))?.id).toBe('reject');
});

test('takes a failure outside of the named group to the person in charge', () => {
  expect(suggestOutcome(review, marks('ok', 'bad'))?.id).toBe('decide');
});

test('asks for what is missing before it speaks of qualified', () => {
  expect(suggestOutcome(review, marks('ok', 'supplement'))?.id).toBe('supplement');
  expect(suggestOutcome(review, marks('ok', 'na'))?.id).toBe('qualified');
});

test('demands a reason for a negative mark, and white space is none', () => {
  expect(reasonlessItems(review, marks('bad', 'ok', '  ')).map(({ id }) => id)).toEqual(['r1']);
  expect(reasonlessItems(review, marks('bad', 'ok', '分公司，无法人资格'))).toEqual([]);
  expect(reasonlessItems(review, marks('ok', 'na'))).toEqual([]);
});
