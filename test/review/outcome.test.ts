import { expect, test } from 'vitest';

import {
  lackingNeeds,
  openItems,
  reasonlessItems,
  suggestOutcome,
} from '../../src/review/index.ts';
import type { Decision, Marks, Need, Review } from '../../src/review/index.ts';

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
  quotas: [],
  ledger: [],
  summary: { columns: [], indicators: [], checks: [], rankBy: [] },
  number: '{year}-{n}',
  outcomes: [
    {
      id: 'reject',
      title: '建议不予推荐',
      when: { kind: 'any', mark: 'bad', group: '主体资格' },
      needs: ['reason'],
      then: [],
      documents: [],
    },
    {
      id: 'supplement',
      title: '通知补充材料',
      when: { kind: 'any', mark: 'supplement' },
      needs: ['missing', 'deadline'],
      then: [],
      documents: [],
    },
    {
      id: 'qualified',
      title: '初审合格',
      when: { kind: 'all', marks: ['ok', 'na'] },
      needs: [],
      then: [],
      documents: [],
    },
    {
      id: 'decide',
      title: '由经办人决定',
      when: { kind: 'otherwise' },
      needs: [],
      then: [],
      documents: [],
    },
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

/** What the suggested outcome still needs. */
function lacking(given: Marks, decision: Partial<Decision> = {}): readonly Need[] {
  const outcome = suggestOutcome(review, given);
  if (outcome === undefined) throw new Error('nothing is suggested');
  return lackingNeeds(review, outcome, given, { asked: [], deadline: '', ...decision });
}

test('a record needs what its outcome says, and white space is none of it', () => {
  const supplement = marks('ok', 'supplement', '缺第 3 页');
  expect(lacking(supplement)).toEqual(['missing', 'deadline']);
  expect(lacking(supplement, { asked: [listed(' \n')], deadline: '3月1日' })).toEqual(['missing']);
  expect(lacking(supplement, { asked: [listed('审计报告')], deadline: '3月1日' })).toEqual([]);
  expect(lacking(marks('ok', 'na'))).toEqual([]);
});

test('needs the reasons of the items that led to the outcome, not of the others', () => {
  expect(lacking(marks('bad', 'ok'))).toEqual(['reason']);
  const given = { r1: { mark: 'bad', reason: '分公司' }, r2: { mark: 'bad', reason: '' } };
  expect(lacking(given)).toEqual([]);
});

function listed(words: string) {
  return { fields: [], words, clause: '' };
}
