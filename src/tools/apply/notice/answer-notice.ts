import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import { askedFields, compareVersions } from '../../../compose/index.ts';
import type { AskedInNotice, FieldChange, Notice } from '../../../compose/index.ts';
import { fieldById, visibleFields } from '../../../form/index.ts';
import type { Answers, Field } from '../../../form/index.ts';
import type { ApplyStore } from '../store.ts';

/** A notice that is being answered, and the version that it is about. */
export interface AnsweredNotice {
  readonly notice: Notice;
  /** The answers as they were when it was opened. */
  readonly before: Answers;
  /** Its fields, as the notice names them. */
  readonly fields: readonly Field[];
  /** Fields that are asked now because of an answer given since. */
  readonly following: ReadonlySignal<readonly Field[]>;
  /** What it asks for that is no field of the form. */
  readonly besides: readonly AskedInNotice[];
  /** How many of its fields still say what they said. */
  readonly left: ReadonlySignal<number>;
  /** The other fields may be changed as well. */
  readonly isUnlocked: Signal<boolean>;
  readonly isSeen: Signal<boolean>;
  /** Everything that now says something else. */
  readonly changes: ReadonlySignal<readonly FieldChange[]>;
  readonly isOpen: (field: string) => boolean;
  readonly wordsOf: (field: string) => readonly AskedInNotice[];
}

/** Opens the fields that the notice asks for, and those alone. */
export function answerNotice(store: ApplyStore, notice: Notice, before: Answers): AnsweredNotice {
  const { form } = store.payload;
  const asked = new Set(askedFields(notice));
  const fields = [...asked].flatMap((id) => fieldById(form, id) ?? []);
  const shown = new Set(visibleFields(form, before).map(({ id }) => id));
  const isUnlocked = signal(false);
  const changes = computed(() => compareVersions(form, before, store.tidy.value));
  const following = computed(() =>
    visibleFields(form, store.tidy.value).filter(({ id }) => !shown.has(id) && !asked.has(id)),
  );
  return {
    notice,
    before,
    fields,
    following,
    besides: notice.asked.filter(({ fields: ids }) => !ids.some((id) => fieldById(form, id))),
    left: computed(() => {
      const changed = new Set(changes.value.map(({ field }) => field.id));
      // What doesn't apply now can't be changed either.
      return fields.filter(({ id }) => store.visible.value.has(id) && !changed.has(id)).length;
    }),
    isUnlocked,
    isSeen: signal(false),
    changes,
    isOpen: (field) =>
      isUnlocked.value || asked.has(field) || following.value.some(({ id }) => id === field),
    wordsOf: (field) => notice.asked.filter(({ fields: ids }) => ids.includes(field)),
  };
}
