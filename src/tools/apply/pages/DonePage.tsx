import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { MakeButton, MakingStatus } from '../making/Making.tsx';
import type { MakeActions } from '../making/Making.tsx';
import { OutputLinks } from '../outputs/OutputLinks.tsx';
import { writeRoute } from '../route.ts';
import { MakeOptions } from '../making/MakeOptions.tsx';
import { NextSteps } from './NextSteps.tsx';
import { nameFields } from '../store.ts';
import type { ApplyStore } from '../store.ts';

/** After the download: what there is now, what it still lacks; then what hands must do. */
export function DonePage(props: {
  readonly store: ApplyStore;
  readonly actions: MakeActions;
}): JSX.Element {
  const { store, actions } = props;
  const { words } = store.payload;
  const making = store.making.value;
  const kept = store.kept.value;
  const ended = store.standing.value?.kind === 'ended';
  return (
    <>
      {making.kind === 'made' && (
        <p>
          {say(words, 'apply.file')}
          <a href={making.made.url} download={making.made.name}>
            {making.made.name}
          </a>
        </p>
      )}
      {store.isMadeStale.value && (
        <p class="notice notice--warn">{say(words, 'apply.done_changed')}</p>
      )}
      {making.kind === 'made' && making.made.missing > 0 && (
        <p class="notice notice--warn">
          {say(words, 'apply.unfinished', { count: making.made.missing })}
        </p>
      )}
      {ended && <p class="notice notice--warn">{say(words, 'apply.done_ended')}</p>}
      {kept.length > 0 && (
        <p class="notice">
          {say(words, 'form.kept', { count: kept.length, names: nameFields(store, kept) })}
        </p>
      )}
      <p class="no-print">
        <MakeButton
          store={store}
          onMake={actions.make}
          isAgain={making.kind === 'made' && !store.isMadeStale.value}
        />
      </p>
      <MakeOptions store={store} />
      <MakingStatus store={store} actions={actions} />
      <NextSteps store={store} />
      <p class="muted">{say(words, 'apply.decides')}</p>
      <OutputLinks store={store} />
      <p class="actions no-print">
        <a class="button" href={writeRoute({ kind: 'draft' })}>
          {say(words, 'apply.to_draft')}
        </a>
        <a class="button button--quiet" href={writeRoute({ kind: 'answers' })}>
          {say(words, 'apply.to_answers')}
        </a>
      </p>
    </>
  );
}
