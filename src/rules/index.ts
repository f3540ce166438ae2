/** Parses conditions, judges answers by them, explains: pure. May import base. */
export { addMonths } from './amounts/calendar.ts';
export { convertAmount, parseAmount, writeAmount, writeQuantity } from './amounts/amount.ts';
export { chosenIds, isAnswered } from './answered.ts';
export type { Award } from './award.ts';
export { checkAward } from './wording/check-award.ts';
export { boundaryCases } from './judge/boundary-cases.ts';
export { checkWording } from './wording/check-wording.ts';
export { combineAll, combineAny, combineAtLeast } from './judge/combine.ts';
export { toldOnce, wordsOf } from './criterion.ts';
export type { Criterion, RuleSet, Track } from './criterion.ts';
export type { Origin } from './origin.ts';
export { growthOf } from './derivations/growth-of.ts';
export type { DerivedFact } from './derivations/table.ts';
export { askedFor, deriveAnswers, derivedFor, hangsOnDay } from './judge/derive.ts';
export { evaluate, evaluateRule } from './judge/evaluate.ts';
export type { Evaluation } from './judge/evaluation.ts';
export { fieldKinds, isDayFact, lineKinds, numberKinds, optionKinds } from './fact.ts';
export type {
  Answer,
  AnswerRow,
  Answers,
  Fact,
  FieldKind,
  LineKind,
  NumberKind,
  Option,
  OptionKind,
} from './fact.ts';
export { fetchRarer } from './fetch-rarer.ts';
export { flipsOf } from './judge/flips.ts';
export type { Flip } from './judge/flips.ts';
export { judgeAnswers, judgeCriteria } from './judge/judge-answers.ts';
export type { JudgedCriterion, Judgement } from './judge/judge-answers.ts';
export { amountOf, judgeAwards } from './judge/judge-awards.ts';
export type { JudgedAward } from './judge/judge-awards.ts';
export { parseLexicon, withMeanings } from './wording/lexicon.ts';
export type { Lexicon } from './wording/lexicon.ts';
export type { NamedList } from './wording/named-list.ts';
export { numberLines } from './tell/number-line.ts';
export type { NumberLine } from './tell/number-line.ts';
export { readNumeral, spellFigures } from './amounts/numeral.ts';
export { openFacts } from './judge/open-facts.ts';
export type { Rule } from './operators/table.ts';
export { derivationKeys, parseDerived } from './parse/parse-derived.ts';
export { parseRule, ruleKeys, ruleSourceOf } from './parse/parse-rule.ts';
export {
  askedFacts,
  cutsOf,
  decidedBy,
  factsOf,
  namedFacts,
  notesOf,
  quotesOf,
  rulesOf,
} from './rule-tree.ts';
export { tellWorked } from './tell/tell-worked.ts';
export { writePhrase, writeWorked } from './tell/telling.ts';
export { pointsOf } from './judge/points-of.ts';
export { scoreOf } from './judge/score-of.ts';
export { writePart } from './operators/score.ts';
export { bandsOfPart, partsBelow } from './scoring/table.ts';
export type { Part } from './scoring/table.ts';
export type { ScoredPart } from './scoring/scored-part.ts';
export { summariseEvaluation, tracksTold } from './judge/summarise.ts';
export type { Quoted } from './wording/boundary-in-quote.ts';
export { writeOptions } from './tell/write-answer.ts';
export type { Telling } from './tell/reason.ts';
export { baseUnit } from './amounts/unit.ts';
export { verdicts } from './judge/verdict.ts';
export type { Verdict } from './judge/verdict.ts';
