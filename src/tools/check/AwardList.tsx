import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { judgeAwards } from '../../rules/index.ts';
import type { Evaluation, JudgedAward } from '../../rules/index.ts';
import { OriginNotes } from './OriginNotes.tsx';
import type { CheckPayload } from './payload.ts';

interface Props {
  readonly payload: CheckPayload;
  readonly evaluation: Evaluation;
  readonly year: number | undefined;
}

/**
 * What the policy gives, by what is answered: its words, each step of the sum, and that it is no
 * promise.
 */
export function AwardList(props: Props): JSX.Element | null {
  const { payload, evaluation, year } = props;
  const { rules, questions, words } = payload;
  const named = questions.map((each) => ({ ...each, label: writeLabel(each.label, words, year) }));
  const judged = judgeAwards(rules, evaluation.answers, named, words);
  if (judged.length === 0) return null;
  return (
    <>
      <h3>{say(words, 'check.awards')}</h3>
      <p class="notice">
        {say(words, evaluation.verdict === 'unmet' ? 'check.awards_unmet' : 'check.awards_note')}
      </p>
      <ol class="judged-list">
        {judged.map((each) => (
          <AwardView key={each.award.id} payload={payload} judged={each} named={named} />
        ))}
      </ol>
    </>
  );
}

function AwardView(props: {
  readonly payload: CheckPayload;
  readonly judged: JudgedAward;
  readonly named: readonly { readonly id: string; readonly label: string }[];
}): JSX.Element {
  const { award, text, steps, open } = props.judged;
  const { words, links } = props.payload;
  const { anchor, clause, title, quote } = award;
  return (
    <li class="judged">
      <p class="judged__head">
        <span>{title}</span>
        <a class="clause-link" href={anchor === '' ? undefined : `${links.text}#${anchor}`}>
          <span class="visually-hidden">{say(words, 'check.clause')}</span>
          {clause}
        </a>
      </p>
      {quote !== '' && <p class="judged__quote">{quote}</p>}
      <p>
        <strong>{text}</strong>
      </p>
      <ul class="judged__reasons">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <OriginNotes of={award} words={words} />
      <p class="judged__change no-print">
        {props.named
          .filter(({ id }) => open.includes(id))
          .map(({ id, label }) => (
            <a href={`#q-${id}`} key={id}>
              {say(words, 'check.answer', { label })}
            </a>
          ))}
      </p>
    </li>
  );
}
