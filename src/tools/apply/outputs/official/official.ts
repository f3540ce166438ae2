import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { chinaDay, say } from '../../../../base/index.ts';
import {
  decodeText,
  focusOn,
  jsonType,
  readOpened,
  saveFile,
  wordType,
} from '../../../../browser/index.ts';
import type { OpenedFile } from '../../../../browser/index.ts';
import { describeMappingIssue, parseMapping, writeMapping } from '../../../../compose/index.ts';
import type { FormMapping } from '../../../../compose/index.ts';
import type { Answers } from '../../../../form/index.ts';
import type { ApplyStore } from '../../store.ts';
import type { DrawnOfficial } from '../../../work/fill-official.ts';
import { tasks } from '../../../work/tasks.ts';

type SavedFile = ReturnType<typeof saveFile>;

/** Where the filling of an official form stands. */
type Filling =
  | { readonly kind: 'none' }
  /** `isHere`: no worker answered, so the page stands still meanwhile. */
  | { readonly kind: 'working'; readonly isHere?: boolean }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'filled'; readonly filled: DrawnOfficial };

/** What is written at a place by hand; field '' leaves it empty. */
type PutAt = { readonly field: string } | { readonly text: string };

/** The official form someone brought: what was put where, and what is to be placed by hand. */
export interface Official {
  readonly name: ReadonlySignal<string>;
  readonly filling: ReadonlySignal<Filling>;
  /** Place → field chosen by hand and not yet filled in; '' leaves the place empty. */
  readonly choices: ReadonlySignal<Readonly<Record<string, string>>>;
  /** The place that is looked at in the drawing. */
  readonly looked: ReadonlySignal<string | undefined>;
  /** Opens what is said of a place; undefined goes back to the place. */
  readonly look: (where: string | undefined) => void;
  /** Answers were changed after the form was filled. */
  readonly isStale: ReadonlySignal<boolean>;
  readonly saved: ReadonlySignal<SavedFile | undefined>;
  /** What was last done with a mapping file. */
  readonly said: ReadonlySignal<readonly string[]>;
  readonly open: (file: File) => Promise<void>;
  readonly choose: (where: string, field: string | undefined) => void;
  /** Fills the form once more with the choices. */
  readonly again: () => Promise<void>;
  /** Writes a field's answer at one place, or what is typed there, at once. */
  readonly put: (where: string, given: PutAt) => Promise<void>;
  readonly download: () => void;
  readonly saveMapping: () => void;
  readonly openMapping: (file: File) => Promise<void>;
}

export function createOfficial(store: ApplyStore): Official {
  const { payload } = store;
  const { form, words } = payload;
  const file = signal<OpenedFile | undefined>(undefined);
  const filling = signal<Filling>({ kind: 'none' });
  const choices = signal<Readonly<Record<string, string>>>({});
  const saved = signal<SavedFile | undefined>(undefined);
  const said = signal<readonly string[]>([]);
  const filledFrom = signal<Answers | undefined>(undefined);
  const looked = signal<string | undefined>(undefined);
  let mapping: FormMapping | undefined;
  let texts: Readonly<Record<string, string>> = {};
  // Of two forms that are read at once the one opened last stands.
  let lastOpened = 0;

  const fill = async (): Promise<void> => {
    const opened = file.peek();
    if (!opened) return;
    filling.value = { kind: 'working' };
    saved.value = undefined;
    const answers = store.tidy.peek();
    const round = store.round.peek();
    try {
      const result = await tasks.fillOfficial(
        {
          bytes: opened.bytes,
          fileName: opened.name,
          input: {
            form,
            policy: payload.policy,
            answers,
            on: chinaDay(new Date()),
            year: store.year.peek(),
            fileName: round?.fileName,
            mapping,
            texts,
            words,
          },
        },
        { onHere: () => (filling.value = { kind: 'working', isHere: true }) },
      );
      if (file.peek() !== opened) return;
      if (result.kind === 'refused') {
        filling.value = { kind: 'refused', sentence: result.sentence };
        return;
      }
      mapping = result.mapping;
      choices.value = {};
      filledFrom.value = answers;
      filling.value = { kind: 'filled', filled: result };
      if (result.strays.length > 0)
        said.value = [say(words, 'apply.official.strays', { count: result.strays.length })];
    } catch {
      if (file.peek() !== opened) return;
      filling.value = { kind: 'refused', sentence: say(words, 'apply.official.broken') };
    }
  };

  return {
    name: computed(() => file.value?.name ?? ''),
    filling,
    choices,
    isStale: computed(
      () => filling.value.kind === 'filled' && filledFrom.value !== store.tidy.value,
    ),
    saved,
    said,
    looked,
    open: async (given) => {
      const mine = ++lastOpened;
      const opened = await readOpened(given);
      if (mine !== lastOpened) return;
      choices.value = {};
      said.value = [];
      mapping = undefined;
      texts = {};
      looked.value = undefined;
      if (!opened) {
        file.value = undefined;
        const sentence = say(words, 'opened.too-large', { megabytes: 20 });
        filling.value = { kind: 'refused', sentence };
        return;
      }
      file.value = opened;
      await fill();
      focusOn('official-result');
    },
    choose: (where, field) => {
      const others = Object.entries(choices.peek()).filter(([each]) => each !== where);
      choices.value = Object.fromEntries(
        field === undefined ? others : [...others, [where, field] as const],
      );
    },
    again: async () => {
      mapping = withChoices(filling.peek(), mapping, choices.peek());
      said.value = [];
      await fill();
      focusOn('official-result');
    },
    look: (where) => {
      const before = looked.peek();
      looked.value = where;
      if (where !== undefined) focusOn('place-title');
      else if (before !== undefined) focusOn(`place-${before}`);
    },
    put: async (where, given) => {
      const others = Object.entries(texts).filter(([each]) => each !== where);
      const typed = 'text' in given ? given.text.trim() : '';
      texts = Object.fromEntries(typed === '' ? others : [...others, [where, typed] as const]);
      const field = 'field' in given ? { [where]: given.field } : {};
      mapping = withChoices(filling.peek(), mapping, { ...choices.peek(), ...field });
      said.value = [];
      await fill();
      focusOn('place-title');
    },
    download: () => {
      const { filled } = asFilled(filling.peek());
      if (filled) saved.value = saveFile(filled.bytes, filled.fileName, wordType);
    },
    saveMapping: () => {
      const { filled } = asFilled(filling.peek());
      if (!filled) return;
      const name = filled.mapping.form.replace(/\.docx$/i, '');
      const title = say(words, 'apply.official.mapping_name', { name });
      saveFile(writeMapping(filled.mapping), `${title}.json`, jsonType);
      said.value = [say(words, 'apply.official.mapping_saved')];
    },
    openMapping: async (given) => {
      const opened = await readOpened(given, mostMappingBytes);
      const text = opened && decodeText(opened.bytes);
      const parsed = text === undefined ? undefined : parseMapping(text, form);
      if (parsed?.kind !== 'mapping') {
        const issue = parsed ?? ({ kind: 'issue', key: 'not_json' } as const);
        said.value = [describeMappingIssue(issue, words)];
        return;
      }
      mapping = parsed.mapping;
      said.value = [
        say(words, 'apply.official.mapping_used', { count: parsed.mapping.places.length }),
        ...(parsed.unknown.length > 0
          ? [say(words, 'apply.official.mapping_unknown', { count: parsed.unknown.length })]
          : []),
      ];
      await fill();
    },
  };
}

/** A mapping names some hundred places. */
const mostMappingBytes = 2 * 1024 * 1024;

function asFilled(filling: Filling): { readonly filled?: DrawnOfficial } {
  return filling.kind === 'filled' ? filling : {};
}

/** The places as they are, with those chosen by hand in their stead. */
function withChoices(
  filling: Filling,
  mapping: FormMapping | undefined,
  choices: Readonly<Record<string, string>>,
): FormMapping | undefined {
  const { filled } = asFilled(filling);
  if (!filled || !mapping) return mapping;
  const labels = new Map([
    ...filled.placed.map(({ where, place }) => [where, place] as const),
    ...filled.typed.map(({ where, place }) => [where, place] as const),
    ...filled.open.map(({ where, place }) => [where, place] as const),
  ]);
  const chosen = Object.entries(choices).map(([where, field]) => ({
    where,
    label: labels.get(where) ?? '',
    field,
  }));
  const kept = mapping.places.filter(({ where }) => choices[where] === undefined);
  return { ...mapping, places: [...kept, ...chosen] };
}
