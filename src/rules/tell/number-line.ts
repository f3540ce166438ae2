import { numberAnswer } from '../answered.ts';
import type { Answers } from '../fact.ts';
import type { Threshold } from '../operator.ts';
import type { Rule } from '../operators/table.ts';
import { thresholdsOf } from '../rule-tree.ts';

/** A threshold drawn on a line: where it is, on which side it holds, whether it holds itself. */
export interface NumberLine {
  readonly fact: string;
  readonly word: string;
  readonly limit: string;
  readonly limitText: string;
  readonly holdsOn: 'above' | 'below' | 'at';
  /** True where the limit itself does not hold: drawn as a hollow dot. */
  readonly isOpen: boolean;
  readonly value?: string;
}

function lineOf(threshold: Threshold, answers: Answers): NumberLine {
  const { fact, word, limit, limitText, operator } = threshold;
  const value = numberAnswer(answers, fact);
  return {
    fact,
    word,
    limit,
    limitText,
    holdsOn: operator === '==' ? 'at' : operator.startsWith('>') ? 'above' : 'below',
    isOpen: !operator.endsWith('='),
    ...(value === undefined ? {} : { value }),
  };
}

/** The thresholds of a rule, with the answers so far. */
export function numberLines(rule: Rule, answers: Answers): readonly NumberLine[] {
  return thresholdsOf(rule).map((threshold) => lineOf(threshold, answers));
}
