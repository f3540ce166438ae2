import type { Answers } from '../rules/index.ts';
import { isAnswered } from '../rules/index.ts';
import { filledRows } from './rows/rows.ts';
import { computedRow } from './change.ts';
import { conditionHolds } from './condition.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';

/** Every field of the form, in its order. */
export function allFields(form: Form): readonly Field[] {
  return form.sections.flatMap((section) => section.fields);
}

/** The field or fact with this id. */
export function fieldById(form: Form, id: string): Field | undefined {
  for (const section of form.sections) {
    for (const field of section.fields) if (field.id === id) return field;
  }
  return undefined;
}

/** Whether the form asks the field at the moment. */
function isVisible(field: Field, answers: Answers): boolean {
  return field.visibleWhen === undefined || conditionHolds(field.visibleWhen, answers);
}

/**
 * The answers that conditions may look at: what is hidden itself shows nothing else, so a field
 * behind a hidden one is hidden too. Fields only look at earlier ones (makeForm sees to it).
 */
function shownAnswers(form: Form, answers: Answers): Answers {
  const shown: Record<string, Answers[string]> = {};
  for (const field of allFields(form)) {
    if (isVisible(field, shown)) shown[field.id] = answers[field.id];
  }
  return shown;
}

/** The fields the form asks at the moment, in its order. */
export function visibleFields(form: Form, answers: Answers): readonly Field[] {
  const shown = shownAnswers(form, answers);
  return allFields(form).filter((field) => isVisible(field, shown));
}

/** What the document holds: answers of visible fields, tables without blank rows and with computed columns. */
export function writtenAnswers(form: Form, answers: Answers): Answers {
  const written: Record<string, Answers[string]> = {};
  for (const field of visibleFields(form, answers)) {
    const answer = answers[field.id];
    if (!isAnswered(answer)) continue;
    const { columns } = field;
    written[field.id] =
      columns === undefined
        ? answer
        : filledRows(answer).map(({ row }) => computedRow(columns, row));
  }
  return written;
}

/** Answers that stay in the draft and are not written, because their fields don't apply now. */
export function keptFields(form: Form, answers: Answers): readonly Field[] {
  const visible = new Set(visibleFields(form, answers).map((field) => field.id));
  return allFields(form).filter((field) => !visible.has(field.id) && isAnswered(answers[field.id]));
}
