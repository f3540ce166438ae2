import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say, sentenceOn, writeLabel } from '../../base/index.ts';
import { describeAnswer } from '../../form/index.ts';
import { tracksTold } from '../../rules/index.ts';
import type { Verdict } from '../../rules/index.ts';
import { ForwardLine } from '../answering/ForwardLine.tsx';
import { FoldedCriteria } from './CriterionLists.tsx';
import { ReportButton } from './ReportButton.tsx';
import { createResult } from './result.ts';
import type { CheckStore } from './store.ts';

/** Below what stands in the way and what is to answer next: what needs nothing done. */
const otherVerdicts: readonly Verdict[] = ['unknown', 'judge', 'met', 'not-applicable'];

/** What the answers come to, whole: to read, to forward, to print. */
export function Result(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  const [result] = useState(() => createResult(store));
  const { payload } = store;
  const { words, rules, links } = payload;
  const { AwardList } = store.rarerViews.value;
  const { verdict, tracks } = store.evaluation.value;
  const standing = store.standing.value;
  // As built all of it stands, for links and for search.
  const isBegun = !store.live.value || store.begun.value;
  const prepares = standing?.kind === 'ended' || standing?.kind === 'not-yet';
  return (
    <section
      class={store.step.value === 'result' ? 'topic topic--shown result' : 'topic result'}
      id="result"
      aria-labelledby="result-title"
    >
      <h2 id="result-title" tabIndex={-1}>
        {say(words, 'check.result')}
      </h2>
      <p class={`result__verdict result__verdict--${verdict}`}>
        <span class={`verdict verdict--${verdict}`}>
          {[
            ...tracksTold(rules, store.evaluation.value),
            say(words, `check.overall.${verdict}`),
          ].join('：')}
        </span>
      </p>
      {isBegun && (
        <ForwardLine
          words={words}
          text={result.summary.value + sentenceOn(standing, payload.forward)}
          label={say(words, 'check.forward')}
        />
      )}
      {isBegun && rules.tracks.length > 0 && (
        <>
          <h3>{say(words, 'check.tracks')}</h3>
          <dl class="facts tracks">
            {rules.tracks.map((track) => {
              const each = tracks[track.id] ?? 'unknown';
              return (
                <div key={track.id}>
                  <dt>
                    <span class={`verdict verdict--${each}`}>
                      {say(words, `check.verdict.${each}`)}
                    </span>
                  </dt>
                  <dd>{track.title}</dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      {isBegun && (
        <>
          <h3>{say(words, 'check.criteria')}</h3>
          <FoldedCriteria store={store} judged={result.judged.value} verdicts={['unmet']} />
        </>
      )}
      <Missing store={store} />
      {isBegun && (
        <FoldedCriteria store={store} judged={result.judged.value} verdicts={otherVerdicts} />
      )}
      {isBegun && AwardList && (
        <AwardList payload={payload} evaluation={store.evaluation.value} year={store.year.value} />
      )}
      {isBegun && result.evidence.value.length > 0 && (
        <>
          <h3>{say(words, 'check.evidence')}</h3>
          <p>{say(words, 'check.evidence_intro')}</p>
          <ul class="boxes">
            {result.evidence.value.map(({ id, title, basis }) => (
              <li key={id}>
                {title}
                {basis !== undefined && <span class="muted small">（{basis}）</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <AnswerTable store={store} />
      <p class="notice">{say(words, 'check.decides')}</p>
      <p class="actions no-print">
        {links.apply !== '' && (
          <a class="button button--primary" href={links.apply}>
            {say(words, prepares ? 'check.to_apply_ended' : 'check.to_apply')}
          </a>
        )}
        {links.which !== '' && (
          <a class="button" href={links.which}>
            {say(words, 'check.to_which')}
          </a>
        )}
        <a class="button button--quiet topic__moves" href={`#topic-${payload.topics[0]?.id ?? ''}`}>
          {say(words, 'check.to_questions')}
        </a>
      </p>
      <ReportButton store={store} />
    </section>
  );
}

/** On paper the answers stand in a table; on screen they stand in their questions. */
function AnswerTable(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  const { words, questions } = store.payload;
  return (
    <div class="print-only">
      <h3>{say(words, 'check.answers')}</h3>
      <table class="table result__answers">
        <tbody>
          {questions.map((question) => {
            const answer = describeAnswer(question, store.answers.of(question.id).value, words);
            return (
              <tr key={question.id}>
                <th scope="row">{writeLabel(question.label, words, store.year.value)}</th>
                <td>{answer === '' ? say(words, 'check.not_answered') : answer}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The questions that can still change something, each a way back to itself. */
function Missing(props: { readonly store: CheckStore }): JSX.Element | null {
  const { store } = props;
  const { words } = store.payload;
  const open = store.open.value;
  if (open.length === 0) return null;
  return (
    <div class="notice no-print">
      <p class="notice__title">{say(words, 'check.missing', { count: open.length })}</p>
      <ul class="missing">
        {open.map(({ id, label }) => (
          <li key={id}>
            <a href={`#q-${id}`}>{writeLabel(label, words, store.context.value.year)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
