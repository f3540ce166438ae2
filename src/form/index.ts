/**
 * Fields, when they are asked, what is wrong with answers, drafts, and the plan of a form on paper.
 * A kind of field is one file of kinds/. May import base and rules.
 */
export { isNumberKind, numberOf } from './answers/amount.ts';
export { askedWith } from './asked-with.ts';
export { computedRow } from './change.ts';
export { placesOf } from './checks/declared.ts';
export { splitPlace } from './checks/scope/place.ts';
export type { FormContext } from './checks/scope/scope.ts';
export { countWords } from './count-words.ts';
export { describeFileAnswer } from './answers/describe-file-answer.ts';
export { writeDraft } from './drafts/draft.ts';
export type { Draft } from './drafts/draft.ts';
export { describeReading, echoAnswer } from './answers/echo.ts';
export type { Echo } from './answers/echo.ts';
export { listEvidence } from './evidence.ts';
export type { NumberedEvidence } from './evidence.ts';
export type { Column, Condition, Evidence, Field, Section } from './field.ts';
export { createIssueFinder, findIssues } from './find-issues.ts';
export type { IssueFinder } from './find-issues.ts';
export type { Form } from './form.ts';
export { plainHeading, unitOfHeading } from './heading.ts';
export { describeIssue, describeIssueHere } from './issue.ts';
export type { Issue } from './issue.ts';
export { isBlock, kindOf, unitOf } from './kinds.ts';
export type { ControlName, Entry, LineControl } from './kinds/kind.ts';
export { mayBeNegative } from './kinds/number.ts';
export { optionId, splitOptions } from './kinds/options.ts';
export { hasRightCheckDigit } from './kinds/uscc.ts';
export {
  describeDraftIssue,
  describeOpened,
  openDraft,
  parseDraft,
  reusableAnswers,
} from './drafts/parse-draft.ts';
export type { OpenedDraft } from './drafts/parse-draft.ts';
export { onPaper } from './paper/on-paper.ts';
export { cellPadding, cellType, lineWidth, shareWidth } from './paper/measures.ts';
export { breakTitle, coverTitle } from './paper/plan-cover.ts';
export { captionOf } from './paper/plan-entry.ts';
export { planPaper } from './paper/plan-paper.ts';
export { planEvidence } from './paper/plan-section.ts';
export type {
  CoverLine,
  EvidenceBlock,
  ListBlock,
  PaperBlock,
  PaperEntry,
  PaperOpinion,
  PaperPart,
  PaperPlan,
} from './paper/plan.ts';
export { isTotal, parsePastedRows, readPastedRows } from './rows/pasted-rows.ts';
export type { PastedRows } from './rows/pasted-rows.ts';
export {
  mostInAnswer,
  readAnswer,
  readAnswers,
  readShown,
  tidyAnswers,
} from './answers/read-answer.ts';
export { readRows } from './rows/read-rows.ts';
export { isOfForm } from './drafts/is-of-form.ts';
export { underNewIds } from './drafts/renamed.ts';
export type { Renamed } from './drafts/renamed.ts';
export { isRequired, missingFields, requiredFields } from './required.ts';
export { filledRows } from './rows/rows.ts';
export { otherOption, sayOther, sayOthers } from './answers/say-other.ts';
export { tidyPasted } from './answers/tidy-pasted.ts';
export type { TidiedText } from './answers/tidy-pasted.ts';
export { allFields, fieldById, keptFields, visibleFields, writtenAnswers } from './visible.ts';
export { describeAnswer, writeAnswer } from './answers/write-answer.ts';
export { workedFields, workedLines, workedValues } from './worked.ts';
export { writeRows } from './rows/write-rows.ts';
export { isYearly, yearLines, yearsBack } from './answers/year-lines.ts';
export { chosenIds, isAnswered } from '../rules/index.ts';
export type { Answer, AnswerRow, Answers, FieldKind } from '../rules/index.ts';
