import { batch } from '@preact/signals';
import { h, render } from 'preact';

import { assertNever, chinaDay, cleanFileName, say } from '../../base/index.ts';
import {
  breathe,
  copyText,
  currentWebView,
  drawOver,
  focusOn,
  goTo,
  jsonType,
  onLeavingPage,
  openOtherWindows,
  readPageData,
  readTyped,
  rootElement,
  saveFile,
  scrollToTop,
  setTitle,
  wakeTool,
  watchDay,
  watchRoute,
  watchWidth,
  wordType,
} from '../../browser/index.ts';
import { answersFromTyped } from '../../fields/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import { keeperFor } from '../answering/keeper-for.ts';
import type { Field } from '../../form/index.ts';
import { keepAnswers } from '../answering/keep-answers.ts';
import { keepLists } from '../answering/keep-lists.ts';
import type { Shelf } from '../answering/shelf.ts';
import { yearKey } from '../answering/year.ts';
import { asideKey, createDrafts, formerKey, noticeKey } from './drafts/drafts.ts';
import type { Drafts } from './drafts/drafts.ts';
import { transcriptKey } from './outputs/transcript/transcript-key.ts';
import { fetchLate } from './fetch-late.ts';
import type { ApplyPayload } from './payload.ts';
import { readRoute } from './route.ts';
import type { Route } from './route.ts';
import { createApplyStore, isOfOtherYear } from './store.ts';
import type { ApplyStore } from './store.ts';
import { takeTyped } from './take-typed.ts';
import { ApplyTool } from './Tool.tsx';

export function mountApply(): Promise<void> {
  return wakeTool(wake);
}

/** Milliseconds that the form waits for what was fetched beside it. */
const patience = 1000;

/**
 * Wakes the form up: what is kept first, over it what was typed into the blank form meanwhile, then
 * one drawing of the step that is asked for in place of it. To wake the blank form, of which most is
 * never seen, would take longer than all the rest.
 */
async function wake(): Promise<void> {
  // Asked for first: the rest takes until it is there.
  void import('./late.ts').catch(() => undefined);
  // The build wrote this file for this very script.
  const payload = (await readPageData('apply-data')) as ApplyPayload;
  const root = rootElement('apply');
  await fetchRarer([payload.rules, payload.form]);
  const store = createApplyStore(payload);
  const keeper = await keeperFor(payload.form.renamed, payload.form);
  const facts = [...store.fields.filter(({ isFact }) => isFact), ...payload.facts];
  const own = store.fields.filter(({ isFact }) => !isFact);
  const shelves = [
    { key: `facts/${payload.policy.id}`, ids: facts.map(({ id }) => id) },
    ...fieldShelves(payload, own),
  ];
  const kept = keepAnswers(
    store.answers,
    shelves,
    keeper,
    Date.now,
    [
      formerKey(payload),
      asideKey(payload),
      noticeKey(payload),
      transcriptKey(payload),
      yearKey(payload.policy.id),
    ],
    openOtherWindows(),
    keepLists(store.fields, shelves, keeper),
  );
  const drafts = createDrafts(store, keeper, Date.now);
  const actions = {
    make: () => void make(store, opened),
    drafts,
    saveDraft: () => saveDraft(store, drafts),
    copyDraft: () => void copyDraft(store, drafts),
    openFile: (file: File) => void openFile(store, drafts, file),
  };
  const late = fetchLate(store);
  const starting = kept.start({});
  await kept.entered;
  // What edits lists comes with it; a network that is slow keeps nobody waiting.
  await Promise.race([late, new Promise((resume) => setTimeout(resume, patience))]);
  takeTyped(store.answers, answersFromTyped(store.fields, readTyped(root)));
  batch(() => {
    watchWidth((isWide) => {
      store.isWide.value = isWide;
    });
    watchDay((day) => {
      store.day.value = day;
    });
    store.webView.value = currentWebView();
    store.live.value = true;
  });
  const year = store.year.peek();
  onLeavingPage(kept.flush);
  // A file dropped anywhere is opened; one that missed would replace the page.
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    goTo(':draft');
    actions.openFile(file);
  });
  watchRoute((text, first) => {
    const route = readRoute(text, payload.form);
    if (route.kind === 'draft') void drafts.look();
    show(store, route, first);
  });
  const look = store.hold();
  drawOver(root, () => render(h(ApplyTool, { payload, store, kept, actions }), root));
  const settle = async (): Promise<void> => {
    await late;
    const isBack = await starting;
    const { policy, words } = payload;
    const keys = shelves.map(({ key }) => key);
    const fields = [...store.fields, ...payload.facts];
    const opening = { kept, isBack, keeper, keys, root, words, policy: policy.id, fields, store };
    await store.late.peek()?.afterOpening(opening, year);
  };
  const opened = settle();
  await breathe();
  await look();
  await drafts.look();
  await opened;
}

/** A long list has a record of its own: a key in it, or elsewhere, writes no other. */
function fieldShelves({ policy, form }: ApplyPayload, fields: readonly Field[]): readonly Shelf[] {
  const place = `${policy.id}/${form.category}`;
  const isList = ({ columns }: Field): boolean => columns !== undefined;
  const key = `fields/${place}`;
  return [
    { key, ids: fields.filter((field) => !isList(field)).map(({ id }) => id) },
    ...fields
      .filter(isList)
      .map(({ id }) => ({ key: `lists/${place}/${id}`, ids: [id], formerly: key })),
  ];
}

/** Shows a route; a new step begins at its heading, a field's link at its control. */
function show(store: ApplyStore, route: Route, first: boolean): void {
  store.route.value = route;
  setTitle(titleOf(store, route));
  if (route.kind === 'section' && route.field !== undefined) {
    store.wanted.value = { control: route.field };
    focusOn(`f-${route.field}`);
    return;
  }
  if (first) return;
  scrollToTop();
  // What was changed is to be seen before a document is made of it.
  const page =
    route.kind === 'tasks' && store.notice.peek()?.isSeen.peek() ? 'changes' : route.kind;
  focusOn(route.kind === 'section' ? `s-${route.section}-title` : `${page}-title`);
}

/** What a step is called, in the window's title and in a browser's history. */
function titleOf({ payload }: ApplyStore, route: Route): string {
  switch (route.kind) {
    case 'tasks':
      return '';
    case 'section':
      return payload.form.sections.find(({ id }) => id === route.section)?.title ?? '';
    case 'official':
    case 'transcript':
    case 'print':
      return say(payload.words, `apply.${route.kind}.title`);
    case 'answers':
      return say(payload.words, 'apply.answers');
    case 'draft':
      return say(payload.words, 'apply.draft');
    case 'done':
      return say(payload.words, 'apply.done');
    default:
      return assertNever(route);
  }
}

function saveDraft(store: ApplyStore, drafts: Drafts): void {
  const { words, policy, form } = store.payload;
  const written = store.tidy.peek()['org_name'];
  const unit = typeof written === 'string' ? cleanFileName(written, 40) : '';
  const title = policy.categories.find(({ id }) => id === form.category)?.title ?? '';
  const name = say(words, 'apply.draft_name', {
    title,
    unit: unit === '' ? say(words, 'document.file_unit') : unit,
    day: chinaDay(new Date()),
  });
  saveFile(drafts.text(), `${cleanFileName(name)}.json`, jsonType);
}

async function copyDraft(store: ApplyStore, drafts: Drafts): Promise<void> {
  const copied = await copyText(drafts.text());
  const { words } = store.payload;
  drafts.tell(say(words, copied ? 'apply.draft_copied' : 'apply.draft_not_copied'));
}

/** A file that holds a draft; what reads one is fetched when the first is opened. */
async function openFile(store: ApplyStore, drafts: Drafts, file: File): Promise<void> {
  const { words } = store.payload;
  drafts.tell(say(words, 'apply.open_reading'));
  const reading = await import('./drafts/open-file.ts').catch(() => undefined);
  if (reading) await reading.openFile(store, drafts, file);
  else drafts.tell(say(words, 'apply.open_lost'));
}

/** Whether something is to be seen before a document is made; it has the focus then. */
function asksFirst(store: ApplyStore): boolean {
  const notice = store.notice.peek();
  if (notice && !(notice.isSeen.peek() && store.route.peek().kind === 'tasks')) {
    notice.isSeen.value = true;
    if (store.route.peek().kind === 'tasks') focusOn('changes-title');
    else goTo(':tasks');
    return true;
  }
  // What its figures now stand for is confirmed first, where it is asked.
  if (!isOfOtherYear(store)) return false;
  focusOn('other-year-title');
  return true;
}

/** Makes the Word document and hands it to the browser, once the form has `opened`. */
async function make(store: ApplyStore, opened: Promise<void>): Promise<void> {
  const before = store.making.peek();
  // A second click while the first is at work would make the same file twice.
  if (before.kind === 'working') return;
  const from = store.route.peek();
  store.making.value = { kind: 'working' };
  // Of what year its figures are is known then.
  await opened.catch(() => undefined);
  if (asksFirst(store)) {
    store.making.value = before;
    return;
  }
  const answers = store.tidy.peek();
  try {
    const { makeApplication } = await import('./making/make-application.ts');
    const made = await makeApplication(store, () => {
      store.making.value = { kind: 'working', isHere: true };
    });
    const saved = saveFile(made.bytes, made.fileName, wordType);
    store.making.value = {
      kind: 'made',
      made: { ...saved, missing: made.missing.length, answers },
    };
    // Whoever went on meanwhile stays where they are.
    if (store.route.peek() === from) goTo(':done');
  } catch (error) {
    store.making.value = { kind: 'failed', message: error instanceof Error ? error.message : '' };
  }
}
