/** Parses conditions, judges answers by them, explains: pure. May import base. */
export { addMonths } from './calendar.ts';
export { convertAmount, parseAmount, writeAmount, writeQuantity } from './amount.ts';
export { chosenIds, isAnswered } from './answered.ts';
export type { Award } from './award.ts';
export { checkAward } from './check-award.ts';
export { boundaryCases } from './boundary-cases.ts';
export { checkWording } from './check-wording.ts';
export { combineAll, combineAny, combineAtLeast } from './combine.ts';
export { toldOnce, wordsOf } from './criterion.ts';
export type { Criterion, RuleSet, Track } from './criterion.ts';
export { growthOf } from './derivations/growth-of.ts';
export type { DerivedFact } from './derivations/table.ts';
export { askedFor, deriveAnswers, derivedFor, hangsOnDay } from './derive.ts';
export { evaluate, evaluateRule } from './evaluate.ts';
export type { Evaluation } from './evaluation.ts';
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
export { flipsOf } from './flips.ts';
export type { Flip } from './flips.ts';
export { judgeAnswers, judgeCriteria } from './judge-answers.ts';
export type { JudgedCriterion, Judgement } from './judge-answers.ts';
export { amountOf, judgeAwards } from './judge-awards.ts';
export type { JudgedAward } from './judge-awards.ts';
export { parseLexicon, withMeanings } from './lexicon.ts';
export type { Lexicon } from './lexicon.ts';
export type { NamedList } from './named-list.ts';
export { numberLines } from './number-line.ts';
export type { NumberLine } from './number-line.ts';
export { readNumeral, spellFigures } from './numeral.ts';
export { openFacts } from './open-facts.ts';
export type { Rule } from './operators/table.ts';
export { derivationKeys, parseDerived } from './parse-derived.ts';
export { parseRule, ruleKeys, ruleSourceOf } from './parse-rule.ts';
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
export { tellWorked } from './tell-worked.ts';
export { writePhrase, writeWorked } from './telling.ts';
export { pointsOf } from './points-of.ts';
export { scoreOf } from './score-of.ts';
export { writePart } from './operators/score.ts';
export { bandsOfPart, partsBelow } from './scoring/table.ts';
export type { Part } from './scoring/table.ts';
export type { ScoredPart } from './scoring/scored-part.ts';
export { summariseEvaluation, tracksTold } from './summarise.ts';
export type { Quoted } from './boundary-in-quote.ts';
export { writeOptions } from './write-answer.ts';
export type { Telling } from './reason.ts';
export { baseUnit } from './unit.ts';
export { verdicts } from './verdict.ts';
export type { Verdict } from './verdict.ts';
