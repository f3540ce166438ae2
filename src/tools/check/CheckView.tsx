import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { Conflicts } from '../answering/Conflicts.tsx';
import { KeepingBar } from '../answering/KeepingBar.tsx';
import type { KeptAnswers } from '../answering/keep-answers.ts';
import { YearNotice } from '../answering/YearNotice.tsx';
import type { CheckStore } from './store.ts';
import { Skipped, Topics } from './Topics.tsx';

/** Where the result stands: drawn by the build, taken over by a script of its own. */
export const resultRoom = 'check-result';

/**
 * The questions of one category, and room for the result. The build draws the result in; in the
 * browser its part is fetched while the first question is read, and what was drawn stays till then.
 */
export function CheckView(props: {
  readonly store: CheckStore;
  readonly kept?: KeptAnswers;
  readonly result?: JSX.Element;
}): JSX.Element {
  const { store, result } = props;
  const { words, questions } = store.payload;
  return (
    <div class="check split" data-live={store.live.value ? '' : undefined}>
      <div class="split__main">
        <KeepingBar
          words={words}
          kept={props.kept}
          refused={say(words, 'fields.keep.refused_check')}
        />
        {store.live.value && props.kept && (
          <Conflicts
            words={words}
            kept={props.kept}
            fields={questions}
            label={({ label }) => writeLabel(label, words, store.year.value)}
          />
        )}
        {store.live.value && (
          <YearNotice words={words} of={store.figuresOf} year={store.year.value} />
        )}
        <Topics store={store} />
        {result === undefined ? (
          // While it wakes up, Preact leaves what stands in an element with markup of its own.
          <div class="check__result" id={resultRoom} dangerouslySetInnerHTML={{ __html: '' }} />
        ) : (
          <div class="check__result" id={resultRoom}>
            {result}
          </div>
        )}
      </div>
      <aside class="split__side check__side no-print">
        <div class="split__sticky">
          <Progress store={store} />
        </div>
      </aside>
    </div>
  );
}

/** The verdict as it stands, said politely whenever it changes. */
function Progress(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  const { words, questions } = store.payload;
  const { verdict } = store.evaluation.value;
  // Soft criteria quote what a hard one quotes already, and count nowhere.
  const counted = store.judged.value.filter(({ criterion }) => criterion.strength === 'hard');
  return (
    <>
      <p class="muted">
        {say(words, 'check.answered', { count: store.answered.value, total: questions.length })}
      </p>
      <Skipped store={store} />
      <p class="check__live" role="status">
        <span class={`verdict verdict--${verdict}`}>{say(words, `check.overall.${verdict}`)}</span>
      </p>
      <ol class="check__list">
        {counted.map(({ criterion, verdict: each }) => (
          <li key={criterion.id}>
            <a href={`#c-${criterion.id}`}>
              <span class={`verdict verdict--${each}`}>
                <span class="visually-hidden">{say(words, `check.verdict.${each}`)}</span>
              </span>
              <span class="check__quote">{criterion.title ?? criterion.quote}</span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
