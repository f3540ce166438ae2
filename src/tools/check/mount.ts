import { batch } from '@preact/signals';
import { h, hydrate, render } from 'preact';

import { say } from '../../base/index.ts';
import {
  focusOn,
  onLeavingPage,
  openOtherWindows,
  readPageData,
  readTyped,
  rootElement,
  wakeTool,
  setTitle,
  watchDay,
  watchRoute,
} from '../../browser/index.ts';
import { answersFromTyped } from '../../fields/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import { keeperFor } from '../answering/keeper-for.ts';
import { keepAnswers } from '../answering/keep-answers.ts';
import { yearKey } from '../answering/year.ts';
import { CheckView, resultRoom } from './CheckView.tsx';
import type { CheckPayload } from './payload.ts';
import { createCheckStore } from './store.ts';
import type { CheckStore } from './store.ts';

export function mountCheck(): Promise<void> {
  return wakeTool(wake);
}

/** Wakes the check up: same empty view first, then what is kept, then what was typed early. */
async function wake(): Promise<void> {
  const { hash } = location;
  // The build wrote this file for this very script.
  const payload = (await readPageData('check-data')) as CheckPayload;
  const root = rootElement('check');
  await fetchRarer([payload.rules]);
  const hasLists = payload.questions.some(({ columns }) => columns);
  const store = createCheckStore(
    payload,
    hasLists ? await import('./list-controls.ts') : undefined,
  );
  const typed = answersFromTyped(payload.questions, readTyped(root));
  const shelf = { key: `facts/${payload.policy}`, ids: payload.questions.map(({ id }) => id) };
  const keeper = await keeperFor(payload.renamed);
  const besides = [`which/${payload.policy}`, yearKey(payload.policy)];
  const kept = keepAnswers(store.answers, [shelf], keeper, Date.now, besides, openOtherWindows());
  hydrate(h(CheckView, { store, kept }), root);
  const late = fetchLate(store);
  const isBack = await kept.start(typed);
  batch(() => {
    watchDay((day) => {
      store.day.value = day;
    });
    store.live.value = true;
  });
  onLeavingPage(kept.flush);
  await late;
  watchRoute((route, first) => {
    const step = stepOf(store, route);
    if (step === undefined) return;
    store.step.value = step.topic;
    const topic = payload.topics.find(({ id }) => id === step.topic);
    // Whoever went on before this could be watched has left the page's beginning all the same.
    const isStart = first && location.hash === hash;
    setTitle(isStart ? '' : (topic?.title ?? say(payload.words, 'check.result')));
    if (!isStart || step.focus !== undefined) focusOn(step.focus ?? `${step.heading}-title`);
  });
  const { policy, questions: fields, words } = payload;
  const keys = [shelf.key];
  const opened = { kept, isBack, keeper, keys, root, words, policy, fields, store };
  await store.late.peek()?.afterOpening(opened);
}

/** Draws the result over what the build drew; what can't be fetched is said in its place. */
async function fetchLate(store: CheckStore): Promise<void> {
  const room = rootElement(resultRoom);
  let late: CheckStore['late']['value'];
  try {
    const fetched = await import('./late.ts');
    late = fetched;
    fetched.openFoldsInPrint(rootElement('check'));
    store.rarerViews.value = await fetched.fetchRarerViews(store);
    render(h(fetched.Result, { store }), room);
  } catch {
    room.textContent = say(store.payload.words, 'check.result_lost');
  }
  store.late.value = late;
}

/** Where an address leads: a topic, the result, a question (its control), a condition. */
function stepOf(
  { payload, begun }: CheckStore,
  route: string,
): { readonly topic: string; readonly heading: string; readonly focus?: string } | undefined {
  const first = payload.topics[0]?.id ?? 'result';
  if (route === '') return { topic: first, heading: `topic-${first}` };
  if (route === 'result') return { topic: 'result', heading: 'result' };
  if (route.startsWith('c-')) {
    // Conditions are told once something was answered.
    const told = begun.peek() && { focus: route };
    return { topic: 'result', heading: 'result', ...told };
  }
  if (route.startsWith('topic-')) {
    const topic = payload.topics.find(({ id }) => `topic-${id}` === route);
    return topic && { topic: topic.id, heading: route };
  }
  const fact = route.replace(/^q-/, '');
  const topic = payload.topics.find(({ facts }) => facts.includes(fact));
  return topic && { topic: topic.id, heading: `topic-${topic.id}`, focus: `f-${fact}` };
}
