import { suggestName } from '../../base/index.ts';
import { amountOf, evaluate, pointsOf } from '../../rules/index.ts';
import type { Evaluation, RuleSet, Verdict } from '../../rules/index.ts';
import type { CriteriaFile } from '../schemas/criteria-schema.ts';
import type { Mistake } from '../mistake.ts';

/** The verdict of a criterion, a track or the whole `category`. */
export function verdictOf(evaluation: Evaluation, id: string): Verdict | undefined {
  if (id === 'category') return evaluation.verdict;
  return evaluation.tracks[id] ?? evaluation.criteria.find((result) => result.id === id)?.verdict;
}

/** Runs the hand-written cases; each expectation that does not hold is a mistake. */
export function checkCases(
  file: Pick<CriteriaFile, 'base' | 'cases'>,
  rules: RuleSet,
): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  file.cases.forEach((entry, index) => {
    const path = ['cases', index];
    const answers = entry.blank === true ? {} : { ...file.base, ...entry.with };
    const evaluation = evaluate(rules, answers);
    for (const [id, expected] of Object.entries(entry.points)) {
      const found = pointsOf(evaluation, id);
      if (found === expected) continue;
      const message =
        found === undefined
          ? `“${id}”不是评分的条件`
          : `用例“${entry.name}”：${id} 应为 ${expected} 分，算得 ${found} 分`;
      mistakes.push({ path: [...path, 'points', id], message });
    }
    for (const [id, expected] of Object.entries(entry.amounts)) {
      const found = amountOf(rules, evaluation.answers, id);
      if (found === expected) continue;
      const message =
        found === undefined
          ? `没有“${id}”这一项奖补${suggestName(id, rules.awards?.map((each) => each.id) ?? [])}`
          : `用例“${entry.name}”：${id} 应为 ${expected}，算得 ${found}`;
      mistakes.push({ path: [...path, 'amounts', id], message });
    }
    for (const [id, expected] of Object.entries(entry.expect)) {
      const found = verdictOf(evaluation, id);
      const place = [...path, 'expect', id];
      if (found === undefined) {
        const names = [
          ...evaluation.criteria.map((each) => each.id),
          ...Object.keys(evaluation.tracks),
          'category',
        ];
        mistakes.push({
          path: place,
          message: `没有“${id}”这个条件或路径${suggestName(id, names)}`,
        });
      } else if (found !== expected) {
        mistakes.push({
          path: place,
          message: `用例“${entry.name}”：${id} 应为 ${expected}，算得 ${found}`,
        });
      }
    }
  });
  return mistakes;
}
