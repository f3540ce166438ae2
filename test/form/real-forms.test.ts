import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import {
  allFields,
  describeIssue,
  findIssues,
  listEvidence,
  missingFields,
  parseDraft,
  visibleFields,
  writeDraft,
  writtenAnswers,
} from '../../src/form/index.ts';
import type { Answer, AnswerRow, Column, FormContext } from '../../src/form/index.ts';
import { evaluate } from '../../src/rules/index.ts';
import { countProcessorTime } from '../processor-time.ts';
import { agreeingDraft } from './agreeing-draft.ts';

const { policies, words } = await loadProject(join(import.meta.dirname, '../..'));
const forms = policies.flatMap((policy) =>
  Object.values(policy.forms).map((form) => ({ policy, form })),
);
const real = forms.filter(({ form }) => form.policy === 'fj-2023-1');

test('the real policy has a form for each of its five categories', () => {
  const ids = real.map(({ form }) => form.category).sort();
  expect(ids).toEqual(['app', 'benchmark', 'identifier', 'platform', 'scenario']);
});

test('each category asks tables and indicators of its own', () => {
  const own = real.map(({ form }) => {
    const others = real
      .filter((each) => each.form !== form)
      .flatMap((each) => allFields(each.form));
    const shared = new Set(others.map(({ id }) => id));
    return allFields(form).filter(({ id }) => !shared.has(id));
  });
  expect(own.every((fields) => fields.length >= 15)).toBe(true);
  expect(own.every((fields) => fields.some(({ kind }) => kind === 'table'))).toBe(true);
});

describe.each(real.map(({ policy, form }) => [form.category, policy, form] as const))(
  '%s',
  (id, policy, form) => {
    const category = policy.categories.find((each) => each.id === id);
    if (category === undefined) throw new Error(id);
    const context: FormContext = {
      on: '2025-06-01' as Day,
      year: 2025,
      validTo: policy.validity.to,
    };
    const full = agreeingDraft(form);

    test('asks about a hundred things, each with where it comes from', () => {
      const fields = allFields(form);
      expect(fields.length).toBeGreaterThan(90);
      expect(fields.length).toBeLessThan(130);
      expect(fields.filter(({ origin }) => origin === '')).toEqual([]);
    });

    test('asks every fact that its conditions look at', () => {
      const asked = new Set(allFields(form).map((field) => field.id));
      const facts = JSON.stringify(category.rules).match(/"fact":"\w+"/g) ?? [];
      const missing = facts.map((fact) => fact.slice(8, -1)).filter((fact) => !asked.has(fact));
      expect(missing).toEqual([]);
    });

    test('has a text or a figure for every condition that an expert judges', () => {
      const covered = new Set(allFields(form).flatMap((field) => field.covers ?? []));
      const open = category.rules.criteria.filter(
        ({ id: criterion, group }) => group !== undefined && !covered.has(criterion),
      );
      expect(open.map((criterion) => criterion.id)).toEqual([]);
    });

    test('gives long texts a limit and a help or an outline', () => {
      const texts = allFields(form).filter(({ kind }) => kind === 'longtext');
      expect(texts.length).toBeGreaterThan(8);
      expect(texts.filter(({ max }) => max === undefined)).toEqual([]);
      expect(
        texts.filter(({ help, outline }) => help === undefined && outline === undefined),
      ).toEqual([]);
    });

    test('gives no two visible fields the same name an official form may use', () => {
      const names = allFields(form).flatMap((field) => [
        ...new Set([field.label, ...(field.aliases ?? [])]),
      ]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    test('empty, it misses all that is required and finds nothing else', () => {
      const issues = findIssues(form, {}, context);
      expect(new Set(issues.map(({ kind }) => kind))).toEqual(new Set(['missing']));
      expect(issues).toHaveLength(missingFields(form, {}).length);
    });

    test('filled in whole, it has no error', () => {
      const evaluation = evaluate(category.rules, full);
      const issues = findIssues(form, full, { ...context, ruleSet: category.rules, evaluation });
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect(errors.map((issue) => `${issue.field ?? ''} ${describeIssue(issue, words)}`)).toEqual(
        [],
      );
    });

    test('describes every issue of a form filled in badly', () => {
      const bad = Object.fromEntries(
        visibleFields(form, full).map((field) => [
          field.id,
          field.columns === undefined ? '××' : [spoil(field.columns)],
        ]),
      );
      const issues = findIssues(form, bad, context);
      expect(issues.length).toBeGreaterThan(40);
      for (const issue of issues)
        expect(describeIssue(issue, words)).not.toMatch(/\{|undefined|NaN/);
    });

    test('numbers its evidence from 1', () => {
      const list = listEvidence(form, full);
      expect(list.map(({ number }) => number)).toEqual(list.map((_, index) => index + 1));
      expect(list.map((entry) => entry.id)).toEqual(
        expect.arrayContaining(['licence', 'audit_report', 'credit_record']),
      );
    });

    test('keeps every answer through a draft file', () => {
      const text = writeDraft({
        policy: form.policy,
        category: id,
        version: form.version,
        year: 2025,
        answers: full,
      });
      const opened = parseDraft(text, [form]);
      expect(opened).toMatchObject({ kind: 'draft', unknown: [], wrong: [], isOlder: false });
      if (opened.kind === 'draft')
        expect(writtenAnswers(form, opened.draft.answers)).toEqual(writtenAnswers(form, full));
    });

    test('is checked in a few milliseconds', () => {
      const times = Array.from({ length: 20 }, () => {
        const took = countProcessorTime();
        findIssues(form, full, context);
        return took();
      });
      const median = times.sort((one, other) => one - other)[10] ?? 0;
      console.log(`${id}: all checks of a filled form in ${median.toFixed(2)} ms (median of 20)`);
      expect(median).toBeLessThan(20);
    });
  },
);

test('a demonstration platform names enterprises or devices, one of the two', () => {
  const form = real.find((each) => each.form.category === 'platform')?.form;
  if (form === undefined) throw new Error('no platform');
  const missing = (answers: Record<string, Answer>) =>
    missingFields(form, { platform_routes: ['demo'], ...answers })
      .map(({ id }) => id)
      .filter((id) => ['platform_enterprises', 'platform_devices'].includes(id));
  expect(missing({})).toEqual(['platform_enterprises', 'platform_devices']);
  expect(missing({ platform_devices: '10000' })).toEqual([]);
});

test('a list of a thousand enterprises is checked without a pause', () => {
  const form = real.find((each) => each.form.category === 'platform')?.form;
  if (form === undefined) throw new Error('no platform');
  const full = agreeingDraft(form);
  const [row] = full['customers'] as readonly AnswerRow[];
  const customers = Array.from({ length: 1000 }, (_, index) => ({
    ...row,
    contract_no: String(index),
  }));
  const took = countProcessorTime();
  findIssues(form, { ...full, customers }, { on: '2025-06-01' as Day, year: 2025 });
  const time = took();
  console.log(`platform: with 1,000 enterprises in ${time.toFixed(1)} ms`);
  expect(time).toBeLessThan(500);
});

function spoil(columns: readonly Column[]): AnswerRow {
  return Object.fromEntries(columns.map(({ id }) => [id, '××']));
}
