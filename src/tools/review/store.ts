import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { chinaDay } from '../../base/index.ts';
import type { SavedFile } from '../../browser/index.ts';
import { emptyDecision } from '../../desk/index.ts';
import type { Application, DeskRow, ReviewRecord, RowExamined } from '../../desk/index.ts';
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
  standingMarks,
  suggestOutcome,
} from '../../review/index.ts';
import type {
  Decision,
  EarlierRow,
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
import type { ReviewActions } from './actions.ts';
import type { ReviewCategory, ReviewPayload } from './payload.ts';

/** A view that is fetched when it is first shown. */
type LaterView = (props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}) => JSX.Element | null;

/** A batch that is being read: the file in hand and how many there are. */
interface Receiving {
  readonly path: string;
  readonly number: number;
  readonly of: number;
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
  /** What another reviewer's desk says of the same items. */
  readonly second: Signal<Marks>;
  readonly decision: Signal<Decision>;
  /** Everything on the desk; the application in hand as it was when it was opened. */
  readonly rows: Signal<readonly DeskRow[]>;
  /** By key of the row; absent until the desk was looked at. */
  readonly examined: Signal<ReadonlyMap<string, RowExamined>>;
  /** Lists of earlier years that were opened; they aren't kept. */
  readonly earlier: Signal<readonly EarlierRow[]>;
  /** The computer is shared: nothing is kept on it. */
  readonly shared: Signal<boolean>;
  readonly receiving: Signal<Receiving | undefined>;
  /** Sentence about the file just opened, or why it was not. */
  readonly message: Signal<string>;
  /** The sentence says why a file was not opened. */
  readonly isRefused: Signal<boolean>;
  readonly busy: Signal<boolean>;
  /** The ledger's view; absent until it is fetched. */
  readonly desk: Signal<LaterView | undefined>;
  /** The sheet's view; fetched before the first application is shown. */
  readonly sheetView: Signal<LaterView | undefined>;
  readonly making: Signal<RecordMaking>;
  readonly category: ReadonlySignal<ReviewCategory | undefined>;
  readonly sheet: ReadonlySignal<readonly SheetItem[]>;
  /** The marks that belong to what stands on the sheet now. */
  readonly standing: ReadonlySignal<Marks>;
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
  /** A reason alone makes no mark of before stand for the text of now. */
  readonly setReason: (item: string, reason: string) => void;
  /** Only for an application typed by hand: a file's words stay as they are. */
  readonly setAnswers: (answers: Answers) => void;
}

/** The state of the review page, closed as the page was built. */
export function createReviewStore(payload: ReviewPayload): ReviewStore {
  const { review } = payload;
  // The rows of the desk are keyed by where they stand among all that the device keeps.
  const shelf = `review/${payload.policy.id}/`;
  const application = signal<Application | undefined>(undefined);
  const marks = signal<Marks>({});
  const second = signal<Marks>({});
  const decision = signal<Decision>(emptyDecision);
  const making = signal<RecordMaking>({ kind: 'idle' });
  const category = computed(() =>
    payload.categories.find(({ id }) => id === application.value?.category),
  );
  const sheet = computed(() =>
    category.value && application.value
      ? reviewSheet(review, {
          ...category.value,
          shown: application.value.shown,
          carried: application.value.answers,
        })
      : [],
  );
  const standing = computed(() => standingMarks(sheet.value, marks.value));
  // Of what isn't asked in this category nothing is to be marked.
  const asked = computed(() => ({ ...review, items: sheet.value.map(({ item }) => item) }));
  const examined = signal<ReadonlyMap<string, RowExamined>>(new Map());
  const findings = computed(() => {
    if (category.value === undefined || application.value === undefined)
      return placeFindings([], []);
    const alone = findingsOf(payload, category.value, application.value);
    const kinds = new Set(alone.map(({ kind }) => kind));
    // What a batch shows; what the application shows by itself is looked at here, as it is typed.
    const together = (examined.value.get(shelf + application.value.key)?.findings ?? []).filter(
      ({ with: others, kind }) => others.length > 0 || (kind === 'earlier' && !kinds.has(kind)),
    );
    return placeFindings(sheet.value, [...alone, ...together]);
  });
  const outcome = computed(() =>
    application.value === undefined ? undefined : suggestOutcome(asked.value, standing.value),
  );
  return {
    payload,
    application,
    marks,
    second,
    decision,
    rows: signal([]),
    examined,
    earlier: signal([]),
    shared: signal(false),
    receiving: signal(undefined),
    message: signal(''),
    isRefused: signal(false),
    busy: signal(false),
    desk: signal<LaterView | undefined>(undefined),
    sheetView: signal<LaterView | undefined>(undefined),
    making,
    category,
    sheet,
    standing,
    findings,
    open: computed(() => openItems(asked.value, standing.value)),
    reasonless: computed(() => reasonlessItems(asked.value, standing.value)),
    outcome,
    lacking: computed(() =>
      outcome.value === undefined
        ? []
        : lackingNeeds(asked.value, outcome.value, standing.value, decision.value),
    ),
    record: computed(() =>
      application.value === undefined
        ? undefined
        : {
            application: application.value,
            marks: marks.value,
            ...(Object.keys(second.value).length > 0 ? { second: second.value } : {}),
            decision: decision.value,
          },
    ),
    start: (record) => {
      making.value = { kind: 'idle' };
      marks.value = record.marks;
      second.value = record.second ?? {};
      decision.value = record.decision;
      application.value = record.application;
    },
    close: () => {
      application.value = undefined;
      marks.value = {};
      second.value = {};
      decision.value = emptyDecision;
    },
    setMark: (item, mark) => {
      const text = sheet.peek().find((entry) => entry.item.id === item)?.text;
      marks.value = {
        ...marks.value,
        [item]: mark.mark === undefined || text === undefined ? mark : { ...mark, text },
      };
    },
    setReason: (item, reason) => {
      marks.value = { ...marks.value, [item]: { ...marks.value[item], reason } };
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
