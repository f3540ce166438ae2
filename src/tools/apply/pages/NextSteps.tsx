import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { planPaper } from '../../../form/index.ts';
import { ForwardLine } from '../../answering/ForwardLine.tsx';
import { SetList } from '../making/SetList.tsx';
import type { ApplyStore } from '../store.ts';

/** What hands must do with the document, what is sealed, and what else the same answers make. */
export function NextSteps({ store }: { readonly store: ApplyStore }): JSX.Element {
  const { words, form } = store.payload;
  const { seals } = planPaper(form, words);
  return (
    <>
      <h3>{say(words, 'apply.next')}</h3>
      <ol class="steps">
        <li>{say(words, 'apply.next_check')}</li>
        <li>{printing(store, seals.length > 0)}</li>
        {form.sections.some(({ kind }) => kind === 'evidence') && (
          <li>{say(words, 'apply.next_evidence')}</li>
        )}
        <li>{handIn(store)}</li>
      </ol>
      {seals.length > 0 && (
        <>
          <h3>{say(words, 'apply.seals')}</h3>
          <ul class="boxes">
            {[
              ...seals.map(({ place, task }) => say(words, 'apply.seal', { place, task })),
              say(words, 'document.seal.copy'),
            ].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <SetList store={store} />
      <ForwardLine words={words} label={say(words, 'apply.verdict')} text={store.summary.value} />
    </>
  );
}

/** How many to print, where the round says it; a form without seals may be wanted online alone. */
function printing(store: ApplyStore, isSealed: boolean): string {
  const { words } = store.payload;
  const copies = store.round.value?.copies;
  if (copies === undefined) return say(words, isSealed ? 'apply.next_print' : 'apply.next_plain');
  return say(words, isSealed ? 'apply.next_print_copies' : 'apply.next_plain_copies', { copies });
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
