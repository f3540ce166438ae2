import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { MakeActions } from '../making/Making.tsx';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';
import type { DraftActions } from './DraftPage.tsx';
import { Fetched } from './Fetched.tsx';
import type { laterPages } from './later-pages.ts';

/** What the form does beyond drawing itself; absent in the page as built. */
export interface ApplyActions extends DraftActions, MakeActions {}

/** The frame of a page that nobody sees first: its heading takes the focus while the rest comes. */
export function LaterPage(props: {
  readonly store: ApplyStore;
  readonly actions: ApplyActions;
  readonly page: keyof typeof laterPages;
  readonly opened: Signal<typeof laterPages | undefined>;
}): JSX.Element {
  const { store, actions, page, opened } = props;
  const { words } = store.payload;
  const title =
    page === 'done'
      ? titleOf(store.making.value.kind)
      : page === 'draft'
        ? 'apply.draft'
        : 'apply.answers';
  return (
    <section class={page === 'draft' ? 'draft' : undefined} aria-labelledby={`${page}-title`}>
      <p class="section__back no-print">
        <a href={writeRoute({ kind: 'tasks' })}>{say(words, 'apply.to_tasks')}</a>
      </p>
      <h2 id={`${page}-title`} tabIndex={-1}>
        {say(words, title)}
      </h2>
      <Fetched
        words={words}
        title={`${page}-title`}
        fetched={opened}
        load={async () => (await import('./later-pages.ts')).laterPages}
        show={({ [page]: Page }) => <Page store={store} actions={actions} />}
      />
    </section>
  );
}

function titleOf(kind: ApplyStore['making']['value']['kind']): string {
  if (kind === 'made') return 'apply.done';
  return kind === 'working' ? 'apply.making' : 'apply.not_made';
}
