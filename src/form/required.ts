import type { Answers } from '../rules/index.ts';
import { isAnswered } from '../rules/index.ts';
import { conditionHolds } from './condition.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import { visibleFields } from './visible.ts';

/** Whether an asked field must be answered; page, error, document and reviewer all read this. */
export function isRequired(field: Field, answers: Answers): boolean {
  return (
    field.required ||
    (field.requiredWhen !== undefined && conditionHolds(field.requiredWhen, answers))
  );
}

/** The fields that the form needs as it is answered now, in its order. */
export function requiredFields(form: Form, answers: Answers): readonly Field[] {
  return visibleFields(form, answers).filter((field) => isRequired(field, answers));
}

/** The required fields that nothing is answered to. */
export function missingFields(form: Form, answers: Answers): readonly Field[] {
  return requiredFields(form, answers).filter((field) => !isAnswered(answers[field.id]));
}
