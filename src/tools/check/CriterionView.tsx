import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { factsOf, isAnswered, numberLines } from '../../rules/index.ts';
import type { JudgedCriterion } from '../../rules/index.ts';
import { LineView } from './LineView.tsx';
import { OriginNotes } from './OriginNotes.tsx';
import type { CheckStore } from './store.ts';

/** One condition: verdict, the policy's words with their address, why, and where to change the answer. */
export function CriterionView(props: {
  readonly store: CheckStore;
  readonly judged: JudgedCriterion;
}): JSX.Element {
  const { store, judged } = props;
  const { payload } = store;
  const { words } = payload;
  const { criterion, verdict, reasons } = judged;
  const { ScoreView } = store.rarerViews.value;
  const score = verdict === 'not-applicable' ? undefined : judged.score;
  const { answers } = store.evaluation.value;
  const telling = { facts: payload.questions, words, derived: payload.rules.derived, answers };
  // A count of one is no threshold worth a picture.
  const lines = numberLines(criterion.rule, store.evaluation.value.answers).filter(
    ({ limit }) => Number(limit) > 1,
  );
  return (
    <li
      class={`judged judged--${verdict}${score ? ' judged--scored' : ''}`}
      id={`c-${criterion.id}`}
      tabIndex={-1}
    >
      <p class="judged__head">
        <span class={`verdict verdict--${verdict}`}>{say(words, `check.verdict.${verdict}`)}</span>
        {criterion.strength === 'soft' && (
          <span class="muted small">{say(words, 'check.soft')}</span>
        )}
        <a
          class="clause-link"
          href={criterion.anchor === '' ? undefined : `${payload.links.text}#${criterion.anchor}`}
        >
          <span class="visually-hidden">{say(words, 'check.clause')}</span>
          {criterion.clause}
        </a>
      </p>
      {criterion.title !== undefined && <p>{criterion.title}</p>}
      <p class="judged__quote">{criterion.quote}</p>
      {criterion.also?.map(({ clause, anchor, quote }) => (
        <p class="judged__quote" key={clause}>
          {quote}{' '}
          <a
            class="clause-link"
            href={anchor === '' ? undefined : `${payload.links.text}#${anchor}`}
          >
            {clause}
          </a>
        </p>
      ))}
      {score && ScoreView ? (
        <ScoreView part={score} telling={telling} />
      ) : (
        <ul class="judged__reasons">
          {reasons.map((reason, index) => (
            <li key={index}>{reason.text}</li>
          ))}
        </ul>
      )}
      {verdict !== 'not-applicable' &&
        lines.map((line) => (
          <LineView key={line.fact} line={line} unit={store.unitOf(line.fact)} words={words} />
        ))}
      <OriginNotes of={criterion} words={words} />
      <p class="judged__change no-print">
        {factsOf(criterion.rule, payload.rules.derived).map((fact) => (
          <a href={`#q-${fact}`} key={fact}>
            {say(words, isAnswered(answers[fact]) ? 'check.change' : 'check.answer', {
              label: shortLabel(store, fact),
            })}
          </a>
        ))}
      </p>
    </li>
  );
}

function shortLabel(store: CheckStore, fact: string): string {
  const { words } = store.payload;
  return writeLabel(store.question(fact)?.label ?? fact, words, store.context.value.year);
}
