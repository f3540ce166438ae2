import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { parseDerived, parseLexicon, parseRule } from '../../../src/rules/index.ts';
import type { Fact } from '../../../src/rules/index.ts';
import * as listControls from '../../../src/tools/check/list-controls.ts';
import { createResult } from '../../../src/tools/check/result.ts';
import { createCheckStore } from '../../../src/tools/check/store.ts';
import { CheckTool } from '../../../src/tools/check/Tool.tsx';
import type { CheckPayload, Question } from '../../../src/tools/check/payload.ts';
import { sampleCheck } from '../sample-payloads.ts';

const sample = sampleCheck();
const accidents: Question = {
  id: 'accidents',
  kind: 'table',
  label: '事故',
  isFact: true,
  required: false,
  origin: '',
  columns: [
    { id: 'day', kind: 'date', label: '日期', required: false },
    { id: 'loss', kind: 'money', unit: '万元', label: '损失', required: false },
  ],
};

/** The sample's check with one condition more, on the rows of a list. */
function payloadWithList(): CheckPayload {
  const { lexicon } = parseLexicon({ before: { '==': ['等于'] }, after: { '>=': ['以上'] } });
  const facts = new Map<string, Fact>([[accidents.id, accidents]]);
  const { derived } = parseDerived(
    { id: 'heavy', kind: 'decimal', unit: '次', label: '损失 5 万元以上的事故' },
    { rows: { of: 'accidents', where: { column: 'loss', 区间: '5 万元以上' } } },
    { facts, lexicon },
  );
  if (derived === undefined) throw new Error('not read');
  const { rule } = parseRule(
    { test: { fact: 'heavy', 等于: '0 次' } },
    { facts: new Map([...facts, ['heavy', derived]]), lexicon },
  );
  if (rule === undefined) throw new Error('not read');
  const criterion = {
    id: 'maker.accidents',
    clause: '二（一）',
    anchor: 'c-2-1',
    quote: '没有损失 5 万元以上的事故',
    strength: 'hard',
    rule,
  } as const;
  const { rules, topics, questions } = sample;
  return {
    ...sample,
    rules: { ...rules, criteria: [...rules.criteria, criterion], derived: [derived] },
    topics: [...topics, { id: 'past', title: '事故', facts: ['accidents'] }],
    questions: [...questions, accidents],
  };
}

test('draws a list in the page as built, with cells to type in', () => {
  const html = renderToString(h(CheckTool, { payload: payloadWithList() }));
  expect(html).toContain('name="accidents.1.loss"');
  expect(html).toContain('损失');
});

test('judges what is typed in its rows', () => {
  const store = createCheckStore(payloadWithList(), listControls);
  const verdict = () =>
    createResult(store).judged.value.find(({ criterion }) => criterion.id === 'maker.accidents');
  expect(verdict()?.verdict).toBe('unknown');
  store.answers.set('accidents', [{ '#': '1', day: '2025-01-01', loss: '5万' }]);
  expect(verdict()?.verdict).toBe('unmet');
  store.answers.set('accidents', [{ '#': '1', day: '2025-01-01', loss: '4.9' }]);
  expect(verdict()?.verdict).toBe('met');
  store.answers.set('accidents', [{ '#': '1', day: '2025-01-01' }]);
  expect(
    verdict()
      ?.reasons.map(({ text }) => text)
      .join(''),
  ).toContain('第 1 行没有填“损失”');
});
