import type { JSX } from 'preact';

import { say, writeLabel } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';
import { fieldById } from '../../../form/index.ts';
import { addAsked, askedLines, askFromFindings, askFromMarks } from '../../../review/index.ts';
import type { Asked } from '../../../review/index.ts';
import { PrintedText } from '../PrintedText.tsx';
import type { ReviewStore } from '../store.ts';

interface ListProps {
  readonly store: ReviewStore;
}

/** 缺失清单: brought in from marks and findings, each line with its clause and the fields to open. */
export function AskedList({ store }: ListProps): JSX.Element {
  const { words, review } = store.payload;
  const { asked } = store.decision.value;
  const change = (next: readonly Asked[]): void => {
    store.decision.value = { ...store.decision.peek(), asked: next };
  };
  const bring = (more: readonly Asked[]): void => change(addAsked(asked, more));
  return (
    <div class="field">
      <h3 class="field__label" id="asked-title">
        {say(words, 'review.missing_list')}
      </h3>
      <p class="field__help no-print">{say(words, 'review.missing_help')}</p>
      <PrintedText text={askedLines(asked)} />
      <ol class={asked.length === 0 ? 'asked' : 'asked no-print'} aria-labelledby="asked-title">
        {asked.map((one, at) => (
          <AskedLine
            key={at}
            store={store}
            asked={one}
            at={at}
            onChange={(part) =>
              change(asked.map((each, index) => (index === at ? { ...each, ...part } : each)))
            }
            onRemove={() => {
              change(asked.filter((_, index) => index !== at));
              focusOn('asked-title');
            }}
          />
        ))}
      </ol>
      <p class="actions no-print">
        <button
          type="button"
          class="button"
          onClick={() => {
            const { standing } = store.stand.peek();
            bring(askFromMarks(review, store.sheet.peek(), standing, store.findings.peek()));
          }}
        >
          {say(words, 'review.missing_fill')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            bring(askFromFindings(review, store.sheet.peek(), store.findings.peek(), words))
          }
        >
          {say(words, 'review.missing_found')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            change([...asked, { fields: [], words: '', clause: review.clause }]);
            focusOn(`asked-${asked.length}`);
          }}
        >
          {say(words, 'review.asked.add')}
        </button>
      </p>
    </div>
  );
}

function AskedLine(props: {
  readonly store: ReviewStore;
  readonly asked: Asked;
  readonly at: number;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { store, asked, at, onChange, onRemove } = props;
  const { words } = store.payload;
  const form = store.category.value?.form;
  const number = at + 1;
  const labelOf = (id: string): string => {
    const field = form && fieldById(form, id);
    return field === undefined ? id : writeLabel(field.label, words);
  };
  return (
    <li>
      <label class="visually-hidden" for={`asked-${at}`}>
        {say(words, 'review.asked.words', { number })}
      </label>
      <textarea
        class="textarea"
        id={`asked-${at}`}
        rows={2}
        value={asked.words}
        onInput={(event) => onChange({ words: event.currentTarget.value })}
      />
      <p class="asked__more">
        <label>
          {say(words, 'review.asked.clause')}{' '}
          <input
            class="input input--short"
            type="text"
            value={asked.clause}
            onInput={(event) => onChange({ clause: event.currentTarget.value })}
          />
        </label>
        <label>
          {say(words, 'review.asked.field')}{' '}
          <select
            class="select"
            value=""
            onChange={(event) => {
              const id = event.currentTarget.value;
              event.currentTarget.value = '';
              if (id !== '' && !asked.fields.includes(id))
                onChange({ fields: [...asked.fields, id] });
            }}
          >
            <option value="">{say(words, 'review.asked.choose')}</option>
            {form?.sections.map((section) => (
              <optgroup key={section.id} label={section.title}>
                {section.fields.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {writeLabel(label, words)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button button--quiet"
          aria-label={say(words, 'review.asked.remove_named', { number })}
          onClick={onRemove}
        >
          {say(words, 'review.asked.remove')}
        </button>
      </p>
      {asked.fields.length === 0 ? (
        <p class="muted small">{say(words, 'review.asked.no_field')}</p>
      ) : (
        <ul class="asked__fields">
          {asked.fields.map((id) => (
            <li key={id}>
              {labelOf(id)}{' '}
              <button
                type="button"
                class="button button--link"
                aria-label={say(words, 'review.asked.close_named', { label: labelOf(id) })}
                onClick={() => onChange({ fields: asked.fields.filter((one) => one !== id) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
