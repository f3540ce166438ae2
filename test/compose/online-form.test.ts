import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { caseOf, fillDocuments } from '../../src/cli/fill-documents.ts';
import { namedTemplates } from '../../src/cli/fill-template.ts';
import { composePrintSheet, makeFrom } from '../../src/compose/index.ts';
import { PrintedForm } from '../../src/tools/apply/outputs/print/PrintedForm.tsx';
import { compileTemplate } from '../../src/word/index.ts';
import { recordSample } from '../long/record-sample.ts';
import { documentText } from './kit/document-text.ts';
import { makeDraft } from './kit/make-drafts.ts';

const root = join(import.meta.dirname, '../fixtures/policies/sample');
const project = await loadProject(root);
const policy = project.policies.find(({ id }) => id === 'survey-2026-1');
const [category] = policy?.categories ?? [];
const form = category && policy?.forms[category.id];
if (!policy || !category || !form) throw new Error('the fixture has changed');
const { words } = policy;

/** What a form filled online, that nobody recommends and nobody binds, has none of. */
const others = /申报|推荐|初审|封面|骑缝|承诺书|佐证材料|近三年/;

const on = '2026-06-01' as Day;
const onto = await namedTemplates(root, policy, category.id, 'all');
const filling = { policy, category, form, on, carry: true, printCode: true };

test.each(['empty', 'full'] as const)(
  'no document of a 信息表, %s, speaks of what it lacks',
  (size) => {
    const answers = makeDraft(form, size);
    const given = caseOf(filling, { where: size, answers, remarks: [], problems: [] });
    const made = fillDocuments(given, onto);
    expect(made).toHaveLength(onto.length);
    for (const { bytes, fileName } of made) {
      expect(documentText(bytes)).not.toMatch(others);
      expect(fileName).not.toMatch(others);
    }
    expect(made.map(({ fileName }) => fileName.split('-')[0])).toEqual([
      '信息表',
      '材料清单',
      '自查单',
    ]);
  },
);

test('the record of its check names the check as the policy does', () => {
  const template = compileTemplate(
    readFileSync(join(root, 'templates/survey-2026-1/review-record.docx')),
  );
  const items = recordSample(false).items.slice(0, 1);
  const given = {
    ...recordSample(false),
    policy,
    stage: '核对',
    source: '信息表.docx',
    items,
    then: '',
  };
  const text = documentText(
    makeFrom('review', { id: 'review_record', title: '核对单', template }, given).bytes,
  );
  // What it was filled with is of another policy, in whose quotes 申报 stands.
  expect(text).not.toMatch(/申报书|推荐|初审|封面|骑缝|承诺书/);
  expect(text).toContain('填报单位填写');
  expect(text).toContain('核对建议');
});

test('its page to print has a head and no cover', () => {
  const answers = makeDraft(form, 'full');
  const sheet = composePrintSheet({ form, policy, answers, rules: '', on, code: '', words });
  const html = renderToString(h(PrintedForm, { sheet, words }));
  expect(html).toContain('样例企业数字化水平信息报送信息表');
  expect(html).not.toMatch(/sheet__cover/);
  expect(html.replace(/<[^>]+>/g, '\n')).not.toMatch(others);
  expect(sheet.plan.seals).toEqual([]);
});
