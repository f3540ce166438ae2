import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { WorkedLines } from '../../../src/tools/apply/figures/WorkedLines.tsx';
import * as late from '../../../src/tools/apply/late.ts';
import { AnswersPage } from '../../../src/tools/apply/pages/AnswersPage.tsx';
import { SectionPage } from '../../../src/tools/apply/pages/SectionPage.tsx';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import type { Answers } from '../../../src/form/index.ts';
import { project } from '../../compose/kit/real-project.ts';
import { formOf, origin } from '../../form/small-form.ts';
import { sampleApply } from '../sample-payloads.ts';

// No page: nothing of it has the focus.
beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const names = ['乙', '丙', '丁', '戊'];
const form = formOf([
  { id: 'f0', kind: 'yesno', label: '甲', required: true, origin },
  ...names.map((label, at) => ({
    id: `f${at + 1}`,
    kind: 'text' as const,
    label,
    required: true,
    origin,
  })),
  { id: 'money', kind: 'money', label: '金额', required: true, origin },
  {
    id: 'why',
    kind: 'text',
    label: '原因',
    required: true,
    visible_when: { field: 'f0', is: true },
    origin,
  },
]);

/** The lines of the summary once 继续 was pressed, here or with other answers before. */
function lines(given: Answers, before?: Answers): readonly string[] {
  const store = createApplyStore(sampleApply(form));
  store.day.value = '2026-06-01' as Day;
  store.late.value = late;
  store.live.value = true;
  const [section] = form.sections;
  if (section === undefined) throw new Error('The form has no section');
  store.tried.value = new Set([section.id]);
  if (before) {
    store.answers.merge(before);
    const names = store.issues.value.map(({ control = '', key }) => `${control}/${key}`);
    const told = new Set(names);
    store.told.value = new Map([[section.id, { now: told, before: told }]]);
  }
  store.answers.merge(given);
  const html = renderToString(h(SectionPage, { store, section, returns: false }));
  const [, summary = ''] = /id="errors"[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
  return [...summary.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, text = '']) => text);
}

test('wrong answers are told by name, many blank ones by their number and the first of them', () => {
  expect(lines({ money: '五千左右' })).toEqual([
    expect.stringContaining('金额'),
    '必填的还有 5 项没有填：从“甲”填起',
  ]);
});

test('a few blank answers are told by name', () => {
  const given = { f0: false, f1: '二', f2: '三', f3: '四', money: '五千左右' };
  expect(lines(given)).toEqual([expect.stringContaining('金额'), '请填写“戊”']);
});

test('a blank answer that has become required since is told by name, before the others', () => {
  expect(lines({ f0: true }, { f0: false })).toEqual([
    '请填写“原因”',
    '必填的还有 5 项没有填：从“乙”填起',
  ]);
});

/** What the sections of 小巨人 in 63号 and 检查答案 say of what is worked out. */
function workedOn(given: Answers): readonly string[] {
  const own = project.policies.find(({ id }) => id === 'sme-2022-63')?.forms['giant'];
  if (own === undefined) throw new Error('content has no such form');
  const store = createApplyStore(sampleApply(own));
  store.day.value = '2026-06-01' as Day;
  store.late.value = late;
  store.worked.value = WorkedLines;
  store.live.value = true;
  store.answers.merge(given);
  const pages = own.sections.map((section) =>
    renderToString(h(SectionPage, { store, section, returns: false })),
  );
  const answers = h(AnswersPage, {
    store,
    actions: { make: () => undefined, saveDraft: () => undefined },
  });
  return [...pages, renderToString(answers)].map((html) =>
    [...html.matchAll(/<dl class="worked">(.*?)<\/dl>/gs)]
      .flatMap(([, inside = '']) => [...inside.matchAll(/<dt>(.*?)<\/dt><dd.*?>(.*?)<\/dd>/gs)])
      .map(([, label = '', said = '']) => `${label}：${said}`)
      .join('\n'),
  );
}

test('a section and 检查答案 show what is worked out of the answers, and ask nothing for it', () => {
  const given = { researchers: '30', staff: '120', debts: '500', assets: '2,000 万元' };
  const shown = workedOn(given);
  const of = (label: string) =>
    shown.map((text) => text.split('\n').find((line) => line.startsWith(label))).filter(Boolean);
  expect(of('研发人员占全职员工比重')).toEqual(
    Array(2).fill('研发人员占全职员工比重：您填 30 人 ÷ 120 人 = 25%'),
  );
  expect(of('资产负债率')).toEqual(Array(2).fill('资产负债率：您填 500 万元 ÷ 2,000 万元 = 25%'));
  expect(of('主营业务收入占营业收入比重')).toEqual(
    Array(2).fill(
      '主营业务收入占营业收入比重：尚未回答“2025 年度主营业务收入”、“2025 年度营业收入”',
    ),
  );
});
