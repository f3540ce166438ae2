import { readFileSync } from 'node:fs';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import {
  composeTranscript,
  documentFields,
  makeDocument,
  readApplication,
} from '../../src/compose/index.ts';
import type { DocumentInput } from '../../src/compose/index.ts';
import {
  allFields,
  workedFields,
  workedLines,
  workedValues,
  writtenAnswers,
} from '../../src/form/index.ts';
import type { Answers, Form } from '../../src/form/index.ts';
import { evaluate, judgeCriteria } from '../../src/rules/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { documentText } from './kit/document-text.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { inputOf, project, root } from './kit/real-project.ts';
import { losses, withoutCarriers } from './kit/strip-document.ts';

const found = project.policies.find(({ id }) => id === 'sme-2022-63');
if (found === undefined) throw new Error('content has no policy sme-2022-63');
const policy = found;
const forms = Object.values(policy.forms);
const form = formOf('giant');
const { words } = policy;
const answers: Answers = {
  org_name: '福建某某科技有限公司',
  revenue: '3000',
  main_now: '2400',
  main_before: '2000',
  main_earlier: '1600',
  rd_cost: '150',
  assets: '1500',
  debts: '500',
  staff: '120',
  researchers: '30',
};

function formOf(category: string): Form {
  const own = forms.find((each) => each.category === category);
  if (own === undefined) throw new Error(`no form of ${category}`);
  return own;
}

function templateOf({ category }: Form) {
  const file = `${root}/templates/sme-2022-63/application-${category}.docx`;
  return compileTemplate(readFileSync(file), { fields: documentFields(formOf(category)) });
}

function make(of: Form, given: Answers): Uint8Array {
  const input: DocumentInput = { ...inputOf(of, given), policy };
  return makeDocument(templateOf(of), input).bytes;
}

/** What stands behind a label. */
function after(label: string, text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines[lines.indexOf(label) + 1] ?? '';
}

/** The one text of the page that is `old`, typed over. */
function withText(bytes: Uint8Array, old: string, typed: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const [before, behind, more] = strFromU8(parts[name] ?? new Uint8Array()).split(`>${old}<`);
  if (behind === undefined || more !== undefined) throw new Error(`${old} does not stand once`);
  return zipSync({ ...parts, [name]: strToU8(`${before ?? ''}>${typed}<${behind}`) });
}

const source = (of: Form) => ({
  policy,
  words: project.words,
  templates: { [of.category]: templateOf(of) },
});

test('a line is told with its figures as the check tells it, or with what it still lacks', () => {
  const lines = workedLines(form, answers, words, { year: 2025 });
  const told = Object.fromEntries(
    lines.map((line) => [line.field.id, line.kind === 'worked' ? line.given : line.why]),
  );
  expect(told).toEqual({
    rd_share: '150 万元 ÷ 3,000 万元 = 5%',
    main_share: '2,400 万元 ÷ 3,000 万元 = 80%',
    debt_ratio: '500 万元 ÷ 1,500 万元 = 约 33.333333%',
    rd_share_least: '尚未回答“2023 年度研发费用”、“2023 年度营业收入”',
    growth_mean: '（20% + 25%）÷ 2 = 22.5%',
    research_share: '30 人 ÷ 120 人 = 25%',
  });
});

test('the check says the same of the same figures', () => {
  const rules = policy.categories.find(({ id }) => id === 'giant')?.rules;
  if (rules === undefined) throw new Error('no rules');
  const evaluation = evaluate(rules, answers);
  const reasons = judgeCriteria(rules, evaluation, policy.facts, words)
    .flatMap((criterion) => criterion.reasons.map(({ text }) => text))
    .join('\n');
  const line = workedLines(form, answers, words).find(({ field }) => field.id === 'research_share');
  expect(line).toMatchObject({ given: '30 人 ÷ 120 人 = 25%' });
  expect(reasons).toContain('您填 30 人 ÷ 120 人 = 25%');
});

test('a number that is rounded is printed so, and says so beside its sum', () => {
  const derived = form.derived?.map((fact) => ({ ...fact, round: 2 }));
  const rounded = { ...form, ...(derived && { derived }) };
  expect(workedValues(rounded, answers, words)['debt_ratio']).toBe('33.33%');
  const line = workedLines(rounded, answers, words).find(({ field }) => field.id === 'debt_ratio');
  expect(line).toMatchObject({
    given: '500 万元 ÷ 1,500 万元 = 33.33%（四舍五入，保留 2 位小数）',
  });
});

test('what divides by nothing is said, and prints nothing', () => {
  const lines = workedLines(form, { ...answers, assets: '0' }, words, { year: 2025 });
  expect(lines.find(({ field }) => field.id === 'debt_ratio')).toMatchObject({
    kind: 'lacking',
    why: '“资产负债率”算不出：“2024 年末资产总额”为 0 万元，不能作除数',
  });
  expect(after('资产负债率', documentText(make(form, { ...answers, assets: '0' })))).toBe('');
});

test('the document prints each with its unit, and nothing where figures are missing', () => {
  const text = documentText(make(form, answers));
  expect(after('研发费用占营业收入比例', text)).toBe('5%');
  expect(after('资产负债率', text)).toBe('约 33.333333%');
  expect(after('近两年主营业务收入平均增长率', text)).toBe('22.5%');
  expect(after('研发人员占全职员工比重', text)).toBe('25%');
  const copied = composeTranscript(form, answers, 2025, words).flatMap(({ entries }) => entries);
  expect(copied.find(({ field }) => field === 'research_share')?.text).toBe('25%');
});

test('it is no answer of the draft, and a number changed on paper is told where it stands', () => {
  const bytes = make(form, answers);
  const same = readApplication(bytes, [form], { source: source(form) });
  expect(same).toMatchObject({ kind: 'read', state: 'same', compared: 'page', differences: [] });
  if (same.kind !== 'read') return;
  expect(same.draft.answers).toEqual(answers);
  const read = readApplication(withText(bytes, '5%', '9%'), [form], { source: source(form) });
  expect(read).toMatchObject({ kind: 'read', state: 'page-altered', draft: { answers } });
  if (read.kind !== 'read') return;
  expect(read.differences).toMatchObject([
    { place: { row: '研发费用占营业收入比例' }, payload: '5%', visible: '9%' },
  ]);
});

test.each(forms.map((each) => [each.category, each] as const))(
  'a %s form that lost all it carries reads no worked line as an answer',
  (_, each) => {
    const given = makeDraft(each, 'full');
    const read = readApplication(withoutCarriers(make(each, given), losses), [each]);
    if (read.kind !== 'read') throw new Error(read.kind);
    const written = writtenAnswers(each, given);
    const numbers = allFields(each).filter(({ kind }) =>
      ['int', 'money', 'percent'].includes(kind),
    );
    expect(numbers.map(({ id }) => [id, read.draft.answers[id]])).toEqual(
      numbers.map(({ id }) => [id, written[id]]),
    );
    expect(workedFields(each).length).toBeGreaterThan(3);
    expect(workedFields(each).filter(({ id }) => id in read.draft.answers)).toEqual([]);
  },
);
