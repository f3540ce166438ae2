import { say, writeLabel } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import type { BatchInput, SummaryRow } from '../../compose/index.ts';
import { allFields, fieldById, isAnswered } from '../../form/index.ts';
import type { DeskCase, OfficePolicy } from './case-of.ts';
import { markTitle } from './opinion-of.ts';
import { rankCases } from './rank.ts';
import type { RankedCase } from './rank.ts';
import { showAnswer } from './show-answer.ts';

/** A whole desk for 推荐函 and 推荐汇总表: how many came to what, and the recommended in their order. */
export function batchOf(
  cases: readonly RankedCase[],
  desk: OfficePolicy,
  title: string,
  day: Day,
): BatchInput {
  const { review, policy, words } = desk;
  const ranked = rankCases(cases);
  return {
    fileName: say(words, 'review.batch_file', { title, day }),
    policy: { title: policy.title, docNo: policy.docNo },
    stage: review.stage,
    clause: review.clause,
    to: say(words, 'review.letter_to'),
    received: cases.length,
    recommended: ranked.reduce((sum, one) => sum + one.cases.length, 0),
    outcomes: countOutcomes(cases, desk),
    categories: ranked.map((one) => ({
      title: one.title,
      rows: one.cases.map((each, at) => summaryRow(each, at + 1)),
    })),
  };
}

/** One title for what came to the same; those that aren't through are counted as such. */
function countOutcomes(
  cases: readonly DeskCase[],
  { review, words }: OfficePolicy,
): BatchInput['outcomes'] {
  const titles = cases.map(({ outcome }) => outcome?.title ?? say(words, 'review.batch_open'));
  const order = [...new Set([...review.outcomes.map(({ title }) => title), ...titles])];
  return order.flatMap((title) => {
    const count = titles.filter((one) => one === title).length;
    return count === 0 ? [] : [{ title, count }];
  });
}

function summaryRow(one: DeskCase, rank: number): SummaryRow {
  const { category, application, desk } = one;
  const { words } = desk;
  const values = allFields(category.form).flatMap((field): readonly [string, string][] => {
    const answer = application.shown[field.id];
    return isAnswered(answer) ? [[field.id, showAnswer(field, answer, words)]] : [];
  });
  return {
    rank: String(rank),
    values: Object.fromEntries(values),
    indicators: indicatorsOf(one).join('；'),
    checks: checksOf(one)
      .map(({ title, mark }) => `${title}：${mark}`)
      .join('；'),
  };
}

/** 核心指标: those of the policy's that the category asks and the applicant answered. */
export function indicatorsOf({ category, application, desk }: DeskCase): readonly string[] {
  return desk.review.summary.indicators.flatMap((id) => {
    const field = fieldById(category.form, id);
    const answer = application.shown[id];
    if (field === undefined || !isAnswered(answer)) return [];
    return [`${writeLabel(field.label, desk.words)} ${showAnswer(field, answer, desk.words)}`];
  });
}

/** What was marked at the items that the list names. */
export function checksOf({
  desk: { review },
  stand: { standing },
}: DeskCase): readonly { readonly title: string; readonly mark: string }[] {
  return review.summary.checks.map(({ title, item }) => ({
    title,
    mark: markTitle(review, standing[item]?.mark),
  }));
}
