import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import type { ApplyStore, SetMaking } from '../store.ts';
import type * as makeSet from './make-set.ts';

/** 一套文书: what else the same answers make, each by itself or all in one zip. */
export function SetList(props: { readonly store: ApplyStore }): JSX.Element | null {
  const { store } = props;
  const { words, links } = store.payload;
  if (links.documents.length === 0) return null;
  const isWorking = store.set.value.kind === 'working';
  return (
    <section class="set no-print" aria-labelledby="set-title">
      <h3 id="set-title">{say(words, 'apply.set')}</h3>
      <p>{say(words, 'apply.set_lead')}</p>
      <ul class="set__list">
        {links.documents.map((link) => (
          <li key={link.id}>
            <button
              type="button"
              class="button button--link"
              aria-label={say(words, 'apply.set_get', { title: link.title })}
              aria-disabled={isWorking}
              onClick={() => void get(store, ({ saveOne }) => saveOne(store, link))}
            >
              {link.title}
            </button>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={isWorking}
          onClick={() => void get(store, ({ saveAll }) => saveAll(store))}
        >
          {say(words, 'apply.set_all', { count: links.documents.length + 1 })}
        </button>
      </p>
      <SetStatus state={store.set.value} words={words} />
    </section>
  );
}

/** The state outlives the view: whoever comes back finds how far it is. */
function SetStatus(props: { readonly state: SetMaking; readonly words: Words }): JSX.Element {
  const { state, words } = props;
  return (
    <>
      {state.kind === 'working' && state.step && (
        <div class="set__progress">
          <progress
            value={state.step.number - 1}
            max={state.step.of}
            aria-label={say(words, 'apply.set_making')}
          />
          <p>{say(words, 'apply.set_step', { ...state.step })}</p>
        </div>
      )}
      {state.kind === 'working' && state.stop && (
        <p>
          <button type="button" class="button" onClick={state.stop}>
            {say(words, 'apply.set_stop')}
          </button>
        </p>
      )}
      <div role="status">
        {state.kind === 'working' && !state.step && <p>{say(words, 'apply.set_making')}</p>}
        {state.kind === 'working' && state.isHere && <p>{say(words, 'fields.here')}</p>}
        {state.kind === 'stopped' && <p>{say(words, 'apply.set_stopped')}</p>}
        {state.kind === 'failed' && (
          <p class="notice notice--error">{say(words, 'apply.set_failed', { why: state.why })}</p>
        )}
        {state.kind === 'saved' && (
          <p>
            {say(words, 'apply.file')}
            <a href={state.url} download={state.name}>
              {state.name}
            </a>
          </p>
        )}
        {state.kind === 'saved' && state.unmade.length > 0 && (
          <div class="notice notice--warn">
            <p>{say(words, 'apply.set_unmade', { count: state.unmade.length })}</p>
            <ul>
              {state.unmade.map(({ title, why }) => (
                <li key={title}>{say(words, 'apply.set_unmade_line', { title, why })}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}

type MakeSet = typeof makeSet;

/** What makes documents is fetched with the first one. */
async function get(store: ApplyStore, make: (from: MakeSet) => Promise<void>): Promise<void> {
  if (store.set.peek().kind === 'working') return;
  store.set.value = { kind: 'working' };
  try {
    await make(await import('./make-set.ts'));
  } catch (error) {
    store.set.value = { kind: 'failed', why: error instanceof Error ? error.message : '' };
  }
}
