import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { writeLabel } from '../../fields/index.ts';
import { factsOf } from '../../rules/index.ts';
import type { CompareRule, Rule } from '../../rules/index.ts';
import { NumberLine } from './NumberLine.tsx';
import type { CheckStore, Finding } from './store.ts';

/** One condition: verdict, the policy's words with their address, why, and where to change the answer. */
export function FindingView(props: {
  readonly store: CheckStore;
  readonly finding: Finding;
}): JSX.Element {
  const { store, finding } = props;
  const { payload } = store;
  const { words } = payload;
  const { criterion, verdict, reasons } = finding;
  const lines = comparesOf(criterion.rule);
  return (
    <li class={`finding finding--${verdict}`} id={`c-${criterion.id}`} tabIndex={-1}>
      <p class="finding__head">
        <span class={`verdict verdict--${verdict}`}>{say(words, `check.verdict.${verdict}`)}</span>
        {criterion.strength === 'soft' && (
          <span class="muted small">{say(words, 'check.soft')}</span>
        )}
        <a class="clause-link" href={`${payload.links.text}#${criterion.anchor}`}>
          {criterion.clause}
        </a>
      </p>
      <p class="finding__quote">{criterion.quote}</p>
      <ul class="finding__reasons">
        {reasons.map((reason, index) => (
          <li key={index}>{reason.text}</li>
        ))}
      </ul>
      {verdict !== 'not-applicable' &&
        lines.map((rule) => (
          <NumberLine
            key={rule.fact}
            rule={rule}
            unit={store.question(rule.fact)?.unit ?? ''}
            value={writtenNumber(store.read.value[rule.fact])}
            words={words}
          />
        ))}
      {criterion.note !== undefined && <p class="finding__note">{criterion.note}</p>}
      <p class="finding__change no-print">
        {factsOf(criterion.rule).map((fact) => (
          <a href={`#q-${fact}`} key={fact}>
            {say(words, 'check.change', { label: shortLabel(store, fact) })}
          </a>
        ))}
      </p>
    </li>
  );
}

function comparesOf(rule: Rule): readonly CompareRule[] {
  switch (rule.kind) {
    case 'compare':
      // A count of one is no threshold worth a picture.
      return Number(rule.limit) > 1 ? [rule] : [];
    case 'all':
    case 'any':
    case 'at-least':
      return rule.of.flatMap(comparesOf);
    default:
      return [];
  }
}

function writtenNumber(answer: unknown): string | undefined {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : undefined;
}

function shortLabel(store: CheckStore, fact: string): string {
  const { words } = store.payload;
  return writeLabel(store.question(fact)?.label ?? fact, store.context.value.year, words);
}
