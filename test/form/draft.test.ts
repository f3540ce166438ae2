import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openDraft, parseDraft, reusableAnswers, writeDraft } from '../../src/form/index.ts';
import type { Draft, OpenedDraft } from '../../src/form/index.ts';
import { formOf, origin } from './small-form.ts';

const form = formOf([
  { id: 'name', kind: 'text', label: '名称', origin, reusable: true },
  { id: 'essay', kind: 'longtext', label: '正文', origin },
  { id: 'built', kind: 'yesno', label: '建成', origin },
  { id: 'amount', kind: 'money', label: '金额', origin },
  {
    id: 'kinds',
    kind: 'multi',
    label: '类型',
    options: { a: '甲', b: '乙' },
    none: '都没有',
    origin,
  },
  {
    id: 'rows',
    kind: 'table',
    label: '清单',
    origin,
    columns: [
      { id: 'item', kind: 'text', label: '项' },
      { id: 'count', kind: 'int', label: '数' },
    ],
  },
]);

const draftOf = (answers: Draft['answers']): Draft => ({
  policy: 'sample',
  category: 'one',
  version: form.version,
  year: 2025,
  answers,
});

function open(text: string): OpenedDraft {
  const result = parseDraft(text, [form]);
  if (result.kind !== 'draft') throw new Error(result.key);
  return result;
}

const file = (answers: unknown, more: object = {}) =>
  JSON.stringify({ policy: 'sample', category: 'one', answers, ...more });

test('reads back what it wrote', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '');
  const line = text
    .map((value) => value.replace(/\r\n?/g, '\n'))
    .filter((value) => value.trim() !== '');
  const answers = fc.record(
    {
      name: line,
      essay: line,
      built: fc.boolean(),
      amount: fc.integer().map(String),
      kinds: fc.subarray(['a', 'b'], { minLength: 1 }),
      rows: fc.array(fc.record({ item: line, count: fc.nat().map(String) }), { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, (given) => {
      const { draft, unknown, wrong, isOlder } = open(writeDraft(draftOf(given)));
      expect(draft).toEqual(draftOf(given));
      expect([unknown, wrong, isOlder]).toEqual([[], [], false]);
    }),
  );
});

test('reads the plain file of the command line, without a version', () => {
  const { draft, isOlder } = open(file({ amount: '3000万', built: true }));
  expect(draft.answers).toEqual({ amount: '3000', built: true });
  expect(isOlder).toBe(false);
});

test.each([
  ['not JSON', '{"policy":', 'not_json'],
  ['a Word file', 'PK\u0003\u0004', 'not_json'],
  ['some other JSON', '{"name": "x"}', 'not_ours'],
  ['a list', '[1, 2]', 'not_ours'],
  ['another policy', file({}).replace('sample', 'other'), 'other_policy'],
  ['a newer shape', file({}, { shenbao: 99 }), 'newer'],
  ['something huge', `"${'x'.repeat(30_000_001)}"`, 'too_large'],
])('says of %s what it is', (_, text, key) => {
  expect(parseDraft(text, [form])).toMatchObject({ kind: 'issue', key });
});

test('offers the answers of another category for what can be used again', () => {
  const text = file({ name: '福建某某科技有限公司', essay: '只属于那一类' }).replace(
    '"one"',
    '"two"',
  );
  const result = parseDraft(text, [form]);
  expect(result).toMatchObject({ key: 'other_category', values: { category: 'two' } });
  const answers = result.kind === 'issue' ? (result.answers ?? {}) : {};
  expect(reusableAnswers(form, answers)).toEqual({ name: '福建某某科技有限公司' });
});

test('says that a draft of an older form is one', () => {
  expect(open(file({}, { version: '00000000' })).isOlder).toBe(true);
});

test('puts unknown fields and columns aside, names them and writes them again', () => {
  const rows = [{ item: '甲', colour: '红' }];
  const { draft, unknown } = open(file({ name: '某', gone: '旧栏目', rows }));
  expect(draft.answers).toEqual({ name: '某', rows: [{ item: '甲' }] });
  expect(unknown).toEqual(['gone', 'rows.colour']);
  const again = open(writeDraft(draft)).draft;
  expect(again.aside).toEqual({ gone: '旧栏目', rows });
  expect(again.answers).toEqual(draft.answers);
});

test('gives what was put aside its place back once the form knows it', () => {
  const { draft } = open(file({}, { aside: { name: '某' } }));
  expect(draft.answers).toEqual({ name: '某' });
  expect(draft.aside).toBeUndefined();
});

test('puts values of the wrong kind aside, and leaves typed ones where they were typed', () => {
  const { draft, wrong } = open(
    file({ built: 'vielleicht', kinds: ['z'], amount: '若干', name: { a: 1 } }),
  );
  expect(draft.answers).toEqual({ amount: '若干' });
  expect(wrong.map(({ id }) => id)).toEqual(['built', 'kinds', 'name']);
  expect(draft.aside).toEqual({ built: 'vielleicht', kinds: ['z'], name: { a: 1 } });
});

test('leaves a script in a value the text that it is', () => {
  const script = '<img src=x onerror=alert(1)>';
  expect(open(file({ name: script })).draft.answers).toEqual({ name: script });
});

test('takes no prototype from a file', () => {
  const { draft } = open(
    `{"policy":"sample","category":"one","answers":{"__proto__":{"built":true}}}`,
  );
  expect(draft.answers['built']).toBeUndefined();
  expect(Object.getPrototypeOf(draft.answers)).toBe(Object.prototype);
});

test('opens a file that Notepad saved with its mark', () => {
  expect(open(`\uFEFF${file({ name: '某' })}`).draft.answers).toEqual({ name: '某' });
});

test('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.anything(), (answers) => {
      const json = JSON.stringify({
        policy: 'sample',
        category: 'one',
        answers: { rows: answers, name: answers },
      });
      expect(() => parseDraft(json, [form])).not.toThrow();
    }),
  );
});

test('a list that nobody wrote is put aside without being read row by row', () => {
  const steps = (last: string): number => {
    const rows = [...Array.from({ length: 400 }, () => ({ a: '甲' })), { a: last }];
    const text = JSON.stringify({ policy: 'sample', category: 'one', answers: { rows } });
    return [...openDraft(text, [form])].length;
  };
  expect(steps('甲')).toBeGreaterThan(5);
  expect(steps('甲'.repeat(100_001))).toBe(0);
});
