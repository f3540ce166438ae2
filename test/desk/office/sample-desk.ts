import { caseOf, sheetsOf } from '../../../src/desk/index.ts';
import type { DeskRow, RankedCase } from '../../../src/desk/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import { reviewPayload } from '../../../src/payloads/index.ts';
import type { Decision } from '../../../src/review/index.ts';
import { forms, policy } from '../../compose/kit/real-project.ts';
import { cleanAnswers } from '../../review/plant-applications.ts';

function made() {
  const payload = reviewPayload(policy);
  if (payload === undefined) throw new Error(`${policy.id} has no review`);
  return payload;
}
export const desk = made();

/** What came of a check: recommended, not recommended, asked to supplement, or left open. */
export type Fate = 'recommended' | 'kept' | 'rejected' | 'asked' | 'open';

const decisions: Readonly<Record<Fate, Decision>> = {
  recommended: { asked: [], deadline: '', then: '拟推荐（排序）' },
  kept: { asked: [], deadline: '', then: '未列入推荐' },
  rejected: { asked: [], deadline: '' },
  asked: {
    asked: [{ fields: ['revenue_last_year'], words: '请核对营业收入', clause: '三（一）' }],
    deadline: '2025年7月1日',
  },
  open: { asked: [], deadline: '' },
};

/** One application on the desk, checked. */
export function rowOf(
  category: string,
  number: number,
  fate: Fate,
  more: Answers = {},
  decision: Partial<Decision> = {},
): DeskRow {
  const form = forms.find((one) => one.category === category);
  if (form === undefined) throw new Error(`content has no ${category}`);
  const shown = { ...cleanAnswers(form, number), ...more };
  const marked: Partial<Record<Fate, readonly [item: string, mark: string, reason: string]>> = {
    rejected: ['r3', 'bad', '营业收入低于要求，见审计报告第 3 页'],
    asked: ['r6', 'supplement', '缺营业执照复印件'],
  };
  const [item, mark, reason] = marked[fate] ?? [];
  const application = {
    key: `${category}/${number}`,
    source: { kind: 'file', name: '申报书.docx' } as const,
    category,
    answers: shown,
    shown,
    code: '7K3M-Q0FA',
    unsure: [],
    hidden: [],
    edited: [],
  };
  const marks = Object.fromEntries(
    fate === 'open'
      ? []
      : sheetsOf(desk)(application).map(({ item: { id }, text }) => [
          id,
          id === item && mark !== undefined
            ? { mark, text, reason: reason ?? '' }
            : { mark: 'ok', text, reason: '' },
        ]),
  );
  return {
    key: `review/${policy.id}/${category}/${number}`,
    savedAt: 0,
    register: {
      number: `2025-${String(number).padStart(3, '0')}`,
      receivedAt: number,
      path: '申报书.docx',
      beside: [],
    },
    kind: 'read',
    record: { application, marks, decision: { ...decisions[fate], ...decision } },
  };
}

export function casesOf(rows: readonly DeskRow[]): readonly RankedCase[] {
  return rows.flatMap((row) => {
    const one = caseOf(row, desk);
    return one === undefined ? [] : [{ ...one, key: row.key }];
  });
}

/** Twelve applications of three categories, with every fate. */
export const rows: readonly DeskRow[] = [
  ...['platform', 'benchmark', 'scenario'].flatMap((category, at) => [
    rowOf(category, at * 10 + 1, 'recommended', { revenue_last_year: '12000' }),
    rowOf(category, at * 10 + 2, 'recommended', { revenue_last_year: '34000.5' }),
    rowOf(category, at * 10 + 3, 'rejected'),
    rowOf(category, at * 10 + 4, 'asked'),
  ]),
  rowOf('app', 41, 'kept'),
  rowOf('app', 42, 'open'),
];
