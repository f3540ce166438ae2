import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import { listEvidence } from '../../../form/index.ts';
import type { Answers, Field, Form } from '../../../form/index.ts';

/** The evidence that the answers call for, numbered as the document numbers it. */
export function EvidenceList(props: {
  readonly words: Words;
  readonly form: Form;
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly label: (field: Field) => string;
}): JSX.Element {
  const { words, form } = props;
  const labels = new Map(props.fields.map((field) => [field.id, props.label(field)]));
  return (
    <ol class="evidence">
      {listEvidence(form, props.answers).map(({ number, title, note, fields }) => (
        <li key={number}>
          <p class="evidence__title">{say(words, 'apply.annex', { number, title })}</p>
          {note !== undefined && <p class="muted small">{note}</p>}
          {fields.length > 0 && (
            <p class="muted small">
              {say(words, 'apply.proves', {
                fields: fields.map((id) => labels.get(id) ?? id).join('、'),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
