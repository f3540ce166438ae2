import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { makeFrom } from '../../../src/compose/index.ts';
import { composeOpinion } from '../../../src/compose/documents/opinion.ts';
import { composeBatch } from '../../../src/compose/documents/recommendations.ts';
import { composeNotice } from '../../../src/compose/documents/supplement-notice.ts';
import { batchOf, documentOf, isDue, sourceOf } from '../../../src/desk/index.ts';
import type { RankedCase } from '../../../src/desk/index.ts';
import { documentText } from '../../compose/kit/document-text.ts';
import { namedTemplate } from '../../compose/notice/sample-notice.ts';
import { policy } from '../../compose/kit/real-project.ts';
import { checkData } from '../../word/check-data.ts';
import { checkPackage } from '../../word/check-package.ts';
import { validate } from '../../word/validate.ts';
import { casesOf, desk, rows } from './sample-desk.ts';

const day = '2025-06-01' as Day;
const cases = casesOf(rows);
const ofDesk = policy.documents.filter(({ id }) => sourceOf(id) !== undefined);

function make(one: RankedCase, id: string, rank?: number): Uint8Array | undefined {
  const named = namedTemplate(id);
  const made = documentOf(one, named, day, rank);
  if (made === undefined) return undefined;
  switch (made.source) {
    case 'review':
      return makeFrom('review', named, made.given).bytes;
    case 'notice':
      return makeFrom('notice', named, made.given).bytes;
    case 'opinion':
      return makeFrom('opinion', named, made.given).bytes;
  }
}

function textOf(one: RankedCase | undefined, id: string, rank?: number): string {
  const bytes = one && make(one, id, rank);
  if (bytes === undefined) throw new Error(`${id} is not due`);
  return documentText(bytes);
}

function withOutcome(id: string): RankedCase | undefined {
  return cases.find(({ outcome }) => outcome?.id === id);
}

test('each outcome has its documents, and no other', () => {
  const due = (one: RankedCase | undefined) =>
    ofDesk.map(({ id }) => id).filter((id) => one && isDue(one, id));
  expect(due(withOutcome('reject'))).toEqual(['review_record', 'statement']);
  expect(due(withOutcome('supplement'))).toEqual(['review_record', 'supplement_notice']);
  expect(due(cases.find(({ isRecommended }) => isRecommended))).toEqual([
    'review_record',
    'recommendation',
  ]);
  // What was found without fault and isn't put on the list is not recommended.
  expect(due(cases.find(({ decision }) => decision.then === '未列入推荐'))).toEqual([
    'review_record',
  ]);
  expect(due(cases.find(({ outcome }) => outcome === undefined))).toEqual(['review_record']);
});

test('情况说明 lays the page’s words, the reason and the clause side by side, as advice', () => {
  const text = textOf(withOutcome('reject'), 'statement');
  expect(text).toContain('营业收入低于要求，见审计报告第 3 页');
  expect(text).toContain('有问题');
  expect(text).toContain('三（一）');
  expect(text).toMatch(/年度营业收入：[\d,.]+ 万元/);
  expect(text).toContain('初审建议为“建议不予推荐”');
  expect(text).toContain('对明显不符申报要求的，不予推荐');
  expect(text).toContain('经办人（签字）');
});

test('the recommendation page says what was found in each group, and its place', () => {
  const text = textOf(
    cases.find(({ isRecommended }) => isRecommended),
    'recommendation',
    2,
  );
  for (const group of ['主体资格', '是否重复申报', '材料有否缺失'])
    expect(text).toMatch(new RegExp(`${group}\\s+未发现问题`));
  expect(text).toContain('本类别排序第 2 位');
  expect(text).toContain('（盖章）');
});

test('the letter counts, and lists the recommended in their order; number and seal are blank', () => {
  const named = namedTemplate('recommend_letter');
  const batch = batchOf(cases, desk, named.title, day);
  const text = documentText(makeFrom('batch', named, batch).bytes);
  expect(text).toContain(`收到的 ${cases.length} 份`);
  expect(text).toContain('拟推荐 6 个项目');
  expect(text).toContain('建议不予推荐：3 份。');
  expect(text).toContain('通知补充材料：3 份。');
  expect(text).toContain('未核对完：1 份。');
  expect(text).toContain('〔　　　　〕　　号');
  expect(text).toContain('福建省工业和信息化厅：');
  expect(batch.fileName).toBe('推荐函-2025-06-01.docx');
});

test('the list has the recommended alone, a table a category', () => {
  const named = namedTemplate('recommend_summary');
  const text = documentText(makeFrom('batch', named, batchOf(cases, desk, named.title, day)).bytes);
  expect(text.match(/推荐排序/g)).toHaveLength(3);
  const [high, low] = [text.indexOf('34,000.5 万元'), text.indexOf('12,000 万元')];
  expect(high).toBeGreaterThan(0);
  expect(low).toBeGreaterThan(high);
  expect(text).toContain('是否重复申报：未发现问题');
  const none = makeFrom('batch', named, batchOf([], desk, named.title, day)).bytes;
  expect(documentText(none)).toContain('没有拟推荐的项目');
});

test('what compose builds has the shape that its template asks for', () => {
  const shapeOf = (id: string) => namedTemplate(id).template.tags ?? {};
  const given = (id: string, outcome: string) => {
    const one = withOutcome(outcome);
    const made = one && documentOf(one, namedTemplate(id), day, 1);
    if (made === undefined) throw new Error(`${id} is not due`);
    return made;
  };
  const notice = given('supplement_notice', 'supplement');
  const statement = given('statement', 'reject');
  const page = given('recommendation', 'qualified');
  if (notice.source !== 'notice' || statement.source !== 'opinion' || page.source !== 'opinion')
    throw new Error('made from something else');
  expect(checkData(shapeOf('supplement_notice'), composeNotice(notice.given))).toEqual([]);
  expect(checkData(shapeOf('statement'), composeOpinion(statement.given))).toEqual([]);
  expect(checkData(shapeOf('recommendation'), composeOpinion(page.given))).toEqual([]);
  for (const id of ['recommend_letter', 'recommend_summary']) {
    const batch = batchOf(cases, desk, '', day);
    expect(checkData(shapeOf(id), composeBatch(batch))).toEqual([]);
  }
});

test('every document of a desk is valid', async () => {
  // One of each: the SDK takes its time with every file.
  const kinds = new Set(cases.map(({ outcome, decision }) => `${outcome?.id}${decision.then}`));
  const chosen = [...kinds].flatMap(
    (kind) =>
      cases.find(({ outcome, decision }) => `${outcome?.id}${decision.then}` === kind) ?? [],
  );
  const made = [
    ...chosen.flatMap((one) => ofDesk.flatMap(({ id }) => make(one, id) ?? [])),
    ...['recommend_letter', 'recommend_summary'].flatMap((id) => {
      const named = namedTemplate(id);
      return [cases, []].map(
        (of) => makeFrom('batch', named, batchOf(of, desk, named.title, day)).bytes,
      );
    }),
  ];
  for (const bytes of made) {
    expect(checkPackage(bytes)).toEqual([]);
    expect(documentText(bytes)).not.toMatch(/\{\{|undefined|null|NaN|\[object|受理|补正/);
  }
  expect(await validate(made)).toEqual([]);
}, 240_000);
