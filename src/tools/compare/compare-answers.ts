import { readAnswers } from '../../form/index.ts';
import type { Answers } from '../../form/index.ts';
import { evaluate } from '../../rules/index.ts';
import type { Verdict } from '../../rules/index.ts';
import type { ComparedCategory, ComparePayload } from './payload.ts';

/** How answers fare in one category under both policies. */
export interface ComparedVerdicts {
  readonly category: ComparedCategory;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Clauses of the conditions that come out otherwise. */
  readonly differing: readonly string[];
}

/** Judges the same answers by both policies; `on` is the day applied on. */
export function compareAnswers(
  { categories, questions }: Pick<ComparePayload, 'categories' | 'questions'>,
  given: Answers,
  on: string,
): readonly ComparedVerdicts[] {
  const answers = { ...readAnswers(questions, given), on };
  return categories.map((category) => {
    const [before, after] = [evaluate(category.before, answers), evaluate(category.after, answers)];
    const came = new Map(before.criteria.map(({ id, verdict }) => [id, verdict]));
    const differing = after.criteria.flatMap(({ id, verdict }) => {
      if (came.get(id) === verdict) return [];
      const criterion = category.after.criteria.find((each) => each.id === id);
      return criterion === undefined ? [] : [criterion.title ?? criterion.quote];
    });
    return { category, before: before.verdict, after: after.verdict, differing };
  });
}
