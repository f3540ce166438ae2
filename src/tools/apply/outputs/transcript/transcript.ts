import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { hashText } from '../../../../base/index.ts';
import { copyText, focusOn, openKeeper } from '../../../../browser/index.ts';
import { composeTranscript } from '../../../../compose/index.ts';
import type { TranscriptEntry, TranscriptSection } from '../../../../compose/index.ts';
import type { ApplyStore } from '../../store.ts';
import { transcriptKey } from './transcript-key.ts';

/** `stale`: it was copied over, and the answer was changed since. */
type Tick = 'open' | 'done' | 'stale';

/** 逐项复制清单: what stands in the form, and what of it was already copied into the other system. */
export interface Transcript {
  readonly sections: ReadonlySignal<readonly TranscriptSection[]>;
  readonly tickOf: (entry: TranscriptEntry) => Tick;
  readonly counts: ReadonlySignal<{ readonly done: number; readonly all: number }>;
  readonly onlyOpen: ReadonlySignal<boolean>;
  readonly setOnlyOpen: (on: boolean) => void;
  readonly setTick: (entry: TranscriptEntry, on: boolean) => void;
  /** Copies `text` of an entry and ticks it. */
  readonly copy: (entry: TranscriptEntry, part: CopiedPart, text: string) => Promise<void>;
  /** What was copied last, or could not be. */
  readonly last: ReadonlySignal<Copying | undefined>;
}

/** The whole as printed; a number's digits alone; a table with its heads. */
export type CopiedPart = 'copy' | 'copy_plain' | 'copy_heads';

interface Copying {
  readonly field: string;
  readonly part: CopiedPart;
  readonly text: string;
  readonly isCopied: boolean;
}

/** Where a text stands that the browser doesn't let pages copy. */
export function byHandId(field: string): string {
  return `t-${field}-text`;
}

export function createTranscript(store: ApplyStore): Transcript {
  const { form, words } = store.payload;
  const key = transcriptKey(store.payload);
  // Field → mark of the text that was copied over: the text itself is kept in one place only.
  const ticks = signal<Readonly<Record<string, string>>>({});
  const onlyOpen = signal(false);
  const last = signal<Copying | undefined>(undefined);
  const sections = computed(() =>
    composeTranscript(form, store.tidy.value, store.year.value ?? new Date().getFullYear(), words),
  );

  const tickOf = (entry: TranscriptEntry): Tick => {
    const tick = ticks.value[entry.field];
    if (tick === undefined) return 'open';
    return tick === markOf(entry.text) ? 'done' : 'stale';
  };
  const setTick = (entry: TranscriptEntry, on: boolean): void => {
    const others = Object.entries(ticks.peek()).filter(([field]) => field !== entry.field);
    const own = on ? [[entry.field, markOf(entry.text)] as const] : [];
    ticks.value = Object.fromEntries([...others, ...own]);
    // A keeper of its own each time: 共用电脑 may have been switched on since.
    void openKeeper().save(key, { savedAt: Date.now(), value: ticks.peek() });
  };
  void openKeeper()
    .load(key)
    .then((kept) => {
      ticks.value = { ...readTicks(kept?.value), ...ticks.peek() };
    });

  return {
    sections,
    tickOf,
    counts: computed(() => {
      const filled = sections.value.flatMap(({ entries }) => entries).filter(isFilled);
      return { done: filled.filter((each) => tickOf(each) === 'done').length, all: filled.length };
    }),
    onlyOpen,
    setOnlyOpen: (on) => {
      onlyOpen.value = on;
    },
    setTick,
    copy: async (entry, part, text) => {
      const isCopied = await copyText(text);
      last.value = { field: entry.field, part, text, isCopied };
      if (isCopied) setTick(entry, true);
      else focusOn(byHandId(entry.field));
    },
    last,
  };
}

/** There is something to copy over. */
export function isFilled({ text }: TranscriptEntry): boolean {
  return text !== '';
}

/** A short mark by which a changed text is noticed. */
function markOf(text: string): string {
  return hashText(text).toString(36);
}

function readTicks(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  const ticks = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(ticks);
}
