import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import { currentRound, inSlices, parseDay, say, standingOn, writeLabel } from '../../base/index.ts';
import type { Day, Standing } from '../../base/index.ts';
import type { WebView } from '../../browser/index.ts';
import { createAnswerSignals, FormControl, readLists } from '../../fields/index.ts';
import type { AnswerSignals, FieldContext } from '../../fields/index.ts';
import {
  allFields,
  describeIssue,
  describeIssueHere,
  echoAnswer,
  keptFields,
  readAnswers,
  tidyAnswers,
  visibleFields,
} from '../../form/index.ts';
import type { Answers, Field, Issue } from '../../form/index.ts';
import { evaluate, summariseEvaluation } from '../../rules/index.ts';
import type { Evaluation } from '../../rules/index.ts';
import { otherYear, yearOf } from '../answering/year.ts';
import type { MakingStep, Unmade } from '../work/made-file.ts';
import type { WorkedLines } from './figures/WorkedLines.tsx';
import type * as late from './late.ts';
import type { NoticeInHand } from './notice/notice-in-hand.ts';
import { lookForIssues } from './look-for-issues.ts';
import type { Looking } from './look-for-issues.ts';
import type { ApplyPayload, RoundFacts } from './payload.ts';
import { sectionProgress } from './progress.ts';
import type { SectionProgress } from './progress.ts';
import { placeIssue } from './place-issue.ts';
import type { PlacedIssue } from './place-issue.ts';
import type { Route } from './route.ts';

/** A document that was made, for the page that says what to do with it. */
interface Made {
  readonly name: string;
  readonly url: string;
  readonly missing: number;
  /** The answers it was made of. */
  readonly answers: Answers;
}

/** Where the making of a document stands. */
type Making =
  | { readonly kind: 'idle' }
  /** `isHere`: no worker answered, so the page stands still meanwhile. */
  | { readonly kind: 'working'; readonly isHere?: boolean }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'made'; readonly made: Made };

/** Where the making of what goes with the application stands. */
export type SetMaking =
  | { readonly kind: 'idle' | 'stopped' }
  | {
      readonly kind: 'working';
      readonly isHere?: boolean;
      readonly step?: MakingStep;
      readonly stop?: () => void;
    }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly url: string;
      readonly unmade: readonly Unmade[];
    };

/** Errors by their place and kind. */
interface ToldErrors {
  readonly now: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

export interface ApplyStore {
  readonly payload: ApplyPayload;
  readonly fields: readonly Field[];
  readonly answers: AnswerSignals;
  readonly live: Signal<boolean>;
  readonly day: Signal<Day | undefined>;
  readonly standing: ReadonlySignal<Standing | undefined>;
  /** The round that is open, or the next to open. */
  readonly round: ReadonlySignal<RoundFacts | undefined>;
  readonly year: ReadonlySignal<number | undefined>;
  /** The year that the figures already given are of; undefined while there are none. */
  readonly figuresOf: Signal<number | undefined>;
  readonly context: ReadonlySignal<FieldContext>;
  readonly route: Signal<Route>;
  /** The control that an address or an error's link last led to; set anew each time. */
  readonly wanted: Signal<{ readonly control: string } | undefined>;
  /** The screen has room for a list as a grid. */
  readonly isWide: Signal<boolean>;
  /** Lists stand there whole. */
  readonly isPrinting: Signal<boolean>;
  readonly webView: Signal<WebView | undefined>;
  readonly making: Signal<Making>;
  /** The document that was made no longer holds what is filled in. */
  readonly isMadeStale: ReadonlySignal<boolean>;
  readonly set: Signal<SetMaking>;
  readonly notice: Signal<NoticeInHand | undefined>;
  /** False: the document is made without its draft. */
  readonly carries: Signal<boolean>;
  /** False: the document's footer has no 版本码. */
  readonly printsCode: Signal<boolean>;
  /** Answers as drafts hold them; what can't be read stays as typed. */
  readonly tidy: ReadonlySignal<Answers>;
  /** The same but for lists, which stand as typed: what is asked depends on none of their cells. */
  readonly outline: ReadonlySignal<Answers>;
  /** Answers as rules judge them. */
  readonly read: ReadonlySignal<Answers>;
  /** These with the day applied on: what rules count time by. */
  readonly dated: ReadonlySignal<Answers>;
  readonly visible: ReadonlySignal<ReadonlySet<string>>;
  /** Answered, but not asked at the moment: kept, not written. */
  readonly kept: ReadonlySignal<readonly Field[]>;
  /** Absent in the page as built and until it was fetched: nothing is found wrong until then. */
  readonly late: Signal<typeof late | undefined>;
  /** Fetched where the form shows what is worked out. */
  readonly worked: Signal<typeof WorkedLines | undefined>;
  /** It could not be fetched, or broke off, which is said: a form without issues would look finished. */
  readonly isUnchecked: Signal<boolean>;
  readonly issues: ReadonlySignal<readonly PlacedIssue[]>;
  /** Long lists are still being looked at: `issues` are those of before. */
  readonly isChecking: ReadonlySignal<boolean>;
  readonly hold: Looking['hold'];
  readonly progress: ReadonlySignal<readonly SectionProgress[]>;
  readonly evaluation: ReadonlySignal<Evaluation>;
  readonly summary: ReadonlySignal<string>;
  /** Fields that were left once: their errors may be shown. */
  readonly left: Signal<ReadonlySet<string>>;
  /** Sections whose 继续 was pressed with errors in them: missing answers are shown too. */
  readonly tried: Signal<ReadonlySet<string>>;
  /** Of such a section, the errors that were told at the last press and those of before it. */
  readonly told: Signal<ReadonlyMap<string, ToldErrors>>;
  readonly leave: (field: string) => void;
  readonly label: (field: Field) => string;
  readonly describe: (issue: Issue) => string;
  /** In its own cell, which needs no row named. */
  readonly describeHere: (issue: Issue) => string;
}

/** The state of one application, empty as the page was built. */
export function createApplyStore(payload: ApplyPayload): ApplyStore {
  const { form, words, rules } = payload;
  const fields = allFields(form);
  const answers = createAnswerSignals([...fields, ...payload.facts]);
  const day = signal<Day | undefined>(undefined);
  const left = signal<ReadonlySet<string>>(new Set());
  const fetched = signal<typeof late | undefined>(undefined);

  const tidy = computed(() => tidyAnswers(fields, answers.plain.value));
  const lists = fields.filter(({ columns }) => columns !== undefined);
  const others = fields.filter(({ columns }) => columns === undefined);
  const outline = computed(() => {
    const plain = answers.plain.value;
    const listed = lists.flatMap(({ id }) => (plain[id] === undefined ? [] : [[id, plain[id]]]));
    return { ...tidyAnswers(others, plain), ...(Object.fromEntries(listed) as Answers) };
  });
  const standing = computed(() =>
    day.value === undefined ? undefined : standingOn(day.value, payload.calendar),
  );
  const round = computed(() => {
    const id = currentRound(standing.value);
    return id === undefined ? undefined : payload.rounds[id];
  });
  const years = Object.fromEntries(
    Object.entries(payload.rounds).map(([id, { year }]) => [id, year]),
  );
  const appliedOn = computed(() => {
    const written = outline.value['application_date'];
    return typeof written === 'string' ? parseDay(written) : undefined;
  });
  const year = computed(() => {
    const on = appliedOn.value;
    return on === undefined ? yearOf(day.value, standing.value, years) : Number(on.slice(0, 4));
  });
  const visible = computed(() => new Set(visibleFields(form, outline.value).map(({ id }) => id)));
  const read = computed(() => readAnswers([...fields, ...payload.facts], answers.plain.value));
  const dated = computed(() => ({ ...read.value, on: appliedOn.value ?? day.value }));
  const evaluation = computed(() => evaluate(rules, dated.value));
  const looking = lookForIssues({
    finder: computed(() => fetched.value?.createIssueFinder(form)),
    answers: tidy,
    context: computed(() =>
      day.value === undefined || year.value === undefined
        ? undefined
        : {
            on: day.value,
            year: year.value,
            validTo: payload.policy.validity.to,
            ruleSet: rules,
            evaluation: evaluation.value,
          },
    ),
  });
  const issues = computed(() =>
    looking.found.value.issues.map((issue) =>
      placeIssue(issue, issue.field === undefined ? undefined : answers.of(issue.field).value),
    ),
  );
  const isWide = signal(true);
  const isPrinting = signal(false);
  const wanted = signal<{ readonly control: string } | undefined>(undefined);
  const making = signal<Making>({ kind: 'idle' });
  const label = (field: Field): string => writeLabel(field.label, words, year.value);
  return {
    payload,
    fields,
    answers,
    live: signal(false),
    day,
    standing,
    round,
    year,
    figuresOf: signal<number | undefined>(undefined),
    context: computed(() => ({
      words,
      year: year.value,
      unsure: false,
      control: FormControl,
      list: fetched.value?.ListControl,
      isWide,
      isPrinting,
      wanted,
      echo: (field, answer) =>
        echoAnswer(field, answer, words, writeLabel(field.label, words, year.value)),
    })),
    route: signal<Route>({ kind: 'tasks' }),
    wanted,
    isWide,
    isPrinting,
    webView: signal<WebView | undefined>(undefined),
    making,
    isMadeStale: computed(
      () => making.value.kind === 'made' && making.value.made.answers !== tidy.value,
    ),
    set: signal<SetMaking>({ kind: 'idle' }),
    notice: signal<NoticeInHand | undefined>(undefined),
    carries: signal(true),
    printsCode: signal(true),
    tidy,
    outline,
    read,
    dated,
    visible,
    kept: computed(() => keptFields(form, outline.value)),
    late: fetched,
    worked: signal<typeof WorkedLines | undefined>(undefined),
    isUnchecked: looking.isUnchecked,
    issues,
    isChecking: computed(() => !looking.found.value.isWhole),
    hold: () => {
      const look = looking.hold();
      return async () => {
        await inSlices(readLists(lists, (id) => answers.of(id).peek()));
        await look();
      };
    },
    progress: computed(() =>
      form.sections
        // Of one that isn't there nothing is asked: its section is none.
        .filter(
          ({ fields }) => fields.length === 0 || fields.some(({ id }) => visible.value.has(id)),
        )
        .map((section) => sectionProgress(section, visible.value, outline.value, issues.value)),
    ),
    evaluation,
    summary: computed(() => summariseEvaluation(rules, evaluation.value, words)),
    left,
    tried: signal<ReadonlySet<string>>(new Set()),
    told: signal<ReadonlyMap<string, ToldErrors>>(new Map()),
    leave: (field) => {
      if (!left.peek().has(field)) left.value = new Set([...left.peek(), field]);
    },
    label,
    describe: (issue) => describeIssue(issue, words),
    describeHere: (issue) => describeIssueHere(issue, words),
  };
}

/** `3 项：A、B、C` */
export function nameFields(store: ApplyStore, fields: readonly Field[]): string {
  return fields.map(store.label).join(say(store.payload.words, 'document.missing_join'));
}

/**
 * The day applied on has moved the year that figures already given are of, and the page asks whether
 * they were looked at since.
 */
export function isOfOtherYear(store: ApplyStore): boolean {
  if (!store.late.peek()) return false;
  return otherYear(store.figuresOf.peek(), store.year.peek()) !== undefined;
}
