import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { makeFrom } from '../../src/compose/index.ts';
import { judgeAnswers } from '../../src/rules/index.ts';
import type { Answers } from '../../src/rules/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { checkPackage } from '../word/check-package.ts';
import { documentText } from './kit/document-text.ts';

const project = await loadProject('.');
const template = compileTemplate(readFileSync('templates/sme-2022-63/self-check.docx'));

function report(answers: Answers) {
  const policy = project.policies.find(({ id }) => id === 'sme-2022-63');
  const category = policy?.categories.find(({ id }) => id === 'innovative');
  if (policy === undefined || category === undefined) throw new Error('no such category');
  const judged = judgeAnswers(category.rules, answers, policy.facts, policy.words);
  return makeFrom(
    'check',
    { id: 'self_check', title: '自测报告', template },
    {
      policy,
      category: category.id,
      unit: '',
      judged,
      forward: judged.summary,
      evidence: [],
      on: '2026-03-01' as Day,
      words: policy.words,
    },
  ).bytes;
}

test('prints each part of a score with its bar, its arithmetic and its next band', () => {
  const bytes = report({ award_3y: false, revenue: 1000, rd_cost: 40, ip_high: 1 });
  expect(checkPackage(bytes)).toEqual([]);
  const text = documentText(bytes);
  expect(text).toContain('■■■▨▨▨▨▨▨□ 合计：至少 35 分，最多 95 分（满分 100 分）');
  expect(text).toContain('您填 40 万元 ÷ 1,000 万元 = 4%，按“3%–5%”；上一档为“≥5%”（20 分）');
});

test('prints no bar where a way around has spared the score', () => {
  const text = documentText(report({ award_3y: true }));
  expect(text).toContain('直通的条件已满足');
  expect(text).not.toContain('■');
});

test('lets the row of a score run over pages, so that its end is not cut off', () => {
  const bytes = report({ award_3y: false, revenue: 1000 });
  const { 'word/document.xml': body = new Uint8Array() } = unzipSync(bytes);
  const rows = strFromU8(body).split('<w:tr>');
  const scored = rows.filter((row) => row.includes('合计：'));
  expect(scored).toHaveLength(1);
  expect(scored[0]).not.toContain('<w:cantSplit/>');
});
