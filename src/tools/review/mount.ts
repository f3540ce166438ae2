import { h, hydrate } from 'preact';

import {
  chosenFiles,
  openKeeper,
  readPageData,
  rootElement,
  wakeTool,
} from '../../browser/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import { keepRecords, loadKept, showDesk } from './keep-desk.ts';
import { makeActions } from './make-actions.ts';
import type { ReviewPayload } from './payload.ts';
import { createReviewStore } from './store.ts';
import { ReviewTool } from './Tool.tsx';

export function mountReview(): Promise<void> {
  return wakeTool(wake);
}

/** Wakes the review up: the same closed view first, then what this device keeps. */
async function wake(): Promise<void> {
  // The build wrote this file for this very script.
  const payload = (await readPageData('review-data')) as ReviewPayload;
  const root = rootElement('review');
  await fetchRarer(payload.categories.flatMap(({ rules, form }) => [rules, form]));
  const store = createReviewStore(payload);
  const keeper = openKeeper();
  store.shared.value = keeper.isShared();
  const kept = loadKept(store, keeper);
  const actions = makeActions(store, keeper, kept);
  // Before this script a file could be chosen, and nobody heard of it.
  const early = ['#open-file', '#open-folder'].flatMap((id) =>
    chosenFiles(root.querySelector<HTMLInputElement>(id)?.files ?? null),
  );
  hydrate(h(ReviewTool, { payload, store, actions }), root);
  // A file that misses the drop zone would replace the page.
  for (const kind of ['dragover', 'drop'] as const)
    addEventListener(kind, (event) => event.preventDefault());
  keepRecords(store, keeper);
  if (early.length > 0) await actions.openFiles(early);
  await kept;
  if (store.rows.peek().length > 0) await showDesk(store, keeper);
}
