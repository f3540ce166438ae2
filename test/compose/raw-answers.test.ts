import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { composeApplication } from '../../src/compose/compose-application.ts';
import { documentFields } from '../../src/compose/index.ts';
import { fillText } from '../word/fill.ts';
import { p } from '../word/package-builder.ts';
import { forms, policy, project } from './kit/real-project.ts';

const [form] = forms;
if (form === undefined) throw new Error('no form');

const data = composeApplication({
  form,
  policy,
  answers: {
    org_size: 'medium',
    honours: ['high_tech'],
    founded_on: '2019-12-31',
    investment_total: '1,680.5',
  },
  rules: '',
  on: '2025-06-01' as Day,
  code: '',
  words: project.words,
});

test.each([
  ['{{org_size}}', '☐大型　☑中型　☐小型　☐微型'],
  ['{{勾选 answer.org_size "medium"}}中型 {{勾选 answer.org_size "large"}}大型', '☑中型 ☐大型'],
  ['{{#if (包含 answer.honours "high_tech")}}有{{else}}无{{/if}}', '有'],
  ['{{日期 answer.founded_on "中文"}}', '二〇一九年十二月三十一日'],
  ['{{金额大写 answer.investment_total 单位="万元"}}', '壹仟陆佰捌拾万零伍仟元整'],
  ['{{默认 answer.org_name "／"}}', '／'],
])('an official form may print %s', (tags, shown) => {
  expect(fillText(p(tags), data)).toBe(shown);
});

test('a table, a picture and a long text have no such value', () => {
  const { answer } = documentFields(form);
  expect(answer).toHaveProperty('org_size');
  for (const { id, kind } of form.sections.flatMap(({ fields }) => fields)) {
    if (['table', 'image', 'longtext'].includes(kind)) expect(answer).not.toHaveProperty(id);
  }
});
