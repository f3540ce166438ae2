import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { makeFrom } from '../../src/compose/index.ts';
import type { SelfCheckInput } from '../../src/compose/index.ts';
import { judgeAnswers } from '../../src/rules/index.ts';
import type { Answers } from '../../src/rules/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { checkPackage } from '../word/check-package.ts';
import { validate } from '../word/validate.ts';
import { documentText } from './kit/document-text.ts';
import { policy, project, root } from './kit/real-project.ts';

const named = {
  id: 'self_check',
  title: '自测报告',
  template: compileTemplate(readFileSync(`${root}/templates/fj-2023-1/self-check.docx`)),
};

function report(category: string, facts: Answers, others: Partial<SelfCheckInput> = {}) {
  const { words } = project;
  const found = policy.categories.find(({ id }) => id === category);
  if (found === undefined) throw new Error(`no category ${category}`);
  const judged = judgeAnswers(found.rules, facts, policy.facts, words);
  const { bytes, fileName } = makeFrom('check', named, {
    policy,
    category,
    unit: '福建某某科技有限公司',
    judged,
    forward: judged.summary,
    evidence: policy.evidence,
    on: '2026-11-22' as Day,
    words,
    ...others,
  });
  return { bytes, fileName, judged, text: documentText(bytes) };
}

const cases = policy.categories.flatMap(({ id, cases }) =>
  [{ name: '什么都没填', facts: {} }, ...cases].map(({ name, facts }) => ({ id, name, facts })),
);

test.each(cases)('$id, $name: every condition with its words, clause and reasons', (one) => {
  const { text, judged, bytes } = report(one.id, one.facts);
  for (const { clause, quote } of judged.ruleSet.criteria) {
    expect(text).toContain(clause);
    expect(text).toContain(quote);
  }
  for (const reason of judged.criteria.flatMap(({ reasons }) => reasons))
    expect(text).toContain(reason.text);
  for (const { title } of judged.ruleSet.tracks) expect(text).toContain(title);
  expect(text).toContain(judged.summary);
  expect(text).toContain('非官方');
  expect(text).toContain('由组织申报的部门和评审专家决定');
  expect(text).not.toMatch(/\{\{|undefined|null|NaN|\[object/);
  expect(text.split('\n').map((line) => line.trim())).not.toContainEqual(
    expect.stringMatching(/^(通过|符合|满足|合格)$/),
  );
  expect(checkPackage(bytes)).toEqual([]);
});

test('names the state of the policy on the day, or the round that is open', () => {
  expect(report('platform', {}).text).toContain('有效期已于');
  const round = '2026 年度申报';
  expect(report('platform', {}, { round }).text).toContain(round);
  expect(report('platform', {}, { on: '2024-06-01' as Day }).text).toContain('有效期至');
});

test('evidence for conditions that do not apply is left out', () => {
  const evidence = [
    { title: '甲材料', proves: ['platform.ip'] },
    { title: '乙材料', basis: '复印件', proves: ['nothing-known'] },
  ];
  const { judged } = report('platform', {});
  const criteria = judged.criteria.map((one) =>
    one.criterion.id === 'platform.ip' ? { ...one, verdict: 'not-applicable' as const } : one,
  );
  const { text } = report('platform', {}, { evidence, judged: { ...judged, criteria } });
  expect(text).not.toContain('甲材料');
  expect(text).toContain('乙材料（复印件）');
});

test('the Open XML SDK finds nothing wrong; the file is named after category, unit and day', async () => {
  const made = policy.categories.map(({ id }) => report(id, {}));
  expect(await validate(made.map(({ bytes }) => bytes))).toEqual([]);
  expect(report('app', {}).fileName).toMatch(/^自测报告-.+-福建某某科技有限公司-2026-11-22\.docx$/);
});
