export { echoAmount, isNumberKind, numberOf, writeNumber } from './amount.ts';
export { filledRows, isAnswered } from './answered.ts';
export { computedRow } from './change.ts';
export type { FormContext } from './checks/scope.ts';
export { countWords } from './count-words.ts';
export { writeDraft } from './draft.ts';
export type { Draft } from './draft.ts';
export { listEvidence } from './evidence.ts';
export type { NumberedEvidence } from './evidence.ts';
export type {
  Column,
  CommitmentLine,
  Condition,
  Evidence,
  Field,
  Form,
  FormCheck,
  Layout,
  Section,
} from './field.ts';
export { findIssues } from './find-issues.ts';
export { describeIssue } from './issue.ts';
export type { Issue, IssueKind } from './issue.ts';
export type { ReadKey, Reading } from './kinds/reading.ts';
export { hasRightCheckDigit } from './kinds/uscc.ts';
export { fillLabel } from './label.ts';
export { makeForm } from './make-form.ts';
export type { FormParts, MadeForm } from './make-form.ts';
export type { FormMistake } from './mistake.ts';
export { describeDraftIssue, describeOpened, parseDraft, reusableAnswers } from './parse-draft.ts';
export type { DraftIssue, OpenedDraft } from './parse-draft.ts';
export { parsePastedRows } from './pasted-rows.ts';
export type { PastedRows } from './pasted-rows.ts';
export { readAnswer } from './read-answer.ts';
export { isRequired, missingFields, requiredFields } from './required.ts';
export type { FormContent } from './source.ts';
export { versionOf } from './version.ts';
export { allFields, fieldById, keptFields, visibleFields, writtenAnswers } from './visible.ts';
export type { Answer, AnswerRow, Answers, FieldKind, Option } from '../rules/index.ts';
