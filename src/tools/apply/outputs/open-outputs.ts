import { h } from 'preact';

import type { OutputPages } from '../OutputPage.tsx';
import type { ApplyStore } from '../store.ts';
import { createOfficial } from './official.ts';
import { OfficialPage } from './OfficialPage.tsx';
import { PrintPage } from './PrintPage.tsx';
import { createTranscript } from './transcript.ts';
import { TranscriptPage } from './TranscriptPage.tsx';

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
