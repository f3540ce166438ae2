import { describe, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { fillPlan, planDocument, readApplication } from '../../src/compose/index.ts';
import type { Form } from '../../src/form/index.ts';
import { documentText } from './kit/document-text.ts';
import { draftSizes, makeDraft } from './kit/make-drafts.ts';
import { forms, inputOf, make, policy, templateOf } from './kit/real-project.ts';
import { absent } from './kit/stands.ts';
import { losses, withoutCarriers } from './kit/strip-document.ts';

const leftovers = ['{{', '}}', 'undefined', 'null', 'NaN', '[object'];

const categories = forms.map((form) => [form.category, form] as const);

describe.each(categories)('%s', (_, form) => {
  test.each(draftSizes)('a %s draft makes a document that holds every visible answer', (size) => {
    const answers = makeDraft(form, size);
    const { bytes } = make(form, answers);
    const text = documentText(bytes);
    expect(leftovers.filter((one) => text.includes(one))).toEqual([]);
    expect(absent(form, answers, text)).toEqual([]);
    expect(text).toContain('非官方模板，以当年申报通知附件为准');
  });

  test('what the page plans and a worker fills is what is made in one place', () => {
    const answers = makeDraft(form, 'full');
    const plan = structuredClone(planDocument(templateOf(form), inputOf(form, answers)));
    expect(fillPlan(templateOf(form), plan)).toEqual(make(form, answers).bytes);
  });

  test('a finished draft bears no mark of being unfinished', () => {
    const made = make(form, makeDraft(form, 'full'));
    expect(made.missing).toEqual([]);
    expect(documentText(made.bytes)).not.toContain('未完成');
  });

  test('an empty draft is marked and its missing answers are listed', () => {
    const made = make(form, {});
    expect(made.missing.length).toBeGreaterThan(50);
    expect(documentText(made.bytes)).toContain(
      `【未完成】尚有 ${made.missing.length} 项必填内容未填写`,
    );
  });
});

const platform = policy.forms['platform'] as Form;

test('what no longer applies is kept out of the document, and told to its maker', () => {
  const answers = { supported_before: false, supports: [{ project: '旧项目九九' }] };
  const made = make(platform, answers);
  const text = documentText(made.bytes);
  expect(made.notWritten).toEqual(['supports']);
  expect(text).not.toContain('旧项目九九');
  expect(text).not.toContain('曾获支持情况');
});

test('what 其他 is stands beside its box, and is read back from there', () => {
  const answers = {
    key_technologies: ['ai', 'other'],
    key_technologies__other: '无人机测绘',
    org_nature: 'other',
    org_nature__other: '社会团体',
  };
  const { bytes } = make(platform, answers);
  const text = documentText(bytes);
  expect(text).toContain('☑其他：无人机测绘');
  expect(text).toContain('☑其他：社会团体');
  const read = readApplication(bytes, forms);
  expect(read).toMatchObject({ kind: 'read', differences: [], draft: { answers } });
  // Without what it carries the box is read all the same, with what is said behind it.
  const bare = readApplication(withoutCarriers(bytes, losses), forms);
  expect(bare).toMatchObject({
    draft: { answers },
  });
});

test('says on the first sheet whether the policy is in force on the day', () => {
  const inForce = documentText(make(platform, {}, { on: '2025-12-31' as Day }).bytes);
  const ended = documentText(make(platform, {}, { on: '2026-01-01' as Day }).bytes);
  expect(inForce).toContain('有效期至2025年12月31日');
  expect(ended).toContain('有效期已于2025年12月31日届满，未查到延续文件');
});

test('names the year before the application in labels and table heads', () => {
  const text = documentText(make(platform, { application_date: '2024-05-01' }).bytes);
  expect(text).toContain('2023 年');
  expect(text).toContain('2023年度平台研发投入');
});

test('freezes day and versions on the page, and keeps the verdict off it', () => {
  const text = documentText(make(platform, {}).bytes);
  expect(text).not.toContain('另有 3 项由专家评审');
  expect(text).toContain(`2025年6月1日按表单版本 ${platform.version}、条件版本 r1 生成`);
});

test('prints a code of the visible answers that can be switched off', () => {
  const code = /版本码 ([0-9A-Z]{4}-[0-9A-Z]{4})/;
  const one = code.exec(documentText(make(platform, { org_name: '甲' }).bytes))?.[1];
  const same = code.exec(documentText(make(platform, { org_name: '甲' }).bytes))?.[1];
  const other = code.exec(documentText(make(platform, { org_name: '乙' }).bytes))?.[1];
  expect(one).toBeDefined();
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(documentText(make(platform, {}, { printCode: false }).bytes)).not.toMatch(/版本码/);
});

test('a year has no thousands mark, an amount has', () => {
  const answers = {
    supported_before: true,
    supports: [{ year: '2023', project: '甲', amount: '12345.5' }],
    registered_capital: '3000',
    debt_ratio_y1: '42.5',
  };
  const text = documentText(make(platform, answers).bytes);
  expect(text).toContain('2023');
  expect(text).toContain('12,345.5');
  const plain = text.replace(/\s/g, '');
  expect(plain).toContain('注册资本（万元）3,000');
  expect(plain).toContain('资产负债率（%）42.5');
});
