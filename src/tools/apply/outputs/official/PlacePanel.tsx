import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { FilledOfficial } from '../../../../compose/index.ts';
import { FieldSelect } from './FieldSelect.tsx';
import type { Official } from './official.ts';
import { takesValue } from './place-states.ts';
import type { PlaceState } from './place-states.ts';
import { shownValue } from './shown-value.ts';

/** One place of the form: how it stands and why, and what to put there by hand. */
export function PlacePanel(props: {
  readonly words: Words;
  readonly official: Official;
  readonly filled: FilledOfficial;
  readonly where: string;
  readonly name: string;
  readonly state: PlaceState;
}): JSX.Element {
  const { words, official, filled, where, name, state } = props;
  const now = state.kind === 'filled' ? state.value.field : '';
  const field = useSignal(now);
  const text = useSignal(state.kind === 'typed' ? state.value.text : '');
  const put = (): void => {
    const typed = text.value.trim();
    // Nothing was chosen, and nothing taken back.
    if (typed === '' && field.value === now && state.kind !== 'typed') return;
    if (typed === '' && field.value === '' && state.kind === 'typed') {
      void official.put(where, { text: '' });
      return;
    }
    void official.put(where, typed === '' ? { field: field.value } : { text: typed });
  };
  return (
    <section class="place-panel" aria-labelledby="place-title">
      <h3 id="place-title" tabIndex={-1}>
        {name}
      </h3>
      <p>{whyPlace(state, words)}</p>
      {takesValue(state) && (
        <form
          class="place-panel__put"
          onSubmit={(event) => {
            event.preventDefault();
            put();
          }}
        >
          <FieldSelect
            words={words}
            filled={filled}
            label={say(words, 'apply.official.field_for', { place: name })}
            value={field.value}
            onChoose={(chosen) => {
              field.value = chosen;
              text.value = '';
            }}
          />
          <label class="place-panel__text">
            {say(words, 'apply.official.put_text')}
            <input
              class="input"
              type="text"
              maxLength={2000}
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button button--primary">
            {say(words, 'apply.official.put')}
          </button>
        </form>
      )}
      <p>
        <button type="button" class="button button--link" onClick={() => official.look(undefined)}>
          {say(words, 'apply.official.put_close')}
        </button>
      </p>
    </section>
  );
}

/** What stands at a place, or why nothing does. */
function whyPlace(state: PlaceState, words: Words): string {
  switch (state.kind) {
    case 'filled': {
      const { place, label } = state.value;
      const said = { place, label, value: shownValue(state.value, words) };
      return say(
        words,
        state.value.isTight === true ? 'apply.official.place_tight' : 'apply.official.place_filled',
        said,
      );
    }
    case 'typed': {
      const { failure, text } = state.value;
      return failure === undefined
        ? say(words, 'apply.official.place_typed', { text })
        : say(words, `apply.official.put_failed.${failure}`, { text });
    }
    default:
      return say(words, `apply.official.why.${state.open.why}`, {
        because: state.open.because ?? '',
      });
  }
}
