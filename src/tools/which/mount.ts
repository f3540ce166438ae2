import { batch } from '@preact/signals';
import { h, hydrate } from 'preact';

import {
  onLeavingPage,
  openOtherWindows,
  readPageData,
  readTyped,
  rootElement,
  wakeTool,
  watchDay,
} from '../../browser/index.ts';
import { answersFromTyped } from '../../fields/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import { keeperFor } from '../answering/keeper-for.ts';
import { keepAnswers } from '../answering/keep-answers.ts';
import type { WhichPayload } from './payload.ts';
import { bandId, createWhichStore, haveId } from './store.ts';
import { WhichTool } from './Tool.tsx';

export function mountWhich(): Promise<void> {
  return wakeTool(wake);
}

/** Wakes the comparison up: same empty view first, then what is kept, then what was typed early. */
async function wake(): Promise<void> {
  // The build wrote this file for this very script.
  const payload = (await readPageData('which-data')) as WhichPayload;
  const root = rootElement('which');
  await fetchRarer(payload.candidates.map(({ rules }) => rules));
  const store = createWhichStore(payload);
  const early = readTyped(root);
  const typed = {
    ...answersFromTyped(payload.questions, early),
    ...(early.has(haveId) ? { [haveId]: early.get(haveId) } : {}),
  };
  const shelves = [
    { key: `facts/${payload.policy}`, ids: payload.questions.map(({ id }) => id) },
    { key: `which/${payload.policy}`, ids: [haveId, ...payload.quick.facts.map(bandId)] },
  ];
  const keeper = await keeperFor(payload.renamed);
  const kept = keepAnswers(store.answers, shelves, keeper, Date.now, [], openOtherWindows());
  hydrate(h(WhichTool, { payload, store, kept }), root);
  const isBack = await kept.start(typed);
  batch(() => {
    watchDay((day) => {
      store.day.value = day;
    });
    store.live.value = true;
  });
  onLeavingPage(kept.flush);
  const keys = shelves.map(({ key }) => key);
  const { rescueKept } = await import('../answering/rescue-kept.ts');
  await rescueKept({ kept, isBack, keeper, keys, root, words: payload.words });
}
