import type { Answers } from '../rules/index.ts';
import { checkChange } from './checks/change.ts';
import { checkCodeDigit } from './checks/code-digit.ts';
import { checkContradictions } from './checks/contradiction.ts';
import { checkCriteria } from './checks/criteria.ts';
import { checkDeclared } from './checks/declared.ts';
import { checkLength } from './checks/length.ts';
import { checkMagnitude } from './checks/magnitude.ts';
import { makeScope } from './checks/make-scope.ts';
import { checkMissing } from './checks/missing.ts';
import { checkNoAnswer } from './checks/no-answer.ts';
import { checkPhone } from './checks/phone.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { checkReferences } from './checks/references.ts';
import { checkRows } from './checks/rows.ts';
import type { CheckScope, FormContext } from './checks/scope.ts';
import { checkUnreadable } from './checks/unreadable.ts';
import { checkValidity } from './checks/validity.ts';
import type { Form } from './form.ts';
import type { Issue } from './issue.ts';

/** Every check, in the order in which issues of one field are told. */
const checks: readonly ((scope: CheckScope, form: Form) => readonly Issue[])[] = [
  checkValidity,
  checkMissing,
  checkUnreadable,
  checkPhone,
  checkCodeDigit,
  checkMagnitude,
  checkChange,
  checkRows,
  checkDeclared,
  checkLength,
  checkPlaceholders,
  checkNoAnswer,
  checkReferences,
  checkContradictions,
  checkCriteria,
];

/** All that is to mend or to think of again, in the form's order; hidden answers aren't checked. */
export function findIssues(form: Form, answers: Answers, context: FormContext): readonly Issue[] {
  const scope = makeScope(form, answers, context);
  const order = new Map(scope.visible.map((field, index) => [field.id, index]));
  const rank = (issue: Issue) => (issue.field === undefined ? -1 : (order.get(issue.field) ?? -1));
  const issues = checks.flatMap((check) => check(scope, form));
  return issues
    .map((issue, at) => ({ issue, at }))
    .sort((one, other) => rank(one.issue) - rank(other.issue) || one.at - other.at)
    .map(({ issue }) => issue);
}
