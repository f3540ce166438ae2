import { h } from 'preact';
import type { JSX } from 'preact';

import type { Output } from '../route.ts';
import type { ApplyStore } from '../store.ts';
import { createOfficial } from './official/official.ts';
import { OfficialPage } from './official/OfficialPage.tsx';
import { PrintPage } from './print/PrintPage.tsx';
import { createTranscript } from './transcript/transcript.ts';
import { TranscriptPage } from './transcript/TranscriptPage.tsx';

/** The views of every other way out; they keep their state while the visitor comes and goes. */
export type OutputPages = Readonly<Record<Output, () => JSX.Element>>;

/** The other ways out of one application, with the state that each keeps. */
export function openOutputs(store: ApplyStore): OutputPages {
  const official = createOfficial(store);
  const transcript = createTranscript(store);
  return {
    official: () => h(OfficialPage, { store, official }),
    transcript: () => h(TranscriptPage, { store, transcript }),
    print: () => h(PrintPage, { store }),
  };
}
