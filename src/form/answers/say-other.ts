import type { Answers } from '../../rules/index.ts';
import type { Field } from '../field.ts';
import type { Form } from '../form.ts';

/** The option of a field that asks what: 其他, 其它方面, 其他（请注明）. */
export function otherOption({ options = [] }: Pick<Field, 'options'>) {
  return options.find(({ label }) => /^其[他它]/.test(label));
}

/**
 * The field with each option as it is read with what else was answered: 其他：边缘一体机. What was
 * said and isn't chosen stands nowhere.
 */
export function sayOther(field: Field, fields: readonly Field[], answers: Answers): Field {
  const option = otherOption(field);
  const asking = option && fields.find(({ says }) => says === field.id);
  const said = asking && answers[asking.id];
  if (typeof said !== 'string' || said.trim() === '') return field;
  const answer = answers[field.id];
  const isChosen = Array.isArray(answer)
    ? (answer as readonly unknown[]).includes(option?.id)
    : answer === option?.id;
  if (!isChosen) return field;
  return {
    ...field,
    options: (field.options ?? []).map((one) =>
      one === option ? { ...one, label: `${one.label}：${said.trim()}` } : one,
    ),
  };
}

/** The form with all its options as they are read with these answers. */
export function sayOthers(form: Form, answers: Answers): Form {
  const all = form.sections.flatMap(({ fields }) => fields);
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => sayOther(field, all, answers)),
  }));
  return { ...form, sections };
}

/** The form as it stands on paper, where 其他 says what beside its box. */
export function withoutOthers(form: Form): Form {
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ says }) => says === undefined),
  }));
  return { ...form, sections };
}
