import type { Answers } from '../rules/index.ts';
import { checkChange } from './checks/change.ts';
import { checkCodeDigit } from './checks/code-digit.ts';
import { checkContradictions } from './checks/contradiction.ts';
import { checkCriteria } from './checks/criteria.ts';
import { checkDuration, checkOrder } from './checks/dates.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkLength } from './checks/length.ts';
import { checkMagnitude } from './checks/magnitude.ts';
import { checkMissing } from './checks/missing.ts';
import { checkPersons } from './checks/persons.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { checkReferences } from './checks/references.ts';
import { checkRelation } from './checks/relation.ts';
import { checkRepeat } from './checks/repeat.ts';
import { checkRows } from './checks/rows.ts';
import type { Check, FormContext } from './checks/scope.ts';
import { makeScope } from './checks/scope.ts';
import { checkSums } from './checks/sums.ts';
import { checkUnreadable } from './checks/unreadable.ts';
import { checkValidity } from './checks/validity.ts';
import { checkVersion } from './checks/version.ts';
import type { Form } from './field.ts';
import type { Issue } from './issue.ts';

/** Every check, in the order in which issues of one field are told. */
const checks: readonly Check[] = [
  checkVersion,
  checkMissing,
  checkUnreadable,
  checkCodeDigit,
  checkMagnitude,
  checkSums,
  checkRelation,
  checkChange,
  checkOrder,
  checkDuration,
  checkValidity,
  checkRows,
  checkDuplicates,
  checkPersons,
  checkLength,
  checkPlaceholders,
  checkReferences,
  checkContradictions,
  checkRepeat,
  checkCriteria,
];

/** All that is to mend or to think of again, in the form's order; hidden answers aren't checked. */
export function findIssues(form: Form, answers: Answers, context: FormContext): readonly Issue[] {
  const scope = makeScope(form, answers, context);
  const order = new Map(scope.visible.map((field, index) => [field.id, index]));
  const rank = (issue: Issue) => (issue.field === undefined ? -1 : (order.get(issue.field) ?? -1));
  const issues = checks.flatMap((check) => check(scope));
  return issues
    .map((issue, at) => ({ issue, at }))
    .sort((one, other) => rank(one.issue) - rank(other.issue) || one.at - other.at)
    .map(({ issue }) => issue);
}
