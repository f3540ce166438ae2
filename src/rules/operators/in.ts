import { say, writeLabel } from '../../base/index.ts';
import { chosenOptions } from '../answered.ts';
import { optionKinds } from '../fact.ts';
import type { Answer, Fact } from '../fact.ts';
import { foldQuote } from '../wording/lexicon.ts';
import type { Interpreted, Operator, OperatorSource } from '../operator.ts';
import {
  readChoice,
  readFact,
  readInterpretation,
  readMap,
  readNames,
  reportUnknownKeys,
  within,
} from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { optionsFrom } from '../amounts/scale.ts';
import { factOf, unanswered } from '../tell/telling.ts';
import type { Verdict } from '../judge/verdict.ts';
import { withoutEach } from '../judge/without-each.ts';
import { writeOptions } from '../tell/write-answer.ts';

/** A choice (or a multi: any of its options) that must, or must not, stand in a list. */
export interface InRule extends Interpreted {
  readonly kind: 'in';
  readonly fact: string;
  readonly options: readonly string[];
  readonly negated: boolean;
  /**
   * What an answer that is not listed yields: closed list → unmet, list ending in 等 → judge. What a
   * list shuts out is unmet; beside it, `unmet` lets the rest be met and `judge` leaves it to a person.
   */
  readonly otherwise: 'unmet' | 'judge';
  /** Options that alone lead to a person's judgement beside an otherwise closed list. */
  readonly judgeIf: readonly string[];
}

function judgeChosen(rule: InRule, chosen: readonly string[], answer: Answer): Verdict {
  const hits = chosen.some((option) => rule.options.includes(option));
  if (hits) return rule.negated ? 'unmet' : 'met';
  // 都没有 says that none of an open list's further kinds fits either.
  const isNone = Array.isArray(answer) && chosen.includes('none');
  if (isNone) return rule.negated ? 'met' : 'unmet';
  if (chosen.some((option) => rule.judgeIf.includes(option))) return 'judge';
  return rule.negated && rule.otherwise === 'unmet' ? 'met' : rule.otherwise;
}

export const isIn: Operator<InRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: (rule, answers) => {
    const value = answers[rule.fact];
    const chosen = chosenOptions(answers, rule.fact);
    if (chosen === undefined) return { verdict: 'unknown' };
    return { verdict: judgeChosen(rule, chosen, value), value };
  },
  explain: (rule, { verdict, value: answer }, telling) => {
    if (verdict === 'unknown') return [unanswered(rule.fact, telling)];
    const fact = factOf(rule.fact, telling);
    const value = writeOptions(answer, fact);
    const label = writeLabel(fact.label, telling.words);
    const listed = writeOptions(rule.options, fact);
    const key = rule.negated ? 'not_in' : 'in';
    const text = say(telling.words, `rules.${key}_${verdict}`, { label, value, listed });
    return [{ text, fact: rule.fact, value }];
  },
};

/**
 * `in` and `any_of` read alike for one choice and for many; `not_in` shuts out. `level` names steps of
 * an ordered scale in the policy's words, 二级及以上; `not_level` shuts them out.
 */
const listKeys = ['in', 'any_of', 'not_in', 'level', 'not_level'] as const;

function checkListDecides(options: readonly string[], fact: Fact, scope: ParseScope): void {
  if (options.length === 0) scope.report(scope.path, '没有列出任何选项，这个条件不起作用');
  const all = fact.options ?? [];
  if (all.length > 0 && all.every(({ id }) => options.includes(id))) {
    scope.report(scope.path, `列出了“${fact.id}”的全部选项，这个条件不起作用`);
  }
}

function readLevel(
  phrase: unknown,
  fact: Fact,
  isImplied: boolean,
  scope: ParseScope,
): readonly string[] {
  const says = String(phrase);
  const options = optionsFrom(says, fact);
  if (options === undefined) {
    const why =
      fact.ordered === true
        ? `“${says}”不是“${fact.id}”的哪一级以上或以下`
        : `“${fact.id}”的选项没有高低之分；从低到高排好，写 ordered: true`;
    scope.report(scope.path, why);
    return [];
  }
  const { quoted } = scope;
  if (quoted !== undefined && !isImplied && !foldQuote(quoted.quote).includes(foldQuote(says)))
    scope.report(scope.path, `引文里找不到“${says}”；原文没有的写 implied: true 和 note`);
  return options;
}

export const inSource = {
  testKeys: listKeys,
  parse: (written, scope) => {
    const source = readMap(written, '“test”', scope);
    if (source === undefined) return undefined;
    const known = ['fact', ...listKeys, 'judge_if', 'otherwise', 'implied', 'note'];
    reportUnknownKeys(source, known, scope);
    const fact = readFact(source, optionKinds, scope);
    const interpretation = readInterpretation(source, scope);
    const otherwise = readChoice(source, 'otherwise', ['unmet', 'judge'], scope);
    const keys = listKeys.filter((key) => source[key] !== undefined);
    const [key] = keys;
    if (keys.length > 1) scope.report(scope.path, `“${keys.join('”“')}”只能写一个`);
    if (fact === undefined || key === undefined) return undefined;
    const optionIds = fact.options?.map(({ id }) => id);
    const options =
      key === 'level' || key === 'not_level'
        ? readLevel(source[key], fact, interpretation.implied === true, within(scope, key))
        : readNames(source, key, optionIds, scope);
    const judgeIf = readNames(source, 'judge_if', optionIds, scope);
    for (const both of judgeIf.filter((option) => options.includes(option))) {
      scope.report([...scope.path, 'judge_if'], `“${both}”同时列在“${key}”里`);
    }
    checkListDecides(options, fact, scope);
    const negated = key === 'not_in' || key === 'not_level';
    return { kind: 'in', fact: fact.id, options, negated, otherwise, judgeIf, ...interpretation };
  },
  flips: (rule) => {
    const { fact, options, negated, otherwise, judgeIf } = rule;
    const instead = otherwise === 'unmet' ? 'judge' : 'unmet';
    return [
      {
        change: 'negated',
        description: `“${fact}”的“在列”与“不在列”对调`,
        rule: { ...rule, negated: !negated },
      },
      ...withoutEach(options).map((left, index) => ({
        change: `without ${options[index] ?? ''}`,
        description: `“${fact}”的选项里去掉“${options[index] ?? ''}”`,
        rule: { ...rule, options: left },
      })),
      ...judgeIf.map((option) => ({
        change: `judge_if without ${option}`,
        description: `“${fact}”选“${option}”不再交人判断`,
        rule: { ...rule, judgeIf: judgeIf.filter((each) => each !== option) },
      })),
      {
        change: `otherwise ${instead}`,
        description: `“${fact}”不在列时的结论改为 ${instead}`,
        rule: { ...rule, otherwise: instead },
      },
    ];
  },
  leavesToPerson: ({ negated, otherwise, judgeIf }) =>
    otherwise === 'judge' || (negated && judgeIf.length > 0),
  isList: true,
} satisfies OperatorSource<InRule>;
