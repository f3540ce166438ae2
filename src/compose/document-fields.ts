import { kindOf, workedFields } from '../form/index.ts';
import type { Field, Form } from '../form/index.ts';
import type { KnownFields } from '../word/index.ts';
import { hasRawValue } from './raw-answers.ts';

function below(names: readonly string[]): KnownFields {
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** Names the data of an application has besides the form's own fields. */
const doc: KnownFields = {
  ...below([
    'unofficial',
    'state',
    'category',
    'category_title',
    'unfinished',
    'missing',
    'not_written',
    'made',
    'code',
    'as_of',
  ]),
  year: below(['y0', 'y1', 'y2', 'y3']),
  evidence: below(['number', 'title', 'basis', 'proves']),
  all_evidence: below(['number', 'title', 'basis', 'proves']),
};

/** The names a template of this form may use, so that a mistyped tag stops the build. */
export function documentFields(form: Form): KnownFields {
  const fields = form.sections.flatMap((section) => section.fields);
  const ids = below(fields.map(({ id }) => id));
  const worked = below(workedFields(form).map(({ id }) => id));
  return {
    ...worked,
    ...Object.fromEntries(fields.map((field) => [field.id, namesOf(field)])),
    answer: below(fields.filter(hasRawValue).map(({ id }) => id)),
    show: { ...ids, ...worked },
    proof: ids,
    doc,
  };
}

function namesOf(field: Field): KnownFields[string] {
  const { shape } = kindOf(field);
  if (shape === 'picture') return 'image';
  if (shape !== 'rows') return true;
  return below([...(field.columns ?? []).map(({ id }) => id), 'row_no', 'annex']);
}
