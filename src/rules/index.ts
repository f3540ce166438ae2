export { convertAmount, parseAmount, writeAmount } from './amount.ts';
export type { Amount } from './amount.ts';
export { isAnswered } from './answered.ts';
export { boundaryCases } from './boundary-cases.ts';
export type { BoundaryCase } from './boundary-cases.ts';
export { checkWording } from './check-wording.ts';
export { combineAll, combineAny, combineAtLeast } from './combine.ts';
export { evaluate, evaluateRule } from './evaluate.ts';
export type { CriterionResult, Evaluation, Outcome, Reason } from './evaluation.ts';
export { explainCriterion } from './explain.ts';
export { fieldKinds } from './fact.ts';
export type { Answer, AnswerRow, Answers, Fact, FieldKind, Option } from './fact.ts';
export { factsOf } from './facts-of.ts';
export { flipsOf } from './flips.ts';
export type { Flip } from './flips.ts';
export { operatorOf, parseLexicon } from './lexicon.ts';
export type { Lexicon, RuleProblem } from './lexicon.ts';
export { numberLines } from './number-line.ts';
export type { NumberLine } from './number-line.ts';
export { openFacts } from './open-facts.ts';
export { parseRule, ruleKeys, ruleSourceOf } from './parse-rule.ts';
export type { RuleContext } from './parse-scope.ts';
export { readFactValue } from './read-fact-value.ts';
export type { FactValue, ReadIssue } from './read-fact-value.ts';
export type {
  AllRule,
  AnyRule,
  AtLeastRule,
  BandsRule,
  CompareRule,
  Criterion,
  InRule,
  IsRule,
  JudgeRule,
  Operator,
  PickRule,
  Rule,
  RuleSet,
  Track,
} from './rule.ts';
export { summariseEvaluation } from './summarise.ts';
export { bindingWord, touchingWords } from './touching-words.ts';
export type { NumberInQuote } from './touching-words.ts';
export { writeFactAnswer, writeLabel } from './write-answer.ts';
export { verdicts } from './verdict.ts';
export type { Verdict } from './verdict.ts';
