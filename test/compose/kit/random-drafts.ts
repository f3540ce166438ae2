import fc from 'fast-check';

import type { Answer, AnswerRow, Answers, Column, Field, Form } from '../../../src/form/index.ts';
import { allFields } from '../../../src/form/index.ts';

const awkward = fc.constantFrom(
  '{{org_name}}',
  '<w:p>',
  ']]>',
  '&amp;',
  '"引号"',
  '😀𠮷',
  'a  b',
  '\u0001控制',
  '\ud800半个',
  '\ufffe末尾',
  '=1+1',
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  { weight: 1, arbitrary: awkward },
);
const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'));
const whole = fc.integer({ min: 0, max: 10_000_000 }).map(String);
const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([units, rest]) => `${units}.${String(rest).padStart(4, '0')}`);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any answer of the entry's kind, as a draft holds it. */
function anyAnswer(entry: Field | Column): fc.Arbitrary<Answer> {
  const ids = (entry.options ?? []).map(({ id }) => id);
  switch (entry.kind) {
    case 'longtext':
      return lines;
    case 'choice':
      return fc.constantFrom(...ids);
    case 'multi':
      // 都没有 stands alone.
      return fc.oneof(
        fc.subarray(
          ids.filter((id) => id !== 'none'),
          { minLength: 1 },
        ),
        fc.constant(ids.filter((id) => id === 'none')),
      );
    case 'yesno':
      return fc.boolean();
    case 'int':
      return whole;
    case 'decimal':
    case 'money':
    case 'percent':
      return decimal;
    case 'date':
      return day;
    case 'month':
      return day.map((one) => one.slice(0, 7));
    case 'table':
      return fc.array(anyRow('columns' in entry ? (entry.columns ?? []) : []), { maxLength: 5 });
    case 'image':
      return fc.constant(null);
    default:
      return text;
  }
}

function anyRow(columns: readonly Column[]): fc.Arbitrary<AnswerRow> {
  const cells = columns
    .filter(({ change }) => change === undefined)
    // Cells hold no rows.
    .map((column) => [column.id, anyAnswer(column) as fc.Arbitrary<AnswerRow[string]>] as const);
  return fc.record(Object.fromEntries(cells), { requiredKeys: [] });
}

/** Any draft of the form: each answer there or not. */
export function anyDraft(form: Form): fc.Arbitrary<Answers> {
  const answers = allFields(form).map((field) => [field.id, anyAnswer(field)] as const);
  return fc.record(Object.fromEntries(answers), { requiredKeys: [] });
}
