import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { composePrintSheet, composeTranscript, tableText } from '../../src/compose/index.ts';
import type { PrintSheet } from '../../src/compose/index.ts';
import type { Answers, Form } from '../../src/form/index.ts';
import { visibleFields } from '../../src/form/index.ts';
import { documentText } from './document-text.ts';
import { draftSizes, makeDraft } from './make-drafts.ts';
import { forms, make, policy, project } from './real-project.ts';

const on = '2025-06-01' as Day;

function sheetOf(form: Form, answers: Answers): PrintSheet {
  return composePrintSheet({
    form,
    policy,
    answers,
    verdict: '按您填写的内容：可量化条件均满足，另有 3 项由专家评审',
    rules: 'r1',
    on,
    code: '',
    words: project.words,
  });
}

/** Every text of the sheet, in order. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

test.each(forms.map((form) => [form.category, form] as const))(
  'the printed sheet of %s says what its document says',
  (_, form) => {
    for (const size of draftSizes) {
      const answers = makeDraft(form, size);
      const document = squeeze(documentText(make(form, answers).bytes));
      const { title, ...sheet } = sheetOf(form, answers);
      expect(title).toBe('福建省省级新一代信息技术与制造业融合发展项目');
      // What a hand fills in and the pictures' data are not text of the document.
      const said = textsOf({ ...sheet, signed: [] })
        .filter((text) => !/^(labels|table|text|picture)$|^data:/.test(text))
        .map(squeeze)
        .filter((text) => text.length > 3 && !form.sections.some(({ id }) => id === text));
      const absent = said.filter((text) => !document.includes(text));
      expect(absent, size).toEqual([]);
    }
  },
);

test.each(forms.map((form) => [form.category, form] as const))(
  'nothing of the document of %s is left out of the printed sheet',
  (_, form) => {
    const answers = makeDraft(form, 'full');
    const sheet = squeeze(textsOf(sheetOf(form, answers)).join(''));
    const entries = composeTranscript(form, answers, 2025).flatMap((section) => section.entries);
    const texts = entries.flatMap(({ table, text }) => table?.rows.flat() ?? text.split(/[\n、]/));
    expect(texts.map(squeeze).filter((text) => !sheet.includes(text))).toEqual([]);
  },
);

test('the transcript holds every field that is asked, in the form’s order', () => {
  for (const form of forms) {
    const answers = makeDraft(form, 'full');
    const entries = composeTranscript(form, answers, 2025).flatMap(({ entries: each }) => each);
    expect(entries.map(({ field }) => field)).toEqual(
      visibleFields(form, answers).map(({ id }) => id),
    );
  }
});

test('a number is there with its unit, and as plain digits', () => {
  const [form] = forms.filter(({ category }) => category === 'platform');
  if (form === undefined) throw new Error('content has no form of platform');
  const entries = composeTranscript(form, { registered_capital: '12000.5' }, 2025).flatMap(
    ({ entries: each }) => each,
  );
  expect(entries.find(({ field }) => field === 'registered_capital')).toMatchObject({
    text: '12,000.5 万元',
    plain: '12000.5',
  });
  expect(entries.find(({ field }) => field === 'org_name')).toMatchObject({ text: '' });
});

test('cells are parted by tabs and rows by line breaks, whatever stands in them', () => {
  expect(
    tableText([
      ['甲\t乙', '一\n二'],
      ['丙', ''],
    ]),
  ).toBe('甲 乙\t一 二\n丙\t');
});
