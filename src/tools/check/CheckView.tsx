import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { KeepingBar } from '../answering/KeepingBar.tsx';
import type { KeptAnswers } from '../answering/kept-answers.ts';
import type { CheckStore } from './store.ts';
import { Topics } from './Topics.tsx';

/** Where the result stands: drawn by the build, taken over by a script of its own. */
export const resultRoom = 'check-result';

/**
 * The questions of one category, and room for the result. The build draws the result in; in the
 * browser its part is fetched while the first question is read; till then what was drawn is hidden.
 */
export function CheckView(props: {
  readonly store: CheckStore;
  readonly kept?: KeptAnswers;
  readonly result?: JSX.Element;
}): JSX.Element {
  const { store, result } = props;
  const { words, questions } = store.payload;
  const late = store.late.value;
  const isRefused = props.kept?.state.value.kind === 'refused';
  const keeping = (
    <KeepingBar words={words} kept={props.kept} refused={say(words, 'fields.keep.refused_check')} />
  );
  return (
    <div
      class="check split"
      data-live={store.live.value ? '' : undefined}
      data-told={store.live.value && late ? '' : undefined}
      data-answered={store.begun.value ? '' : undefined}
    >
      <div class="split__main">
        {/* What must be known before anything is typed; else it keeps to the side. */}
        {isRefused && keeping}
        <p class="print-only check__blank">{say(words, 'check.print_note')}</p>
        {late && props.kept && (
          <late.Notices
            words={words}
            kept={props.kept}
            fields={questions}
            label={({ label }) => writeLabel(label, words, store.year.value)}
            of={store.figuresOf}
            year={store.year.value}
          />
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
          {!isRefused && keeping}
          <Progress store={store} />
        </div>
      </aside>
    </div>
  );
}

/** The verdict as it stands, said politely whenever it changes. */
function Progress(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  const { words, questions, rules, topics } = store.payload;
  const late = store.late.value;
  const { verdict, criteria } = store.evaluation.value;
  return (
    <>
      <p class="muted">
        {say(words, 'check.answered', { count: store.answered.value, total: questions.length })}
      </p>
      {late && (
        <late.Skipped
          words={words}
          topics={topics.filter(({ id }) => store.skipped.value.has(id))}
          asksAll={store.asksAll.value}
          onAskAll={() => (store.asksAll.value = true)}
        />
      )}
      <p class="check__live" role="status">
        <span class={`verdict verdict--${verdict}`}>
          {[
            ...(late?.tracksTold(rules, store.evaluation.value) ?? []),
            say(words, `check.overall.${verdict}`),
          ].join('：')}
        </span>
      </p>
      <ol class="check__list">
        {rules.criteria.map(({ id, strength, title, quote }, index) => {
          const each = criteria[index]?.verdict;
          // Soft criteria quote what a hard one quotes already, and count nowhere.
          return (
            strength === 'hard' &&
            each && (
              <li key={id}>
                <a href={`#c-${id}`}>
                  <span class={`verdict verdict--${each}`}>
                    <span class="visually-hidden">{say(words, `check.verdict.${each}`)}</span>
                  </span>
                  <span class="check__quote">{title ?? quote}</span>
                </a>
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}
