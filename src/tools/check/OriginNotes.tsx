import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Origin } from '../../rules/index.ts';

/** How we read the words, what they are known from, and what of it is open. */
export function OriginNotes(props: {
  readonly of: Origin & { readonly note?: string };
  readonly words: Words;
}): JSX.Element {
  const { note, source, doubts = [] } = props.of;
  return (
    <>
      {[note, source, ...doubts.map((doubt) => say(props.words, 'check.doubt', { doubt }))].map(
        (each) => each !== undefined && <p class="judged__note">{each}</p>,
      )}
    </>
  );
}
