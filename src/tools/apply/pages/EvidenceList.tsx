import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { listEvidence } from '../../../form/index.ts';
import type { ApplyStore } from '../store.ts';

/** The evidence that the answers call for, numbered as the document numbers it. */
export function EvidenceList(props: { readonly store: ApplyStore }): JSX.Element {
  const { store } = props;
  const { words, form } = store.payload;
  const labels = new Map(store.fields.map((field) => [field.id, store.label(field)]));
  return (
    <ol class="evidence">
      {listEvidence(form, store.tidy.value).map(({ number, title, note, fields }) => (
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
