import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { finish } from '../../src/base/index.ts';
import { createIssueFinder, findIssues } from '../../src/form/index.ts';
import type { AnswerRow, Answers, FormContext } from '../../src/form/index.ts';
import { formOf, origin } from './small-form.ts';

const context: FormContext = { on: '2025-06-01' as Day, year: 2025 };

const form = formOf(
  [
    { id: 'total', kind: 'int', label: '合计', origin },
    { id: 'count', kind: 'int', label: '家数', origin },
    { id: 'has_list', kind: 'yesno', label: '有无清单', origin },
    {
      id: 'list',
      kind: 'table',
      label: '清单',
      origin,
      required: true,
      max_rows: 4,
      visible_when: { field: 'has_list', is: true },
      columns: [
        { id: 'name', kind: 'text', label: '名称', required: true },
        { id: 'code', kind: 'text', label: '编号' },
        { id: 'n', kind: 'int', label: '数量', least: 0, most: 50 },
        { id: 'since', kind: 'date', label: '{year-1} 年接入日' },
      ],
    },
    { id: 'note', kind: 'longtext', label: '说明', origin },
    { id: 'until', kind: 'date', label: '截止日', origin },
  ],
  [
    { sum: 'total', of: ['list.n'] },
    { unique: 'list.code' },
    { rows: 'list', equal: 'count', where: { since: ['{year-1}'] } },
    { order: ['list.since', 'until'] },
  ],
);

const cell = fc.constantFrom('', 'A', 'B', '3', '60', '××', '见附件', '附件 9', '2024-03-01', 'x');
const row: fc.Arbitrary<AnswerRow> = fc.record(
  { name: cell, code: cell, n: cell, since: cell },
  { requiredKeys: [] },
);

type Edit = (answers: Answers) => Answers;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.constantFrom('total', 'count', 'note', 'until'), cell)
    .map(([id, value]): Edit => (answers) => ({ ...answers, [id]: value })),
  fc.boolean().map((value): Edit => (answers) => ({ ...answers, has_list: value })),
  fc.array(row, { maxLength: 6 }).map((list): Edit => (answers) => ({ ...answers, list })),
  // One cell of one row; the other rows stay the same objects.
  fc
    .tuple(fc.nat(5), fc.constantFrom('name', 'code', 'n', 'since'), cell)
    .map(([at, column, value]): Edit => (answers) => ({
      ...answers,
      list: (Array.isArray(answers['list']) ? (answers['list'] as readonly AnswerRow[]) : []).map(
        (each, index) => (index === at ? { ...each, [column]: value } : each),
      ),
    })),
);

test('after any edits the same is found as by looking at everything anew', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(edit, fc.constantFrom(2025, 2026)), { maxLength: 12 }),
      (edits) => {
        const look = createIssueFinder(form);
        const find = (...of: Parameters<typeof look>) => finish(look(...of));
        let answers: Answers = { has_list: true };
        for (const [change, year] of edits) {
          answers = change(answers);
          const now = { ...context, year };
          expect(find(answers, now)).toEqual(findIssues(form, answers, now));
        }
      },
    ),
  );
});

test('a key in one row looks at no other row', () => {
  const look = createIssueFinder(form);
  const find = (...of: Parameters<typeof look>) => finish(look(...of));
  let looks = 0;
  const watched = (name: string): AnswerRow =>
    Object.defineProperty({ code: name, n: '1' }, 'name', {
      enumerable: true,
      get: () => {
        looks++;
        return name;
      },
    });
  const rows = Array.from({ length: 50 }, (_, at) => watched(`第${at}家`));
  find({ has_list: true, list: rows }, context);
  looks = 0;
  find({ has_list: true, list: [{ name: '新', n: '2' }, ...rows.slice(1)] }, context);
  // Whether a row holds anything is asked of each; what is wrong with it is not.
  expect(looks).toBeLessThanOrEqual(50);
});

test('many new rows are looked at in steps, and a key in one of them in none', () => {
  const look = createIssueFinder(form);
  const steps = (answers: Answers): number => {
    const looking = look(answers, context);
    for (let count = 0; ; count++) if (looking.next().done === true) return count;
  };
  const rows = Array.from({ length: 400 }, (_, at) => ({ name: `第${at}家`, code: '', n: '1' }));
  expect(steps({ has_list: true, list: rows })).toBeGreaterThan(8);
  expect(steps({ has_list: true, list: [{ ...rows[0], n: '若干' }, ...rows.slice(1)] })).toBe(0);
});
