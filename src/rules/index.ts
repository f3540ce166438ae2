export type { CriterionResult, Evaluation, Outcome, Reason } from './evaluation.ts';
export { fieldKinds } from './fact.ts';
export type { Answer, AnswerRow, Answers, Fact, FieldKind, Option } from './fact.ts';
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
export { verdicts } from './verdict.ts';
export type { Verdict } from './verdict.ts';
