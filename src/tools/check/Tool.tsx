import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { Conflicts } from '../answering/Conflicts.tsx';
import { KeepingBar } from '../answering/KeepingBar.tsx';
import type { KeptAnswers } from '../answering/keep-answers.ts';
import { YearNotice } from '../answering/YearNotice.tsx';
import type { CheckPayload } from './payload.ts';
import { Result } from './Result.tsx';
import { createCheckStore } from './store.ts';
import type { CheckStore } from './store.ts';
import { Skipped, Topics } from './Topics.tsx';

/** The check of one category, complete and empty as the build prerenders it. */
export function CheckTool(props: {
  readonly payload: CheckPayload;
  readonly store?: CheckStore;
  readonly kept?: KeptAnswers;
}): JSX.Element {
  const store = props.store ?? createCheckStore(props.payload);
  const { words } = props.payload;
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
            fields={props.payload.questions}
            label={({ label }) => writeLabel(label, words, store.year.value)}
          />
        )}
        {store.live.value && (
          <YearNotice words={words} of={store.figuresOf} year={store.year.value} />
        )}
        <Topics store={store} />
        <Result store={store} />
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
