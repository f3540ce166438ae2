import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { Section } from '../../../form/index.ts';
import { ForwardLine } from '../../answering/ForwardLine.tsx';
import { MakeButton, MakingStatus } from '../making/Making.tsx';
import type { MakeActions } from '../making/Making.tsx';
import { OutputLinks } from '../outputs/OutputPage.tsx';
import { writeRoute } from '../route.ts';
import { MakeOptions } from '../making/MakeOptions.tsx';
import { SetList } from '../making/SetList.tsx';
import { nameFields } from '../store.ts';
import type { ApplyStore } from '../store.ts';

/** After the download: what there is now, what it still lacks, and what hands must do. */
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
    <section aria-labelledby="done-title">
      <p class="section__back no-print">
        <a href={writeRoute({ kind: 'tasks' })}>{say(words, 'apply.to_tasks')}</a>
      </p>
      <h2 id="done-title" tabIndex={-1}>
        {say(words, titleOf(making.kind))}
      </h2>
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
      <h3>{say(words, 'apply.next')}</h3>
      <ol class="steps">
        <li>{say(words, 'apply.next_check')}</li>
        <li>{printing(store)}</li>
        <li>{say(words, 'apply.next_evidence')}</li>
        <li>{handIn(store)}</li>
      </ol>
      <h3>{say(words, 'apply.seals')}</h3>
      <ul class="boxes">
        {sealsOf(store.payload.form.sections).map((seal) => (
          <li key={seal}>{say(words, `form.seal_${seal}`)}</li>
        ))}
      </ul>
      <SetList store={store} />
      <ForwardLine words={words} label={say(words, 'apply.verdict')} text={store.summary.value} />
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
    </section>
  );
}

function titleOf(kind: ApplyStore['making']['value']['kind']): string {
  if (kind === 'made') return 'apply.done';
  return kind === 'working' ? 'apply.making' : 'apply.not_made';
}

/** What is signed and sealed: of the parts that not every form has, those that this one has. */
function sealsOf(sections: readonly Section[]): readonly string[] {
  const kinds = ['commitment', 'recommendation'].filter((kind) =>
    sections.some((section) => section.kind === kind),
  );
  return ['cover', ...kinds, 'copies', 'joint'];
}

/** How many to print, where the round says it. */
function printing(store: ApplyStore): string {
  const { words } = store.payload;
  const copies = store.round.value?.copies;
  return copies === undefined
    ? say(words, 'apply.next_print')
    : say(words, 'apply.next_print_copies', { copies });
}

/** Whom to hand it to, by the place of business; outside of the province nobody takes it. */
function handIn(store: ApplyStore): string {
  const { words, regions } = store.payload;
  const place = store.tidy.value['region'];
  const region = typeof place === 'string' ? regions[place] : undefined;
  if (!region) return say(words, 'apply.next_hand_unknown');
  const county = store.tidy.value['county'];
  return typeof county === 'string' && county !== ''
    ? say(words, 'apply.next_hand_county', { county, bureau: region.bureau })
    : say(words, 'apply.next_hand', { bureau: region.bureau });
}
