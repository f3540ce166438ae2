import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { saveFile, wordType, zipType } from '../../../browser/index.ts';
import type { SetLink } from '../payload.ts';
import type { ApplyStore } from '../store.ts';

type Getting =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'saved'; readonly name: string; readonly url: string };

/** 一套文书: what else the same answers make, each by itself or all in one zip. */
export function SetList(props: { readonly store: ApplyStore }): JSX.Element | null {
  const { store } = props;
  const { words, links } = store.payload;
  const getting = useSignal<Getting>({ kind: 'idle' });
  if (links.documents.length === 0) return null;

  const get = async (link: SetLink | undefined): Promise<void> => {
    getting.value = { kind: 'working' };
    try {
      const { makeOfSet, makeWholeSet } = await import('./make-set.ts');
      const made = link ? await makeOfSet(store, link) : await makeWholeSet(store);
      const type = link ? wordType : zipType;
      getting.value = { kind: 'saved', ...saveFile(made.bytes, made.fileName, type) };
    } catch (error) {
      getting.value = { kind: 'failed', why: error instanceof Error ? error.message : '' };
    }
  };

  const state = getting.value;
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
              onClick={() => void get(link)}
            >
              {link.title}
            </button>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="button" onClick={() => void get(undefined)}>
          {say(words, 'apply.set_all', { count: links.documents.length + 1 })}
        </button>
      </p>
      <p role="status">
        {state.kind === 'working' && say(words, 'apply.set_making')}
        {state.kind === 'failed' && say(words, 'apply.set_failed', { why: state.why })}
        {state.kind === 'saved' && (
          <>
            {say(words, 'apply.file')}
            <a href={state.url} download={state.name}>
              {state.name}
            </a>
          </>
        )}
      </p>
    </section>
  );
}
