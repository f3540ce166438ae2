import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { askedLines } from '../../review/index.ts';
import type { Decision, ReviewItem, ReviewOutcome } from '../../review/index.ts';
import { AskedList } from './asked/AskedList.tsx';
import { needWords } from './need-words.ts';
import type { ReviewStore } from './store.ts';

/** What the marks come to, once all are set; the decision and the signatures stay with people. */
export function Outcome({ store }: { readonly store: ReviewStore }): JSX.Element {
  const { words } = store.payload;
  const outcome = store.stand.value.outcome;
  const titles = (items: readonly ReviewItem[]): string =>
    items.map(({ title }) => title).join('、');
  return (
    <section class="outcome" id="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title" tabIndex={-1}>
        {say(words, 'review.result')}
      </h2>
      <div role="status">
        {store.stand.value.open.length > 0 && (
          <p>
            {say(words, 'review.result_open', {
              count: store.stand.value.open.length,
              items: titles(store.stand.value.open),
            })}
          </p>
        )}
        {store.reasonless.value.length > 0 && (
          <p class="field__error">
            {say(words, 'review.result_reasons', { items: titles(store.reasonless.value) })}
          </p>
        )}
        {outcome && (
          <p class="outcome__suggest">
            {say(words, 'review.result_suggest', { outcome: outcome.title })}
          </p>
        )}
      </div>
      {outcome && <Decide store={store} outcome={outcome} />}
      <dl class="signatures print-only">
        {['review.handler', 'review.checker', 'review.signed_on'].map((key) => (
          <div key={key}>
            <dt>{say(words, key)}</dt>
            <dd></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Decide(props: {
  readonly store: ReviewStore;
  readonly outcome: ReviewOutcome;
}): JSX.Element {
  const { store, outcome } = props;
  const { words, links } = store.payload;
  const decision = store.decision.value;
  const change = (part: Partial<typeof decision>): void => {
    store.decision.value = { ...decision, ...part };
  };
  return (
    <>
      <p class="muted small">{say(words, 'review.result_note')}</p>
      <SecondDecision store={store} outcome={outcome} />
      {outcome.quote !== undefined && (
        <blockquote class="quote">
          <p>
            {outcome.quote}{' '}
            <a class="clause-link" href={`${links.text}#${store.payload.review.anchor}`}>
              {outcome.clause}
            </a>
          </p>
        </blockquote>
      )}
      {outcome.needs.includes('missing') && <AskedList store={store} />}
      {outcome.needs.includes('deadline') && (
        <div class="field">
          <label class="field__label" for="deadline">
            {say(words, 'review.deadline')}
          </label>
          <p class="field__help no-print">{say(words, 'review.deadline_help')}</p>
          <input
            class="input input--short"
            id="deadline"
            type="text"
            value={decision.deadline}
            onInput={(event) => {
              change({ deadline: event.currentTarget.value });
            }}
          />
        </div>
      )}
      {outcome.then.length > 0 && (
        <fieldset class="field">
          <legend>{say(words, 'review.then')}</legend>
          <p class="field__help no-print">{say(words, 'review.then_note')}</p>
          {outcome.then.map((then, index) => (
            <div class="choice" key={then}>
              <input
                type="radio"
                name="then"
                id={`then-${index}`}
                checked={decision.then === then}
                onChange={() => {
                  change({ then });
                }}
              />
              <label for={`then-${index}`}>{then}</label>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** What another reviewer wrote otherwise, to be seen and never taken by itself. */
function SecondDecision(props: {
  readonly store: ReviewStore;
  readonly outcome: ReviewOutcome;
}): JSX.Element | null {
  const { store, outcome } = props;
  const { words } = store.payload;
  const [own, other] = [store.decision.value, store.second.value?.decision];
  const parts = [
    ...outcome.needs.flatMap((need) => (need === 'reason' ? [] : [need])),
    ...(outcome.then.length > 0 ? (['then'] as const) : []),
  ];
  const differing = parts.flatMap((part) => {
    const text = other === undefined ? '' : textOf(other, part);
    return text === '' || text === textOf(own, part) ? [] : [{ part, text }];
  });
  if (differing.length === 0) return null;
  return (
    <ul class="marks__stale no-print">
      {differing.map(({ part, text }) => (
        <li key={part}>
          {say(words, 'review.second_decision', {
            label: say(words, part === 'then' ? 'review.then' : needWords[part]),
            text,
          })}
        </li>
      ))}
    </ul>
  );
}

function textOf(decision: Decision, part: 'missing' | 'deadline' | 'then'): string {
  return part === 'missing' ? askedLines(decision.asked) : (decision[part] ?? '');
}
