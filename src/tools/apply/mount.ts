import { batch } from '@preact/signals';
import { h, hydrate } from 'preact';

import { chinaDay } from '../../base/index.ts';
import {
  currentWebView,
  focusOn,
  goTo,
  onLeavingPage,
  openKeeper,
  readPageData,
  readTyped,
  rootElement,
  saveFile,
  scrollToTop,
  watchRoute,
  wordType,
} from '../../browser/index.ts';
import { answersFromTyped } from '../../fields/index.ts';
import { keepAnswers } from '../answering/keep-answers.ts';
import type { ApplyPayload } from './payload.ts';
import { readRoute } from './route.ts';
import type { Route } from './route.ts';
import { createApplyStore } from './store.ts';
import type { ApplyStore } from './store.ts';
import { ApplyTool } from './Tool.tsx';

/** Wakes the form up: same blank view first, then what is kept, then what was typed early. */
export async function mountApply(): Promise<void> {
  // The build wrote this block for this very script.
  const payload = readPageData('apply-data') as ApplyPayload;
  const root = rootElement('apply');
  const store = createApplyStore(payload);
  const typed = answersFromTyped(store.fields, readTyped(root));
  const facts = [...store.fields.filter(({ isFact }) => isFact), ...payload.facts];
  const own = store.fields.filter(({ isFact }) => !isFact);
  const kept = keepAnswers(
    store.answers,
    [
      { key: `facts/${payload.policy.id}`, ids: facts.map(({ id }) => id) },
      { key: `fields/${payload.policy.id}/${payload.form.category}`, ids: own.map(({ id }) => id) },
    ],
    openKeeper(),
    Date.now,
  );
  const actions = { make: () => void make(store), saveDraft: () => undefined };
  hydrate(h(ApplyTool, { payload, store, kept, actions }), root);
  await kept.start(typed);
  batch(() => {
    store.day.value = chinaDay(new Date());
    store.webView.value = currentWebView();
    store.live.value = true;
  });
  onLeavingPage(kept.flush);
  watchRoute((text, first) => show(store, readRoute(text, payload.form), first));
}

/** Shows a route; a new step begins at its heading, a field's link at its control. */
function show(store: ApplyStore, route: Route, first: boolean): void {
  store.route.value = route;
  if (route.kind === 'section' && route.field !== undefined) {
    focusOn(`f-${route.field}`);
    return;
  }
  if (first) return;
  scrollToTop();
  focusOn(route.kind === 'section' ? `s-${route.section}-title` : `${route.kind}-title`);
}

/** Makes the Word document and hands it to the browser. */
async function make(store: ApplyStore): Promise<void> {
  const { payload } = store;
  const on = chinaDay(new Date());
  store.making.value = { kind: 'working' };
  try {
    const { makeApplication } = await import('./make-application.ts');
    const standing = store.standing.value;
    const round = standing && 'round' in standing ? payload.rounds[standing.round] : undefined;
    const { verdict, tracks, criteria } = store.evaluation.value;
    const made = await makeApplication(payload.links.template, {
      form: payload.form,
      policy: payload.policy,
      answers: store.tidy.value,
      verdict: store.summary.value,
      verdicts: {
        category: verdict,
        tracks,
        criteria: Object.fromEntries(criteria.map((each) => [each.id, each.verdict])),
      },
      on,
      year: store.year.value,
      fileName: round?.fileName,
      words: payload.words,
    });
    const saved = saveFile(made.bytes, made.fileName, wordType);
    store.making.value = { kind: 'made', made: { ...saved, missing: made.missing.length } };
    goTo(':done');
  } catch (error) {
    store.making.value = { kind: 'failed', message: error instanceof Error ? error.message : '' };
  }
}
