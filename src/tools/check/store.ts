import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import { currentRound, standingOn, writeLabel } from '../../base/index.ts';
import type { Day, Standing } from '../../base/index.ts';
import { createAnswerSignals, FactControl } from '../../fields/index.ts';
import type { AnswerSignals, FieldContext } from '../../fields/index.ts';
import { echoAnswer, readAnswers } from '../../form/index.ts';
import type { Answers } from '../../form/index.ts';
import { evaluate, isAnswered, openFacts } from '../../rules/index.ts';
import type { Evaluation } from '../../rules/index.ts';
import type * as late from '../answering/late.ts';
import { yearOf } from '../answering/year.ts';
import type * as ListControls from './list-controls.ts';
import type * as rarerViews from './rarer-views.ts';
import type { Skipped } from './Skipped.tsx';
import type { Shortcut } from './Shortcut.tsx';
import type { CheckPayload, Question } from './payload.ts';

/** What the views show once it was fetched. */
type LateParts = typeof late & {
  readonly Shortcut: typeof Shortcut;
  readonly Skipped: typeof Skipped;
};

export interface CheckStore {
  readonly payload: CheckPayload;
  readonly answers: AnswerSignals;
  /** Absent in the page as built and until it was fetched. */
  readonly late: Signal<LateParts | undefined>;
  /** False in the page as built and while it wakes up. */
  readonly live: Signal<boolean>;
  /** Absent in the page as built. */
  readonly day: Signal<Day | undefined>;
  readonly standing: ReadonlySignal<Standing | undefined>;
  readonly year: ReadonlySignal<number | undefined>;
  /** The year that the figures already given are of; undefined while there are none. */
  readonly figuresOf: Signal<number | undefined>;
  readonly context: ReadonlySignal<FieldContext>;
  /** Topic id, or `result`: what a phone shows. */
  readonly step: Signal<string>;
  /** 全部填写: no topic is skipped. */
  readonly asksAll: Signal<boolean>;
  /** Topics with questions left of which none can still change a verdict. */
  readonly skipped: ReadonlySignal<ReadonlySet<string>>;
  /** Answers by which rules decide, in the units of their facts, with the day applied on and the round's last. */
  readonly dated: ReadonlySignal<Answers>;
  readonly evaluation: ReadonlySignal<Evaluation>;
  /** Facts not answered that may still change a verdict. */
  readonly open: ReadonlySignal<readonly Question[]>;
  readonly answered: ReadonlySignal<number>;
  /** Whether anything stands in a question, be it nothing that can be read. */
  readonly begun: ReadonlySignal<boolean>;
  /** Draws points and awards; empty until it is fetched, and where there are none to draw. */
  readonly rarerViews: Signal<Partial<typeof rarerViews>>;
  readonly question: (id: string) => Question | undefined;
  /** The unit of a fact that is asked or worked out. */
  readonly unitOf: (id: string) => string | undefined;
}

/** The state of one category's check, empty as the page was built; `lists` where it asks for one. */
export function createCheckStore(payload: CheckPayload, lists?: typeof ListControls): CheckStore {
  const { rules, questions, words } = payload;
  const answers = createAnswerSignals(questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const live = signal(false);
  const day = signal<Day | undefined>(undefined);
  const deadline = computed(() => {
    const round = currentRound(standing.value);
    return payload.calendar.rounds.find(({ id }) => id === round)?.closes;
  });
  // What can't be read is no answer.
  const read = computed(() => readAnswers(questions, answers.plain.value));
  const dated = computed(() => ({
    ...read.value,
    on: day.value,
    deadline: deadline.value,
  }));
  const evaluation = computed(() => evaluate(rules, dated.value));
  const standing = computed(() =>
    day.value === undefined ? undefined : standingOn(day.value, payload.calendar),
  );
  const year = computed(() => yearOf(day.value, standing.value, payload.years));
  const open = computed(() =>
    openFacts(rules, dated.value).flatMap((id) => {
      const question = byId.get(id);
      return question ? [question] : [];
    }),
  );
  const step = signal(payload.topics[0]?.id ?? 'result');
  const asksAll = signal(false);
  const skipped = computed((): ReadonlySet<string> => {
    if (asksAll.value) return new Set();
    // 暂不清楚 is said of a fact that still matters, so it counts as open and not as left over.
    const isLeft = (id: string): boolean => answers.plain.value[id] === undefined;
    const given = rules.awards?.flatMap(({ asks }) => asks.filter(isLeft)) ?? [];
    const matters = new Set([...open.value.map(({ id }) => id), ...given]);
    return new Set(
      payload.topics
        .filter(({ facts }) => facts.some(isLeft) && !facts.some((id) => matters.has(id)))
        .map(({ id }) => id),
    );
  });
  return {
    payload,
    answers,
    late: signal<LateParts | undefined>(undefined),
    live,
    day,
    standing,
    year,
    figuresOf: signal<number | undefined>(undefined),
    context: computed(() => ({
      words,
      year: year.value,
      unsure: true,
      control: lists?.FormControl ?? FactControl,
      list: live.value ? lists?.ListControl : undefined,
      echo: (field, answer) =>
        echoAnswer(
          field,
          answer,
          words,
          writeLabel(field.label, words),
          byId.get(field.id)?.warnText,
        ),
    })),
    step,
    begun: computed(() => Object.values(answers.plain.value).some(isAnswered)),
    asksAll,
    skipped,
    dated,
    evaluation,
    open,
    answered: computed(() => questions.filter(({ id }) => isAnswered(read.value[id])).length),
    rarerViews: signal<Partial<typeof rarerViews>>({}),
    question: (id) => byId.get(id),
    unitOf: (id) => [...questions, ...(rules.derived ?? [])].find((each) => each.id === id)?.unit,
  };
}
