import { h } from 'preact';

import type { OutputPages } from '../OutputPage.tsx';
import type { ApplyStore } from '../store.ts';
import { createOfficial } from './official.ts';
import { OfficialPage } from './OfficialPage.tsx';

/** The other ways out of one application, with the state that each keeps. */
export function openOutputs(store: ApplyStore): OutputPages {
  const official = createOfficial(store);
  return {
    official: () => h(OfficialPage, { store, official }),
    transcript: () => h(OfficialPage, { store, official }),
    print: () => h(OfficialPage, { store, official }),
  };
}
