import { suggestName } from '../../base/index.ts';
import { evaluate } from '../../rules/index.ts';
import type { Answer, Evaluation, Fact, RuleSet, Verdict } from '../../rules/index.ts';
import type { CriteriaFile } from '../schemas/criteria-schema.ts';
import type { Mistake } from '../mistake.ts';

/** What is wrong with an answer of a case; undefined when the fact can be answered so. */
function wrongAnswer(fact: Fact, value: Answer): string | undefined {
  if (value === null || value === undefined) return undefined;
  const options = fact.options?.map(({ id }) => id) ?? [];
  const unknownOption = (id: string) =>
    options.includes(id) ? undefined : `“${fact.id}”没有选项“${id}”${suggestName(id, options)}`;
  switch (fact.kind) {
    case 'yesno':
      return typeof value === 'boolean' ? undefined : `“${fact.id}”只能是 true 或 false`;
    case 'choice':
      return typeof value === 'string' ? unknownOption(value) : `“${fact.id}”只能选一项`;
    case 'multi':
      if (!Array.isArray(value)) return `“${fact.id}”须写成列表`;
      return value.map((id) => unknownOption(String(id))).find((message) => message !== undefined);
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
      if (typeof value === 'number') return undefined;
      return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
        ? undefined
        : `“${fact.id}”须是数字`;
    default:
      return undefined;
  }
}

/** Answers of cases are answers that people could give to questions that are there. */
function checkAnswers(
  answers: CriteriaFile['base'],
  path: Mistake['path'],
  facts: ReadonlyMap<string, Fact>,
): readonly Mistake[] {
  return Object.entries(answers).flatMap(([id, value]): Mistake[] => {
    const fact = facts.get(id);
    const message =
      fact === undefined
        ? `没有“${id}”这道题${suggestName(id, [...facts.keys()])}`
        : wrongAnswer(fact, value);
    return message === undefined ? [] : [{ path: [...path, id], message }];
  });
}

/** The verdict of a criterion, a track or the whole `category`. */
export function verdictOf(evaluation: Evaluation, id: string): Verdict | undefined {
  if (id === 'category') return evaluation.verdict;
  return evaluation.tracks[id] ?? evaluation.criteria.find((result) => result.id === id)?.verdict;
}

/** Runs the hand-written cases; each expectation that does not hold is a mistake. */
export function checkCases(
  file: CriteriaFile,
  rules: RuleSet,
  facts: ReadonlyMap<string, Fact>,
): readonly Mistake[] {
  const mistakes: Mistake[] = [...checkAnswers(file.base, ['base'], facts)];
  file.cases.forEach((entry, index) => {
    const path = ['cases', index];
    mistakes.push(...checkAnswers(entry.with, [...path, 'with'], facts));
    const answers = entry.blank === true ? {} : { ...file.base, ...entry.with };
    const evaluation = evaluate(rules, answers);
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
