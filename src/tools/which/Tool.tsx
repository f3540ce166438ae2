import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { KeepingBar } from '../answering/KeepingBar.tsx';
import type { KeptAnswers } from '../answering/kept-answers.ts';
import type { WhichPayload } from './payload.ts';
import { Quick } from './Quick.tsx';
import { createWhichStore } from './store.ts';
import type { Standpoint, WhichStore } from './store.ts';

/** Which category fits: three questions, then all categories side by side. */
export function WhichTool(props: {
  readonly payload: WhichPayload;
  readonly store?: WhichStore;
  readonly kept?: KeptAnswers;
}): JSX.Element {
  const store = props.store ?? createWhichStore(props.payload);
  const { words } = store.payload;
  const live = store.live.value;
  const isRefused = props.kept?.state.value.kind === 'refused';
  const keeping = (
    <KeepingBar words={words} kept={props.kept} refused={say(words, 'fields.keep.refused_check')} />
  );
  return (
    <div class="which split" data-live={live ? '' : undefined}>
      <div class="split__main">
        {isRefused && keeping}
        <Quick store={store} />
      </div>
      <div class="split__side which__side">
        {!isRefused && keeping}
        {live && (
          <div class="which__first" role="status">
            <First store={store} />
          </div>
        )}
        <h2>{say(words, 'check.side_by_side')}</h2>
        <p class="muted">{say(words, 'check.side_by_side_lead')}</p>
        <ul class="entries which__list">
          {store.points.value.map((point) => (
            <Line store={store} point={point} key={point.candidate.id} />
          ))}
        </ul>
        <p class="notice">{say(words, 'check.decides')}</p>
      </div>
    </div>
  );
}

function First(props: { readonly store: WhichStore }): JSX.Element | null {
  const { store } = props;
  const { words } = store.payload;
  const point = store.first.value;
  if (!store.started.value) return null;
  if (!point) return <p class="notice">{writeNone(store)}</p>;
  const { candidate, open } = point;
  return (
    <>
      <p class="which__answer">{say(words, 'check.first', { category: candidate.title })}</p>
      <p>
        <a class="button button--primary" href={candidate.links.check}>
          {say(words, open > 0 ? 'check.first_go' : 'check.first_see', { count: open })}
        </a>
      </p>
    </>
  );
}

/** Why nothing is pointed to: what one has fails, and these are left; or nothing is left. */
function writeNone(store: WhichStore): string {
  const { words } = store.payload;
  const title = ({ candidate }: Standpoint): string => candidate.title;
  const points = store.points.value;
  const mine = points.filter(({ hasOne }) => hasOne).map(title);
  const left = points.filter(({ evaluation }) => evaluation.verdict !== 'unmet').map(title);
  if (mine.length === 0 || left.length === 0) return say(words, 'check.first_none');
  return say(words, 'check.first_others', { mine: mine.join('、'), left: left.join('、') });
}

/** More than these are read in the category's own check. */
const mostReasons = 3;

function Line(props: { readonly store: WhichStore; readonly point: Standpoint }): JSX.Element {
  const { store, point } = props;
  const { words } = store.payload;
  const { candidate, evaluation, unmet, open, hasOne } = point;
  const { verdict, tracks } = evaluation;
  return (
    <li class={hasOne ? 'which__line which__line--mine' : 'which__line'}>
      <p class="which__head">
        <a href={candidate.links.check}>{candidate.title}</a>
        {store.live.value && (
          <span class={`verdict verdict--${verdict}`}>
            {say(words, `check.verdict.${verdict}`)}
          </span>
        )}
      </p>
      {hasOne && <p class="small">{say(words, 'check.is_mine')}</p>}
      {unmet.length > 0 && (
        <ul class="which__why">
          {unmet.slice(0, mostReasons).map((criterion) => (
            <li key={criterion.id}>
              {say(words, 'check.why_unmet', {
                quote: criterion.title ?? criterion.quote,
                clause: criterion.clause,
              })}
            </li>
          ))}
          {unmet.length > mostReasons && (
            <li>
              <a href={`${candidate.links.check}#result`}>
                {say(words, 'check.why_more', { count: unmet.length - mostReasons })}
              </a>
            </li>
          )}
        </ul>
      )}
      {candidate.rules.tracks.length > 0 && store.started.value && (
        <p class="small muted">
          {candidate.rules.tracks.map(({ id, title }) => (
            <span class="which__track" key={id}>
              {say(words, 'check.track_line', {
                title,
                verdict: say(words, `check.verdict.${tracks[id] ?? 'unknown'}`),
              })}
            </span>
          ))}
        </p>
      )}
      {store.live.value && open > 0 && unmet.length === 0 && (
        <p class="small muted">{say(words, 'check.open', { count: open })}</p>
      )}
      <p class="small">
        <a href={candidate.links.guide}>{say(words, 'check.to_guide')}</a>
      </p>
    </li>
  );
}
