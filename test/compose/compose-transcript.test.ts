import { expect, test } from 'vitest';

import { composeTranscript, tableText } from '../../src/compose/index.ts';
import type { TranscriptEntry } from '../../src/compose/index.ts';
import type { Answers, Form } from '../../src/form/index.ts';
import { visibleFields } from '../../src/form/index.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, project } from './kit/real-project.ts';

function entriesOf(form: Form, answers: Answers): readonly TranscriptEntry[] {
  return composeTranscript(form, answers, 2025, project.words).flatMap(({ entries }) => entries);
}

const platform = forms.find(({ category }) => category === 'platform');
if (platform === undefined) throw new Error('content has no form of platform');

test('the transcript holds every field that is asked once, section by section', () => {
  for (const form of forms) {
    const answers = makeDraft(form, 'full');
    const ids = entriesOf(form, answers).map(({ field }) => field);
    // What 其他 is stands beside it.
    const asked = visibleFields(form, answers).flatMap(({ id, says }) =>
      says === undefined ? [id] : [],
    );
    expect(ids.toSorted()).toEqual(asked.toSorted());
    const sections = composeTranscript(form, answers, 2025, project.words);
    expect(sections.map(({ id }) => id)).toEqual(
      form.sections
        .filter(({ fields }) => fields.some(({ id }) => asked.includes(id)))
        .map(({ id }) => id),
    );
  }
});

test('a number is there with its unit, and as plain digits', () => {
  const entries = entriesOf(platform, { registered_capital: '12000.5' });
  expect(entries.find(({ field }) => field === 'registered_capital')).toMatchObject({
    text: '12,000.5 万元',
    plain: '12000.5',
  });
  expect(entries.find(({ field }) => field === 'org_name')).toMatchObject({ text: '' });
});

test('labels and heads read as they do on paper: 2024年度营业收入, 金额（万元）', () => {
  const entries = entriesOf(platform, makeDraft(platform, 'full'));
  expect(entries.find(({ field }) => field === 'revenue_last_year')?.label).toBe(
    '2024年度营业收入',
  );
  expect(entries.find(({ field }) => field === 'invest_items')?.table?.heads).toContain(
    '金额（万元）',
  );
});

test('cells are parted by tabs and rows by line breaks, whatever stands in them', () => {
  expect(
    tableText([
      ['甲\t乙', '一\n二'],
      ['丙', ''],
    ]),
  ).toBe('甲 乙\t一 二\n丙\t');
});

test('what 其他 is stands beside it, where it is chosen', () => {
  const answers = { key_technologies: ['ai', 'other'], key_technologies__other: '量子计算' };
  const entries = entriesOf(platform, answers);
  const text = entries.find(({ field }) => field === 'key_technologies')?.text;
  expect(text).toBe('人工智能、其他：量子计算');
  expect(entries.map(({ field }) => field)).not.toContain('key_technologies__other');
  const not = entriesOf(platform, { ...answers, key_technologies: ['ai'] });
  expect(not.find(({ field }) => field === 'key_technologies')?.text).toBe('人工智能');
});
