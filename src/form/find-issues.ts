import { finish } from '../base/index.ts';
import type { Steps } from '../base/index.ts';
import type { Answer, AnswerRow, Answers } from '../rules/index.ts';
import { checkChange } from './checks/change.ts';
import { checkCodeDigit } from './checks/code-digit.ts';
import { checkContradictions } from './checks/contradiction.ts';
import { checkCriteria } from './checks/criteria.ts';
import { declaredChecksOf } from './checks/declared.ts';
import { checkLength } from './checks/length.ts';
import { checkMagnitude } from './checks/magnitude.ts';
import { makeScope } from './checks/scope/make-scope.ts';
import { checkMissing } from './checks/missing.ts';
import { checkNoAnswer } from './checks/no-answer.ts';
import { checkPhone } from './checks/phone.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { checkReferences, findMentions } from './checks/references.ts';
import { rememberCheck } from './checks/scope/remember-check.ts';
import { checkRows } from './checks/rows.ts';
import type { Check, CheckScope, FormContext, Mention } from './checks/scope/scope.ts';
import { checkUnreadable } from './checks/unreadable.ts';
import { checkValidity } from './checks/validity.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { Issue } from './issue.ts';
import { filledRows } from './rows/rows.ts';
import type { FilledRow } from './rows/rows.ts';
import { visibleFields } from './visible.ts';

/**
 * Every check, in the order in which issues of one field are told. `each` sees one field at a time,
 * or one row of a list, and nothing of the others but the conditions they are asked on; `all` sees
 * the form. What the form declares stands where its name does.
 */
const checks: readonly (
  | { readonly sees: 'each'; readonly check: Check }
  | {
      readonly sees: 'all';
      readonly check: (scope: CheckScope, form: Form) => readonly Issue[];
    }
  | { readonly sees: 'declared' }
)[] = [
  { sees: 'all', check: checkValidity },
  { sees: 'each', check: checkMissing },
  { sees: 'each', check: checkUnreadable },
  { sees: 'each', check: checkPhone },
  { sees: 'each', check: checkCodeDigit },
  { sees: 'each', check: checkMagnitude },
  { sees: 'each', check: checkChange },
  { sees: 'all', check: checkRows },
  { sees: 'declared' },
  { sees: 'each', check: checkLength },
  { sees: 'each', check: checkPlaceholders },
  { sees: 'each', check: checkNoAnswer },
  { sees: 'all', check: checkReferences },
  { sees: 'all', check: checkContradictions },
  { sees: 'all', check: checkCriteria },
];

/** An issue with the place of its check in the order above. */
interface Ranked {
  readonly check: number;
  readonly issue: Issue;
}

/** What is found in fields, or in one row, by themselves. */
interface Unit {
  readonly issues: readonly Ranked[];
  readonly mentions: readonly Mention[];
}

/**
 * All that is to mend or to think of again, in the form's order; hidden answers aren't checked. It
 * yields where it has many rows to look at that it never saw, and, asked to go `inSteps`, between
 * any two checks; nowhere else.
 */
export type IssueFinder = (
  answers: Answers,
  context: FormContext,
  inSteps?: boolean,
) => Steps<readonly Issue[]>;

export function findIssues(form: Form, answers: Answers, context: FormContext): readonly Issue[] {
  return finish(createIssueFinder(form)(answers, context));
}

/** Rows that are looked at in one step. */
const rowsInStep = 40;

/**
 * Finds issues again and again while a form is filled: of fields, rows and lists only those are
 * looked at that are not the same objects as the last time.
 */
export function createIssueFinder(form: Form): IssueFinder {
  let units = createUnits();
  let declared: readonly Check[] = [];
  let year: number | undefined;
  let asked = '';
  return function* find(answers, context, inSteps = false) {
    const visible = visibleFields(form, answers);
    // Labels speak of years; checks compare with the day, and with fields that are asked alone.
    if (year !== context.year) units = createUnits();
    year = context.year;
    const now = [context.year, context.on, ...visible.map(({ id }) => id)].join();
    if (asked !== now) declared = declaredChecksOf(form).map(rememberCheck);
    asked = now;
    const { found, isLong } = yield* units(visible, answers, context, inSteps);
    const mentions = (): readonly Mention[] => found.flatMap((unit) => unit.mentions);
    const scope = makeScope(visible, answers, context, mentions);
    const across: Ranked[] = [];
    for (const [at, entry] of checks.entries()) {
      if (entry.sees === 'each') continue;
      const own = entry.sees === 'all' ? [(one: CheckScope) => entry.check(one, form)] : declared;
      for (const check of own) {
        across.push(...check(scope).map((issue) => ({ check: at, issue })));
        // A check of a list reads each of its cells once; after that it costs little.
        if (isLong || inSteps) yield;
      }
    }
    return inOrder(visible, [...found.flatMap(({ issues }) => issues), ...across]);
  };
}

function inOrder(visible: readonly Field[], found: readonly Ranked[]): readonly Issue[] {
  const order = new Map(visible.map((field, index) => [field.id, index]));
  const rank = ({ field }: Issue) => (field === undefined ? -1 : (order.get(field) ?? -1));
  return found
    .map((one) => ({ ...one, rank: rank(one.issue) }))
    .sort((one, other) => one.rank - other.rank || one.check - other.check)
    .map(({ issue }) => issue);
}

type Units = (
  visible: readonly Field[],
  answers: Answers,
  context: FormContext,
  inSteps: boolean,
) => Steps<{
  readonly found: readonly Unit[];
  /** Many rows were looked at for the first time. */
  readonly isLong: boolean;
}>;

/** Looks at fields by themselves and keeps what it found in lists and in their rows. */
function createUnits(): Units {
  const lists = new Map<string, { readonly answer: Answer; readonly unit: Unit }>();
  const rowsOf = new Map<string, WeakMap<AnswerRow, Unit>>();
  function* lookAtList(field: Field, answer: Answer, context: FormContext): Steps<Unit> {
    const known = lists.get(field.id);
    if (known !== undefined && known.answer === answer) return known.unit;
    const byRow = rowsOf.get(field.id) ?? new WeakMap<AnswerRow, Unit>();
    rowsOf.set(field.id, byRow);
    const rows = filledRows(answer);
    const fresh = rows.filter(({ row }) => !byRow.has(row)).map(({ row }) => row);
    for (let from = 0; from < fresh.length; from += rowsInStep) {
      if (from > 0) yield;
      const some = fresh.slice(from, from + rowsInStep);
      const unit = finish(lookAt(makeScope([field], { [field.id]: some }, context)));
      for (const [at, part] of partByRow(unit, some.length).entries()) {
        const row = some[at];
        if (row !== undefined) byRow.set(row, part);
      }
    }
    const unit = joinRows(rows, byRow);
    lists.set(field.id, { answer, unit });
    return unit;
  }
  return function* look(visible, answers, context, inSteps) {
    const isList = ({ id, columns }: Field): boolean =>
      columns !== undefined && filledRows(answers[id]).length > 0;
    const single = visible.filter((field) => !isList(field));
    const looking = lookAt(makeScope(single, answers, context));
    const found: Unit[] = [inSteps ? yield* looking : finish(looking)];
    let isLong = false;
    for (const field of visible.filter(isList)) {
      const looking = lookAtList(field, answers[field.id], context);
      for (let step = looking.next(); ; step = looking.next()) {
        if (step.done === true) {
          found.push(step.value);
          break;
        }
        isLong = true;
        yield;
      }
    }
    return { found, isLong };
  };
}

function* lookAt(scope: CheckScope): Steps<Unit> {
  const issues: Ranked[] = [];
  for (const [at, entry] of checks.entries()) {
    if (entry.sees !== 'each') continue;
    issues.push(...entry.check(scope).map((issue) => ({ check: at, issue })));
    yield;
  }
  return { issues, mentions: findMentions(scope) };
}

/** What was found in several rows at once, row by row. */
function partByRow(unit: Unit, rows: number): readonly Unit[] {
  const parts = Array.from({ length: rows }, () => ({
    issues: [] as Ranked[],
    mentions: [] as Mention[],
  }));
  for (const ranked of unit.issues) parts[ranked.issue.row ?? 0]?.issues.push(ranked);
  for (const mention of unit.mentions) parts[mention.place.row ?? 0]?.mentions.push(mention);
  return parts;
}

/** What was found in the rows of a list, each said of its row as it stands now. */
function joinRows(rows: readonly FilledRow[], byRow: WeakMap<AnswerRow, Unit>): Unit {
  const issues: Ranked[] = [];
  const mentions: Mention[] = [];
  for (const { at, row } of rows) {
    const unit = byRow.get(row);
    for (const { check, issue } of unit?.issues ?? [])
      issues.push({ check, issue: { ...issue, row: at } });
    for (const mention of unit?.mentions ?? [])
      mentions.push({ ...mention, place: { ...mention.place, row: at } });
  }
  return { issues, mentions };
}
