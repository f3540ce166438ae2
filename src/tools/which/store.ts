import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import { standingOn, writeLabel } from '../../base/index.ts';
import type { Day, Standing } from '../../base/index.ts';
import { createAnswerSignals, FactControl } from '../../fields/index.ts';
import type { AnswerSignals, FieldContext } from '../../fields/index.ts';
import { echoAnswer, isNumberKind, readAnswers } from '../../form/index.ts';
import type { Answers, Field } from '../../form/index.ts';
import { askedFor, evaluate, isAnswered, openFacts } from '../../rules/index.ts';
import type { Criterion, Evaluation } from '../../rules/index.ts';
import { yearOf } from '../answering/year.ts';
import { bandsOf } from './bands.ts';
import type { Band } from './bands.ts';
import type { Candidate, WhichPayload } from './payload.ts';

/** One category as the comparison shows it. */
export interface Standpoint {
  readonly candidate: Candidate;
  readonly evaluation: Evaluation;
  /** Hard conditions that fail by what is answered. */
  readonly unmet: readonly Criterion[];
  /** Questions that may still change the verdict. */
  readonly open: number;
  /** The applicant said to have a project of this kind. */
  readonly hasOne: boolean;
}

export interface WhichStore {
  readonly payload: WhichPayload;
  readonly answers: AnswerSignals;
  readonly live: Signal<boolean>;
  readonly day: Signal<Day | undefined>;
  readonly standing: ReadonlySignal<Standing | undefined>;
  readonly context: ReadonlySignal<FieldContext>;
  /** The ranges of a number among the quick questions; its answer is `band_<fact>`. */
  readonly bands: ReadonlyMap<string, readonly Band[]>;
  readonly points: ReadonlySignal<readonly Standpoint[]>;
  /** Where to look first; undefined before anything is answered or where all fail. */
  readonly first: ReadonlySignal<Standpoint | undefined>;
  readonly started: ReadonlySignal<boolean>;
  readonly question: (id: string) => Field | undefined;
}

/** Ids of answers that only this page has: no facts, so they never reach a form. */
export const haveId = 'which.have';
export function bandId(fact: string): string {
  return `which.band_${fact}`;
}

/** The state of the comparison, empty as the page was built. */
export function createWhichStore(payload: WhichPayload): WhichStore {
  const { candidates, questions, quick, words } = payload;
  const ownIds = [haveId, ...quick.facts.map(bandId)];
  const answers = createAnswerSignals([
    ...questions,
    ...ownIds.map((id): Field => ({
      id,
      kind: 'text',
      label: '',
      isFact: false,
      origin: '',
      required: false,
    })),
  ]);
  // A value in the middle of a range would give made-up shares.
  const parts = new Set(
    candidates.flatMap(({ rules: { derived = [] } }) =>
      askedFor(
        derived.map(({ id }) => id),
        derived,
      ),
    ),
  );
  const bands = new Map(
    quick.facts
      .filter((id) => isNumber(payload, id) && !parts.has(id))
      .map(
        (id) =>
          [
            id,
            bandsOf(
              candidates.map(({ rules }) => rules),
              id,
            ),
          ] as const,
      ),
  );
  const day = signal<Day | undefined>(undefined);
  const standing = computed(() =>
    day.value === undefined ? undefined : standingOn(day.value, payload.calendar),
  );

  // A range stands in for a figure that isn't given, for this comparison alone.
  const read = computed((): Answers => {
    const given = readAnswers(questions, answers.plain.value);
    const guessed: Record<string, string> = {};
    for (const [fact, ranges] of bands) {
      const chosen = ranges.find(({ id }) => id === answers.of(bandId(fact)).value);
      if (chosen && given[fact] === undefined) guessed[fact] = chosen.standsFor;
    }
    return { ...guessed, ...given, on: day.value };
  });
  const had = computed(() => {
    const have = answers.of(haveId).value;
    return Array.isArray(have) ? (have as readonly unknown[]) : [];
  });
  const points = computed(() =>
    candidates.map((candidate): Standpoint => {
      const evaluation = evaluate(candidate.rules, read.value);
      return {
        candidate,
        evaluation,
        unmet: candidate.rules.criteria.filter(
          ({ strength }, at) => strength === 'hard' && evaluation.criteria[at]?.verdict === 'unmet',
        ),
        open: openFacts(candidate.rules, read.value).length,
        hasOne: had.value.includes(candidate.id),
      };
    }),
  );
  const started = computed(
    () => had.value.length > 0 || quick.facts.some((id) => isAnswered(read.value[id])),
  );
  return {
    payload,
    answers,
    live: signal(false),
    day,
    standing,
    context: computed(() => ({
      words,
      year: yearOf(day.value, standing.value, payload.years),
      unsure: true,
      control: FactControl,
      echo: (field, answer) => echoAnswer(field, answer, words, writeLabel(field.label, words)),
    })),
    bands,
    points,
    started,
    first: computed(() => {
      if (!started.value) return undefined;
      const fit = points.value.filter(({ evaluation }) => evaluation.verdict !== 'unmet');
      return fit.find(({ hasOne }) => hasOne) ?? (had.value.length > 0 ? undefined : fit[0]);
    }),
    question: (id) => questions.find((question) => question.id === id),
  };
}

function isNumber(payload: WhichPayload, fact: string): boolean {
  const question = payload.questions.find(({ id }) => id === fact);
  return question !== undefined && isNumberKind(question);
}
