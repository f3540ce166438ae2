import { writeLabel } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { deriveAnswers, tellWorked } from '../rules/index.ts';
import type { Answers, Telling } from '../rules/index.ts';
import type { Field, Section } from './field.ts';
import type { Form } from './form.ts';
import { readAnswers } from './answers/read-answer.ts';
import { allFields, visibleFields } from './visible.ts';

/** A line that is worked out of answers, as the check tells it. */
export type WorkedLine = ReturnType<typeof tellWorked> & { readonly field: Field };

/**
 * What sections show worked out of what the form asks at the moment; `fetchRarer` comes before it. A
 * section of which nothing is asked shows none.
 */
export function workedLines(
  form: Form,
  answers: Answers,
  words: Words,
  {
    year,
    sections = form.sections,
  }: { year?: number | undefined; sections?: readonly Section[] } = {},
): readonly WorkedLine[] {
  if (form.derived === undefined) return [];
  const visible = visibleFields(form, answers);
  const asked = new Set(visible.map(({ id }) => id));
  const named = <Entry extends { readonly label: string }>(entry: Entry): Entry => ({
    ...entry,
    label: writeLabel(entry.label, words, year),
  });
  const telling: Telling = {
    facts: allFields(form).map(named),
    derived: form.derived.map(named),
    words,
    answers: deriveAnswers(form.derived, readAnswers(visible, answers)),
  };
  return sections.flatMap(({ fields, worked = [] }) =>
    fields.length > 0 && !fields.some(({ id }) => asked.has(id))
      ? []
      : worked.map((field) => ({ field, ...tellWorked(field.id, telling) })),
  );
}

/** What the document prints of them by their ids: the number with its unit, '' while there is none. */
export function workedValues(
  form: Form,
  answers: Answers,
  words: Words,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    workedLines(form, answers, words).map((line) => [
      line.field.id,
      line.kind === 'worked' ? line.value : '',
    ]),
  );
}

/** The fields of every section's worked lines. */
export function workedFields({ sections }: Form): readonly Field[] {
  return sections.flatMap(({ worked = [] }) => worked);
}
