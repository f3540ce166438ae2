import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { chosenOptions } from '../../answered.ts';
import { readFigures } from '../derivation.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';

/** How many options of a question are chosen, 都没有 being none: 择一, 至多两类. */
export interface ChosenFrom {
  readonly kind: 'chosen';
  readonly of: string;
}

export const chosen: Derivation<ChosenFrom> = {
  facts: ({ of }) => [of],
  work: ({ of }, answers) => {
    const options = chosenOptions(answers, of);
    return options === undefined
      ? { kind: 'unanswered' }
      : { kind: 'number', value: new Big(options.filter((id) => id !== 'none').length) };
  },
  write: ({ of }, written, words) => say(words, 'rules.chosen', { chosen: written(of) }),
  span: () => ({ low: new Big(0) }),
};

export const chosenSource: DerivationSource<ChosenFrom> = {
  key: 'chosen',
  parse: (written, _unit, scope) => {
    const [fact] = readFigures([written], ['multi'], scope) ?? [];
    return fact && { kind: 'chosen', of: fact.id };
  },
  flips: () => [],
};
