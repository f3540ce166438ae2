import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { chinaDay } from '../../base/index.ts';
import type { SavedFile } from '../../browser/index.ts';
import {
  emptyDecision,
  noPaper,
  notExamined,
  sheetsOf,
  shelfOf,
  standOf,
} from '../../desk/index.ts';
import type {
  Application,
  DeskExamined,
  DeskRow,
  PaperCopies,
  ReviewRecord,
  SecondOpinion,
  Stand,
} from '../../desk/index.ts';
import type { Answers, Field } from '../../form/index.ts';
import { allFields } from '../../form/index.ts';
import {
  examineSubmission,
  findInApplication,
  isOfBatch,
  lackingNeeds,
  placeFindings,
  reasonlessItems,
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
  SheetItem,
  Submission,
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

/** Where the making of a document of the check in hand stands. */
export type RecordMaking =
  | { readonly kind: 'idle' | 'working' | 'failed' | 'lacking' | 'too-long' }
  | {
      readonly kind: 'saved';
      readonly title: string;
      readonly file: SavedFile;
      readonly of: ReviewRecord | undefined;
      /** The sentence that says what is next. */
      readonly next: string;
    };

export interface ReviewStore {
  readonly payload: ReviewPayload;
  /** Absent until an application is opened. */
  readonly application: Signal<Application | undefined>;
  readonly marks: Signal<Marks>;
  /** What another reviewer's desk says of the same application. */
  readonly second: Signal<SecondOpinion | undefined>;
  readonly decision: Signal<Decision>;
  readonly paper: Signal<PaperCopies>;
  /** Everything on the desk; the application in hand as it was when it was opened. */
  readonly rows: Signal<readonly DeskRow[]>;
  /** Keys of rows that are being taken off the device and the desk. */
  readonly leaving: Signal<ReadonlySet<string>>;
  /** Keys of rows that the device does not have yet as they are. */
  readonly unsaved: Set<string>;
  /** What the program saw when it last looked at the whole desk. */
  readonly examined: Signal<DeskExamined>;
  /** It is looking. */
  readonly comparing: Signal<boolean>;
  /** Lists of earlier years that were opened; they aren't kept. */
  readonly earlier: Signal<readonly EarlierRow[]>;
  /** The computer is shared: nothing is kept on it. */
  readonly shared: Signal<boolean>;
  /** The browser didn't take what was to be kept. */
  readonly isNotKept: Signal<boolean>;
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
  /** The application as findings look at it. */
  readonly submission: ReadonlySignal<Submission | undefined>;
  /** Where its check stands. */
  readonly stand: ReadonlySignal<Stand>;
  /** What the program noticed, beside the items and by itself. */
  readonly findings: ReadonlySignal<PlacedFindings>;
  readonly reasonless: ReadonlySignal<readonly ReviewItem[]>;
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
  const shelf = shelfOf(payload.policy.id);
  const application = signal<Application | undefined>(undefined);
  const marks = signal<Marks>({});
  const second = signal<SecondOpinion | undefined>(undefined);
  const decision = signal<Decision>(emptyDecision);
  const paper = signal(noPaper);
  const making = signal<RecordMaking>({ kind: 'idle' });
  const category = computed(() =>
    payload.categories.find(({ id }) => id === application.value?.category),
  );
  const sheet = computed(() =>
    application.value === undefined ? [] : sheetsOf(payload)(application.value),
  );
  const stand = computed(() => standOf(review, sheet.value, marks.value));
  const submission = computed((): Submission | undefined => {
    if (category.value === undefined || application.value === undefined) return undefined;
    const { shown, ...received } = application.value;
    return examineSubmission(
      { ...category.value, ...received, answers: shown },
      chinaDay(new Date()),
    );
  });
  const examined = signal(notExamined);
  const findings = computed(() => {
    if (submission.value === undefined || application.value === undefined)
      return placeFindings([], []);
    const alone = findingsOf(payload, submission.value, application.value);
    // What the application shows by itself is looked at here, as it is typed.
    const seen = examined.value.byKey.get(shelf + application.value.key)?.findings ?? [];
    return placeFindings(sheet.value, [...alone, ...seen.filter(isOfBatch)]);
  });
  return {
    payload,
    application,
    marks,
    second,
    decision,
    paper,
    rows: signal([]),
    leaving: signal(new Set()),
    unsaved: new Set(),
    examined,
    comparing: signal(false),
    earlier: signal([]),
    shared: signal(false),
    isNotKept: signal(false),
    receiving: signal(undefined),
    message: signal(''),
    isRefused: signal(false),
    busy: signal(false),
    desk: signal<LaterView | undefined>(undefined),
    sheetView: signal<LaterView | undefined>(undefined),
    making,
    category,
    sheet,
    submission,
    findings,
    stand,
    reasonless: computed(() => reasonlessItems(stand.value.asked, stand.value.standing)),
    lacking: computed(() => {
      const { asked, outcome, standing } = stand.value;
      return outcome === undefined ? [] : lackingNeeds(asked, outcome, standing, decision.value);
    }),
    record: computed(() =>
      application.value === undefined
        ? undefined
        : {
            application: application.value,
            marks: marks.value,
            ...(second.value === undefined ? {} : { second: second.value }),
            decision: decision.value,
            ...(paper.value === noPaper ? {} : { paper: paper.value }),
          },
    ),
    start: (record) => {
      making.value = { kind: 'idle' };
      marks.value = record.marks;
      second.value = record.second;
      decision.value = record.decision;
      paper.value = record.paper ?? noPaper;
      application.value = record.application;
    },
    close: () => {
      application.value = undefined;
      marks.value = {};
      second.value = undefined;
      decision.value = emptyDecision;
      paper.value = noPaper;
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
  submission: Submission,
  { source, category }: Application,
): readonly Finding[] {
  const found = findInApplication(submission);
  const own = payload.categories.find(({ id }) => id === category);
  if (source.kind === 'file' || own === undefined) return found;
  const typed = new Set(fieldsByHand(payload, own).map(({ id }) => id));
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
  return allFields(category.form).filter(
    // A list is not typed over from paper by hand.
    ({ id, columns }) => identity.includes(id) || (facts.has(id) && columns === undefined),
  );
}
