import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import { chinaDay } from '../../base/index.ts';
import type { SavedFile } from '../../browser/index.ts';
import type { Answers, Field } from '../../form/index.ts';
import { allFields } from '../../form/index.ts';
import {
  examineSubmission,
  findInApplication,
  lackingNeeds,
  openItems,
  placeFindings,
  reasonlessItems,
  reviewSheet,
  suggestOutcome,
} from '../../review/index.ts';
import type {
  Decision,
  Finding,
  Mark,
  Marks,
  Need,
  PlacedFindings,
  ReviewItem,
  ReviewOutcome,
  SheetItem,
} from '../../review/index.ts';
import { factsOf } from '../../rules/index.ts';
import { emptyDecision } from './application.ts';
import type { Application, ReviewRecord } from './application.ts';
import type { ReviewCategory, ReviewPayload } from './payload.ts';

/** A record kept on this device, as the list of them shows it. */
export interface KeptReview {
  readonly key: string;
  readonly savedAt: number;
  readonly record: ReviewRecord;
}

/** Where the making of 初审记录 stands. */
type RecordMaking =
  | { readonly kind: 'idle' | 'working' | 'failed' | 'lacking' }
  | { readonly kind: 'saved'; readonly file: SavedFile; readonly of: ReviewRecord | undefined };

export interface ReviewStore {
  readonly payload: ReviewPayload;
  /** Absent until an application is opened. */
  readonly application: Signal<Application | undefined>;
  readonly marks: Signal<Marks>;
  readonly decision: Signal<Decision>;
  readonly kept: Signal<readonly KeptReview[]>;
  /** Sentence about the file just opened, or why it was not. */
  readonly message: Signal<string>;
  readonly busy: Signal<boolean>;
  readonly making: Signal<RecordMaking>;
  readonly category: ReadonlySignal<ReviewCategory | undefined>;
  readonly sheet: ReadonlySignal<readonly SheetItem[]>;
  /** What the program noticed, beside the items and by itself. */
  readonly findings: ReadonlySignal<PlacedFindings>;
  readonly open: ReadonlySignal<readonly ReviewItem[]>;
  readonly reasonless: ReadonlySignal<readonly ReviewItem[]>;
  readonly outcome: ReadonlySignal<ReviewOutcome | undefined>;
  /** What the suggested outcome needs in its record and nobody has written yet. */
  readonly lacking: ReadonlySignal<readonly Need[]>;
  readonly record: ReadonlySignal<ReviewRecord | undefined>;
  readonly start: (record: ReviewRecord) => void;
  readonly close: () => void;
  readonly setMark: (item: string, mark: Mark) => void;
  /** Only for an application typed by hand: a file's words stay as they are. */
  readonly setAnswers: (answers: Answers) => void;
}

/** The state of the review page, closed as the page was built. */
export function createReviewStore(payload: ReviewPayload): ReviewStore {
  const { review } = payload;
  const application = signal<Application | undefined>(undefined);
  const marks = signal<Marks>({});
  const decision = signal<Decision>(emptyDecision);
  const making = signal<RecordMaking>({ kind: 'idle' });
  const category = computed(() =>
    payload.categories.find(({ id }) => id === application.value?.category),
  );
  const sheet = computed(() =>
    category.value && application.value
      ? reviewSheet(review, category.value.rules, category.value.form, application.value.answers)
      : [],
  );
  const findings = computed(() => {
    if (category.value === undefined || application.value === undefined)
      return placeFindings([], []);
    return placeFindings(sheet.value, findingsOf(payload, category.value, application.value));
  });
  const outcome = computed(() => suggestOutcome(review, marks.value));
  return {
    payload,
    application,
    marks,
    decision,
    kept: signal([]),
    message: signal(''),
    busy: signal(false),
    making,
    category,
    sheet,
    findings,
    open: computed(() => openItems(review, marks.value)),
    reasonless: computed(() => reasonlessItems(review, marks.value)),
    outcome,
    lacking: computed(() =>
      outcome.value === undefined
        ? []
        : lackingNeeds(review, outcome.value, marks.value, decision.value),
    ),
    record: computed(() =>
      application.value === undefined
        ? undefined
        : { application: application.value, marks: marks.value, decision: decision.value },
    ),
    start: (record) => {
      making.value = { kind: 'idle' };
      marks.value = record.marks;
      decision.value = record.decision;
      application.value = record.application;
    },
    close: () => {
      application.value = undefined;
      marks.value = {};
      decision.value = emptyDecision;
    },
    setMark: (item, mark) => {
      marks.value = { ...marks.value, [item]: mark };
    },
    setAnswers: (answers) => {
      const current = application.value;
      if (current?.source.kind === 'hand')
        application.value = { ...current, answers, shown: answers };
    },
  };
}

/** What the program notices; of an application on paper, in what the reviewer types alone. */
function findingsOf(
  payload: ReviewPayload,
  category: ReviewCategory,
  { shown, source, ...application }: Application,
): readonly Finding[] {
  const received = { ...category, ...application, answers: shown };
  const found = findInApplication(examineSubmission(received, chinaDay(new Date())));
  if (source.kind === 'file') return found;
  const typed = new Set(fieldsByHand(payload, category).map(({ id }) => id));
  return found.filter(({ where }) => where.field !== undefined && typed.has(where.field));
}

const identity = ['org_name', 'uscc', 'project_name', 'contact_name', 'contact_mobile'];

/** What a reviewer types from paper: who applies, and what the conditions on the sheet look at. */
export function fieldsByHand(payload: ReviewPayload, category: ReviewCategory): readonly Field[] {
  const shown = new Set(payload.review.items.flatMap(({ criteria }) => criteria));
  const facts = new Set(
    category.rules.criteria
      .filter(({ id }) => shown.has(id))
      .flatMap(({ rule }) => factsOf(rule, category.rules.derived)),
  );
  return allFields(category.form).filter(({ id }) => identity.includes(id) || facts.has(id));
}
