/**
 * Fields, when they are asked, what is wrong with answers, drafts, and the plan of a form on paper.
 * A kind of field is one file of kinds/. May import base and rules.
 */
export { isNumberKind, numberOf } from './amount.ts';
export { askedWith } from './asked-with.ts';
export { computedRow } from './change.ts';
export { placesOf } from './checks/declared.ts';
export { splitPlace } from './checks/place.ts';
export type { FormContext } from './checks/scope.ts';
export { countWords } from './count-words.ts';
export { describeFileAnswer } from './describe-file-answer.ts';
export { writeDraft } from './draft.ts';
export type { Draft } from './draft.ts';
export { describeReading, echoAnswer } from './echo.ts';
export type { Echo } from './echo.ts';
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
} from './parse-draft.ts';
export type { OpenedDraft } from './parse-draft.ts';
export { onPaper } from './paper/on-paper.ts';
export { cellPadding, cellType, lineWidth, shareWidth } from './paper/measures.ts';
export { breakTitle, coverTitle } from './paper/plan-cover.ts';
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
export { isTotal, parsePastedRows, readPastedRows } from './pasted-rows.ts';
export type { PastedRows } from './pasted-rows.ts';
export { mostInAnswer, readAnswer, readAnswers, readShown, tidyAnswers } from './read-answer.ts';
export { readRows } from './read-rows.ts';
export { isOfForm } from './is-of-form.ts';
export { underNewIds } from './renamed.ts';
export type { Renamed } from './renamed.ts';
export { isRequired, missingFields, requiredFields } from './required.ts';
export { filledRows } from './rows.ts';
export { otherOption, sayOther, sayOthers } from './say-other.ts';
export { tidyPasted } from './tidy-pasted.ts';
export type { TidiedText } from './tidy-pasted.ts';
export { allFields, fieldById, keptFields, visibleFields, writtenAnswers } from './visible.ts';
export { describeAnswer, writeAnswer } from './write-answer.ts';
export { workedFields, workedLines, workedValues } from './worked.ts';
export { writeRows } from './write-rows.ts';
export { isYearly, yearLines, yearsBack } from './year-lines.ts';
export { chosenIds, isAnswered } from '../rules/index.ts';
export type { Answer, AnswerRow, Answers, FieldKind } from '../rules/index.ts';
