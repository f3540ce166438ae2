import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { CalledOffError, saveFile, sheetType, wordType, zipType } from '../../../browser/index.ts';
import type { SavedFile } from '../../../browser/index.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';
import type { MadeFile, MakingStep, Unmade } from '../../work/made-file.ts';
import type { ReviewActions } from '../actions.ts';
import type { ReviewStore } from '../store.ts';
import { countDue, makeBatch, makeMany, makeSheet, splitLinks } from './make-many.ts';
import { RankLists } from './RankLists.tsx';
import { casesOnDesk } from './ranks.ts';

interface OfficeProps {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}

type Making =
  | { readonly kind: 'idle' | 'failed' | 'stopped' }
  | { readonly kind: 'working'; readonly step?: MakingStep; readonly stop?: () => void }
  | {
      readonly kind: 'saved';
      /** Absent where nothing could be made. */
      readonly file?: SavedFile;
      readonly unmade: readonly Unmade[];
    };

/** Whether any outcome of the check is a recommendation: a policy without one has no order of them. */
function recommends({ payload }: ReviewStore): boolean {
  return payload.review.outcomes.some((outcome) => outcome.recommends !== undefined);
}

/** Documents of the whole desk at once, and the order of those recommended. */
export function OfficeTools(props: OfficeProps): JSX.Element {
  const isOpen = useSignal(false);
  const { words } = props.store.payload;
  return (
    <details
      class="office"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        {say(words, recommends(props.store) ? 'desk.office.title' : 'desk.office.title_plain')}
      </summary>
      {isOpen.value && <Office {...props} />}
    </details>
  );
}

function Office({ store, actions }: OfficeProps): JSX.Element {
  const { words, links } = store.payload;
  const making = useSignal<Making>({ kind: 'idle' });
  const cases = casesOnDesk(store);
  const { each, whole } = splitLinks(links.documents);
  const counts = each.map((link) => ({ link, count: countDue(cases, link.id) }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const hasRecommended = cases.some(({ isRecommended }) => isRecommended);
  const run = (
    make: () => Promise<MadeFile & { readonly isEmpty?: boolean }>,
    type: string,
  ): void => {
    if (making.peek().kind === 'working') return;
    making.value = { kind: 'working' };
    make()
      .then(({ bytes, fileName, unmade, isEmpty }) => {
        const file = isEmpty === true ? {} : { file: saveFile(bytes, fileName, type) };
        making.value = { kind: 'saved', ...file, unmade };
      })
      .catch((error: unknown) => {
        making.value = { kind: error instanceof CalledOffError ? 'stopped' : 'failed' };
      });
  };
  const runMany = (chosen: readonly DocumentLink[]): void => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    run(async () => {
      const made = await makeMany(store, chosen, {
        signal: controller.signal,
        onStep: (step) => {
          making.value = { kind: 'working', step, stop };
        },
      });
      await actions?.decide(made.issued);
      return made;
    }, zipType);
  };
  return (
    <>
      <p class="muted">
        {say(words, 'desk.office.lead', {
          done: cases.filter(({ outcome }) => outcome !== undefined).length,
          all: cases.length,
        })}
      </p>
      <p class="actions">
        {all > 0 && (
          <button type="button" class="button" onClick={() => runMany(each)}>
            {say(words, 'desk.office.all', { count: all })}
          </button>
        )}
        {counts.map(
          ({ link, count }) =>
            count > 0 && (
              <button
                key={link.id}
                type="button"
                class="button button--quiet"
                onClick={() => runMany([link])}
              >
                {say(words, 'desk.office.every', { title: link.title, count })}
              </button>
            ),
        )}
      </p>
      <p class="actions">
        {whole.map((link) => (
          <button
            key={link.id}
            type="button"
            class="button"
            onClick={() => run(() => makeBatch(store, link), wordType)}
          >
            {say(words, 'review.download', { title: link.title })}
          </button>
        ))}
        {hasRecommended && (
          <button
            type="button"
            class="button"
            onClick={() => run(() => makeSheet(store), sheetType)}
          >
            {say(words, 'desk.office.sheet_button')}
          </button>
        )}
      </p>
      <Status store={store} making={making} />
      {recommends(store) && <RankLists store={store} actions={actions} cases={cases} />}
    </>
  );
}

function Status(props: {
  readonly store: ReviewStore;
  readonly making: Signal<Making>;
}): JSX.Element {
  const { words } = props.store.payload;
  const making = props.making.value;
  return (
    <div class="office__status" role="status">
      {making.kind === 'working' && (
        <p>
          {making.step === undefined
            ? say(words, 'review.downloading')
            : say(words, 'desk.office.making', { ...making.step })}{' '}
          {making.stop && (
            <button type="button" class="button button--quiet" onClick={making.stop}>
              {say(words, 'desk.office.stop')}
            </button>
          )}
        </p>
      )}
      {making.kind === 'stopped' && <p>{say(words, 'desk.office.stopped')}</p>}
      {making.kind === 'failed' && (
        <p class="notice notice--error">{say(words, 'desk.office.failed')}</p>
      )}
      {making.kind === 'saved' && (
        <>
          {making.file ? (
            <p>
              {say(words, 'desk.office.made')}
              <a href={making.file.url} download={making.file.name}>
                {making.file.name}
              </a>
            </p>
          ) : (
            <p>{say(words, 'desk.office.none')}</p>
          )}
          {making.unmade.length > 0 && (
            <>
              <p>{say(words, 'desk.office.unmade', { count: making.unmade.length })}</p>
              <ul>
                {making.unmade.map((one, index) => (
                  <li key={index}>{say(words, 'desk.office.unmade_line', { ...one })}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
