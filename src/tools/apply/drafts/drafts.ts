import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

import { inSlices, say } from '../../../base/index.ts';
import type { Keeper } from '../../../browser/index.ts';
import { keyLists, readLists } from '../../../fields/index.ts';
import { isAnswered, writeDraft } from '../../../form/index.ts';
import type { Answers } from '../../../form/index.ts';
import { otherYear } from '../../answering/year.ts';
import type { ApplyPayload } from '../payload.ts';
import type { ApplyStore } from '../store.ts';
import type * as readDraft from './read-draft.ts';

/** A draft of another category on this device, from which the unit's own data can be taken. */
interface OtherDraft {
  readonly category: string;
  readonly title: string;
}

/** Something that would replace or add to what is filled in, until the visitor says yes. */
interface Pending {
  /** What will happen, in one sentence. */
  readonly question: string;
  /** What should be known of the file. */
  readonly remarks: readonly string[];
  /** What is to be chosen before the yes. */
  readonly View?: FunctionComponent;
  readonly accept: () => Promise<void>;
}

/** What an opened file asks of its reader before it is taken over. */
interface Found {
  readonly remarks: readonly string[];
  readonly View?: FunctionComponent;
  /** The answers as chosen, once the visitor says yes, and what to say of that. */
  readonly choose?: (answers: Answers) => { readonly answers: Answers; readonly remark: string };
}

export interface Drafts {
  /** What was last done, or why nothing was; one sentence each. */
  readonly said: ReadonlySignal<readonly string[]>;
  readonly pending: ReadonlySignal<Pending | undefined>;
  readonly others: ReadonlySignal<readonly OtherDraft[]>;
  readonly hasFormer: ReadonlySignal<boolean>;
  /** The draft as the text of its file. */
  readonly text: () => string;
  /** Reads a draft's text; asks before it replaces anything, and where something was found. */
  readonly open: (text: string, found?: Found) => Promise<void>;
  /** The same of what the visitor pastes, which calls off a file that is being read. */
  readonly paste: (text: string) => Promise<void>;
  /** Says one sentence instead of whatever was said or asked before. */
  readonly tell: (sentence: string) => void;
  /** A file is being read, which can be called off. */
  readonly isReading: ReadonlySignal<boolean>;
  /** Reads a file as long as it takes, or until it is called off or another one is opened. */
  readonly read: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly stopReading: () => void;
  readonly cancel: () => void;
  /** Asks before something is done. */
  readonly ask: (next: Pending) => void;
  /** Keeps the notice that is being answered on this device; `null` forgets it. */
  readonly keepNotice: (kept: unknown) => Promise<void>;
  /** Brings back what stood here before a file was opened. */
  readonly restore: () => Promise<void>;
  readonly copyFrom: (category: string) => Promise<void>;
  /** Looks for other drafts and for what was replaced. */
  readonly look: () => Promise<void>;
}

/** Where the draft is kept that an opened file replaced. */
export function formerKey({ policy, form }: ApplyPayload): string {
  return `former/${policy.id}/${form.category}`;
}

/** Where that is kept which an opened file held and the form has no place for. */
export function asideKey({ policy, form }: ApplyPayload): string {
  return `aside/${policy.id}/${form.category}`;
}

/** Where the notice is kept that is being answered. */
export function noticeKey({ policy, form }: ApplyPayload): string {
  return `notice/${policy.id}/${form.category}`;
}

/** Drafts in and out. Whatever is replaced is kept beside as the former draft first. */
export function createDrafts(store: ApplyStore, keeper: Keeper, now: () => number): Drafts {
  const { form, policy, words } = store.payload;
  const said = signal<readonly string[]>([]);
  const pending = signal<Pending | undefined>(undefined);
  const others = signal<readonly OtherDraft[]>([]);
  const hasFormer = signal(false);
  const titles = Object.fromEntries(policy.categories.map(({ id, title }) => [id, title]));
  const former = formerKey(store.payload);
  const besides = asideKey(store.payload);
  let aside: Readonly<Record<string, unknown>> = {};

  const text = (): string =>
    writeDraft({
      policy: policy.id,
      category: form.category,
      version: form.version,
      answers: store.tidy.peek(),
      aside,
      year: store.figuresOf.peek() ?? store.year.peek(),
      ...(store.day.peek() === undefined ? {} : { savedOn: store.day.peek() }),
    } as Parameters<typeof writeDraft>[0]);

  const isFilled = (): boolean => Object.values(store.tidy.peek()).some(isAnswered);
  const keepFormer = async (): Promise<void> => {
    if (!isFilled()) return;
    await keeper.save(former, { savedAt: now(), value: text() });
    hasFormer.value = true;
  };
  // One after the other: whatever was said yes to last stands in the end.
  let putting: Promise<void> = Promise.resolve();
  const put = (...given: Parameters<typeof putOne>): Promise<void> => {
    const next = (): Promise<void> => putOne(...given);
    return (putting = putting.then(next, next));
  };
  const putOne = async (
    answers: Answers,
    left: Readonly<Record<string, unknown>>,
    year: number | undefined,
  ): Promise<void> => {
    await keepFormer();
    const ready = await inSlices(keyLists(store.fields, answers));
    await inSlices(readLists(store.fields, (id) => ready[id]));
    // At once, so that figures of another year never pass for this year's.
    batch(() => {
      store.answers.replace(ready);
      store.figuresOf.value = year;
    });
    aside = left;
    await keeper.save(besides, { savedAt: now(), value: left });
  };
  const take = async (answers: Answers, title: string): Promise<void> => {
    const count = Object.keys(answers).length;
    if (count === 0) {
      said.value = [say(words, 'apply.copied_none', { title })];
      return;
    }
    await keepFormer();
    store.answers.merge(answers);
    said.value = [say(words, 'apply.copied', { title, count })];
  };

  const isReading = signal(false);
  let reading = new AbortController();
  // Of two drafts that are read at once the one opened last is asked about and taken.
  let lastOpened = 0;
  /** What takes long must not ask seconds later over what was opened next. */
  const callOff = (): void => {
    reading.abort();
    lastOpened++;
    isReading.value = false;
  };

  const ask = (next: Pending): void => {
    said.value = [];
    pending.value = {
      ...next,
      accept: async () => {
        pending.value = undefined;
        await next.accept();
      },
    };
  };

  const fetchReading = async (): Promise<typeof readDraft | undefined> => {
    try {
      return await import('./read-draft.ts');
    } catch {
      pending.value = undefined;
      said.value = [say(words, 'apply.open_failed')];
      return undefined;
    }
  };

  const open = async (given: string, found?: Found): Promise<void> => {
    const mine = ++lastOpened;
    const reading = await fetchReading();
    if (reading === undefined || mine !== lastOpened) return;
    const opened = await reading.readDraft(given, store.payload, titles);
    if (mine !== lastOpened) return;
    pending.value = undefined;
    if (opened.kind === 'refused') {
      const { why, shared, title } = opened;
      said.value = [why];
      if (Object.keys(shared).length === 0) return;
      pending.value = {
        question: say(words, 'apply.take_unit', { title, count: Object.keys(shared).length }),
        remarks: [],
        accept: async () => {
          pending.value = undefined;
          await take(shared, title);
        },
      };
      return;
    }
    const remarks = [...opened.remarks, ...yearRemark(store, opened.draft.year)];
    const accept = async (): Promise<void> => {
      const { answers, aside: left, year } = opened.draft;
      const chosen = found?.choose?.(answers);
      await put(chosen?.answers ?? answers, left ?? {}, year ?? store.year.peek());
      said.value = chosen ? [...remarks, chosen.remark] : remarks;
    };
    if (!isFilled() && found === undefined) {
      await accept();
      return;
    }
    ask({
      question: say(words, isFilled() ? 'apply.replace' : 'apply.open_question'),
      remarks: [...(found?.remarks ?? []), ...remarks],
      accept,
      ...(found?.View === undefined ? {} : { View: found.View }),
    });
  };

  const api: Drafts = {
    said,
    pending,
    others,
    hasFormer,
    text,
    open,
    paste: async (given) => {
      callOff();
      await open(given);
    },
    ask,
    keepNotice: async (kept) => {
      await keeper.save(noticeKey(store.payload), { savedAt: now(), value: kept });
    },
    tell: (sentence) => {
      pending.value = undefined;
      said.value = [sentence];
    },
    isReading,
    read: async (work) => {
      callOff();
      const own = new AbortController();
      reading = own;
      isReading.value = true;
      await work(own.signal);
      if (reading === own) isReading.value = false;
    },
    stopReading: () => {
      callOff();
      said.value = [say(words, 'apply.open_stopped')];
    },
    cancel: () => {
      pending.value = undefined;
      said.value = [say(words, 'apply.replace_cancelled')];
    },
    restore: async () => {
      callOff();
      const kept = (await keeper.load(former))?.value;
      if (typeof kept === 'string') await open(kept);
    },
    copyFrom: async (category) => {
      callOff();
      const kept = (await keeper.load(`fields/${policy.id}/${category}`))?.value;
      const answers = typeof kept === 'object' && kept !== null ? { ...kept } : {};
      const reading = await fetchReading();
      if (reading === undefined) return;
      await take(reading.sharedAnswers(store.payload, answers), titles[category] ?? category);
    },
    look: async () => {
      const left = (await keeper.load(besides))?.value;
      if (typeof left === 'object' && left !== null) aside = { ...left };
      const notice = (await keeper.load(noticeKey(store.payload)))?.value;
      if (notice && !store.notice.peek())
        (await import('../notice/begin-notice.ts')).goOnWithNotice(store, notice, api.keepNotice);
      const keys = await keeper.list();
      hasFormer.value = keys.includes(former);
      const start = `fields/${policy.id}/`;
      others.value = keys
        .filter((key) => key.startsWith(start) && key !== start + form.category)
        .map((key) => key.slice(start.length))
        .map((category) => ({ category, title: titles[category] ?? category }));
    },
  };
  return api;
}

/** A draft of last year's has last year's figures under 上一年度. */
function yearRemark(store: ApplyStore, year: number | undefined): readonly string[] {
  const other = otherYear(year, store.year.peek());
  return other ? [say(store.payload.words, 'apply.other_year', other)] : [];
}
