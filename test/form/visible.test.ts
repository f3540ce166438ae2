import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  keptFields,
  missingFields,
  requiredFields,
  visibleFields,
  writtenAnswers,
} from '../../src/form/index.ts';
import { formOf, origin } from './small-form.ts';

const form = formOf([
  { id: 'helped', kind: 'yesno', label: '曾获支持', required: true, origin },
  {
    id: 'help_kind',
    kind: 'multi',
    label: '支持层级',
    options: { nation: '国家', province: '省' },
    origin,
    visible_when: { field: 'helped', is: true },
    required_when: { field: 'helped', is: true },
  },
  {
    id: 'nation_no',
    kind: 'text',
    label: '国家级文号',
    required: true,
    origin,
    visible_when: { field: 'help_kind', is: 'nation' },
  },
  {
    id: 'rows',
    kind: 'table',
    label: '前后对比',
    origin,
    columns: [
      { id: 'before', kind: 'decimal', label: '前' },
      { id: 'after', kind: 'decimal', label: '后' },
      { id: 'change', kind: 'percent', label: '变化率', change: ['before', 'after'] },
    ],
  },
]);

const ids = (fields: readonly { readonly id: string }[]) => fields.map(({ id }) => id);

test('asks nothing that an unanswered question would open', () => {
  expect(ids(visibleFields(form, {}))).toEqual(['helped', 'rows']);
  expect(ids(visibleFields(form, { helped: true }))).toEqual(['helped', 'help_kind', 'rows']);
});

test('hides what stands behind a hidden field', () => {
  const answers = { helped: false, help_kind: ['nation'], nation_no: '某〔2020〕1号' };
  expect(ids(visibleFields(form, answers))).toEqual(['helped', 'rows']);
});

test('keeps hidden answers, names them and does not write them', () => {
  const answers = { helped: false, help_kind: ['nation'], nation_no: '某〔2020〕1号' };
  expect(ids(keptFields(form, answers))).toEqual(['help_kind', 'nation_no']);
  expect(writtenAnswers(form, answers)).toEqual({ helped: false });
});

test('writes tables without blank rows and with computed columns', () => {
  const rows = [{ before: '80', after: '60', change: '99' }, { before: '' }, {}];
  expect(writtenAnswers(form, { rows })).toEqual({
    rows: [{ before: '80', after: '60', change: '-25' }],
  });
});

test('requires what is asked only', () => {
  expect(ids(requiredFields(form, {}))).toEqual(['helped']);
  expect(ids(missingFields(form, { helped: true }))).toEqual(['help_kind']);
  expect(ids(missingFields(form, { helped: false }))).toEqual([]);
});

test('never writes a hidden answer, whatever is answered', () => {
  const answers = fc.record({
    helped: fc.option(fc.boolean()),
    help_kind: fc.option(fc.subarray(['nation', 'province'])),
    nation_no: fc.option(fc.string()),
    stray: fc.string(),
  });
  fc.assert(
    fc.property(answers, (given) => {
      const visible = new Set(ids(visibleFields(form, given)));
      const written = Object.keys(writtenAnswers(form, given));
      expect(written.every((id) => visible.has(id))).toBe(true);
      const kept = ids(keptFields(form, given));
      expect(kept.some((id) => written.includes(id))).toBe(false);
    }),
  );
});
