import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { describeFinding } from '../../review/index.ts';
import type { Need, ReviewItem, ReviewOutcome } from '../../review/index.ts';
import { PrintedText } from './PrintedText.tsx';
import type { ReviewStore } from './store.ts';

/** What the marks come to, once all are set; the decision and the signatures stay with people. */
export function Outcome(props: {
  readonly store: ReviewStore;
  readonly onDownload: () => void;
  readonly onPrint: () => void;
}): JSX.Element {
  const { store } = props;
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
      <div class="actions no-print">
        <button type="button" class="button button--primary" onClick={props.onDownload}>
          {say(words, 'review.download')}
        </button>
        <button type="button" class="button" onClick={props.onPrint}>
          {say(words, 'review.print')}
        </button>
      </div>
      <MakingStatus store={store} />
    </section>
  );
}

const needWords: Readonly<Record<Need, string>> = {
  reason: 'review.need_reason',
  missing: 'review.missing_list',
  deadline: 'review.deadline',
};

/** Beside the button, where whoever pressed it looks. */
function MakingStatus(props: { readonly store: ReviewStore }): JSX.Element {
  const { store } = props;
  const { words } = store.payload;
  const making = store.making.value;
  const needs = store.lacking.value.map((need) => say(words, needWords[need]));
  return (
    <div class="outcome__made no-print" role="status">
      {making.kind === 'lacking' && needs.length > 0 && (
        <p class="notice notice--error">
          {say(words, 'review.download_lacking', { needs: needs.join('、') })}
        </p>
      )}
      {making.kind === 'working' && <p>{say(words, 'review.downloading')}</p>}
      {making.kind === 'failed' && (
        <p class="notice notice--error">{say(words, 'review.download_failed')}</p>
      )}
      {making.kind === 'saved' && (
        <>
          <p>
            {say(words, 'review.downloaded')}
            <a href={making.file.url} download={making.file.name}>
              {making.file.name}
            </a>
          </p>
          <p>
            {say(
              words,
              making.of === store.record.value
                ? 'review.downloaded_next'
                : 'review.downloaded_changed',
            )}
          </p>
        </>
      )}
    </div>
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
      {outcome.needs.includes('missing') && (
        <div class="field">
          <label class="field__label" for="missing-list">
            {say(words, 'review.missing_list')}
          </label>
          <p class="field__help">{say(words, 'review.missing_help')}</p>
          <PrintedText text={decision.missing} />
          <textarea
            class={decision.missing.trim() === '' ? 'textarea' : 'textarea no-print'}
            id="missing-list"
            rows={4}
            value={decision.missing}
            onInput={(event) => {
              change({ missing: event.currentTarget.value });
            }}
          />
          <p class="no-print">
            <button
              type="button"
              class="button"
              onClick={() => {
                change({ missing: addLines(decision.missing, reasonLines(store)) });
              }}
            >
              {say(words, 'review.missing_fill')}
            </button>{' '}
            <button
              type="button"
              class="button"
              onClick={() => {
                change({ missing: addLines(decision.missing, foundLines(store)) });
              }}
            >
              {say(words, 'review.missing_found')}
            </button>
          </p>
        </div>
      )}
      {outcome.needs.includes('deadline') && (
        <div class="field">
          <label class="field__label" for="deadline">
            {say(words, 'review.deadline')}
          </label>
          <p class="field__help">{say(words, 'review.deadline_help')}</p>
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
          <p class="field__help">{say(words, 'review.then_note')}</p>
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
    const text = other?.[part] ?? '';
    return text === '' || text === own[part] ? [] : [{ part, text }];
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

/** One line for each item that asks for more. */
function reasonLines(store: ReviewStore): readonly string[] {
  return store.payload.review.items.flatMap(({ id, title }) => {
    const given = store.stand.value.standing[id];
    return given?.mark === 'supplement' ? [`${title}：${given.reason.trim()}`] : [];
  });
}

/** One line for each thing that the program noticed, to be edited: not all of it is to be asked for. */
function foundLines(store: ReviewStore): readonly string[] {
  const { items, rest } = store.findings.value;
  return [...Object.values(items).flat(), ...rest].map((finding) =>
    describeFinding(finding, store.payload.words),
  );
}

/** What was written already, then the lines that it has not, numbered on. */
function addLines(missing: string, lines: readonly string[]): string {
  const written = missing.split('\n').filter((line) => line.trim() !== '').length;
  const added = lines
    .filter((line) => !missing.includes(line))
    .map((line, index) => `${written + index + 1}. ${line}`);
  return [...(written > 0 ? [missing.trimEnd()] : []), ...added].join('\n');
}
