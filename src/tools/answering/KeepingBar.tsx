import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { assertNever, say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { focusOn } from '../../browser/index.ts';
import type { KeepingState, KeptAnswers } from './kept-answers.ts';
import { writeTime } from './write-time.ts';

/** Where the answers are kept, a switch for shared computers, and a way to forget everything. */
export function KeepingBar(props: {
  readonly words: Words;
  /** Absent in the page as built, where nothing is kept yet. */
  readonly kept: KeptAnswers | undefined;
  /** Extra sentence where the browser keeps nothing: what to do with this tool. */
  readonly refused: string;
  /** Takes what was typed along as a file, where the tool can. */
  readonly onRefused?: () => void;
}): JSX.Element {
  const { words, kept } = props;
  const [asking] = useState<Signal<boolean>>(() => signal(false));
  const [forms] = useState<Signal<number>>(() => signal(0));
  // The one that was pressed goes away with each change: the focus moves to what took its place.
  const ask = (on: boolean): void => {
    asking.value = on;
    // Answers that a form shares leave it too, which nobody expects who looks at a check.
    if (on) void kept?.usedBy().then((count) => (forms.value = count));
    focusOn(on ? 'keeping-question' : 'keeping-clear');
  };
  const state: KeepingState = kept?.state.value ?? { kind: 'idle' };
  const isBad = state.kind === 'refused' || state.kind === 'left';
  return (
    <div class={isBad ? 'keeping keeping--refused no-print' : 'keeping no-print'}>
      <p class="keeping__state" role="status">
        {writeState(state, words, props.refused)}
      </p>
      {state.kind === 'refused' && props.onRefused && (
        <p class="keeping__state">
          <button type="button" class="button" onClick={props.onRefused}>
            {say(words, 'fields.keep.refused_now')}
          </button>
        </p>
      )}
      <div class="keeping__switches">
        <div class="choice">
          <input
            type="checkbox"
            id="keeping-shared"
            checked={kept?.shared.value ?? false}
            onChange={(event) => void kept?.setShared(event.currentTarget.checked)}
          />
          <label for="keeping-shared">{say(words, 'fields.keep.shared_switch')}</label>
        </div>
        {asking.value ? (
          <div class="keeping__confirm" role="group" aria-labelledby="keeping-question">
            <p id="keeping-question" tabIndex={-1}>
              {say(words, 'fields.keep.clear_confirm')}
              {forms.value > 0 && say(words, 'fields.keep.clear_forms', { count: forms.value })}
            </p>
            <button
              type="button"
              class="button"
              onClick={() => {
                ask(false);
                void kept?.clear();
              }}
            >
              {say(words, 'fields.keep.clear_yes')}
            </button>
            <button type="button" class="button button--quiet" onClick={() => ask(false)}>
              {say(words, 'fields.keep.clear_no')}
            </button>
          </div>
        ) : (
          <button
            type="button"
            class="button button--link"
            id="keeping-clear"
            onClick={() => ask(true)}
          >
            {say(words, 'fields.keep.clear')}
          </button>
        )}
        {kept?.undo.value && (
          <button
            type="button"
            class="button button--link"
            onClick={() => {
              void kept.undo.peek()?.();
              focusOn('keeping-clear');
            }}
          >
            {say(words, 'fields.keep.undo')}
          </button>
        )}
      </div>
    </div>
  );
}

function writeState(state: KeepingState, words: Words, refused: string): string {
  switch (state.kind) {
    case 'idle':
      return say(words, 'fields.keep.idle');
    case 'saving':
      return say(words, 'fields.keep.saving');
    case 'kept':
      return say(words, 'fields.keep.saved', { time: writeTime(state.at) });
    case 'aside':
      return say(words, 'fields.keep.aside', { time: writeTime(state.at) });
    case 'left':
      return say(words, 'fields.keep.left');
    case 'shared':
      return say(words, 'fields.keep.shared');
    case 'refused':
      return refused;
    default:
      return assertNever(state);
  }
}
