import type { Answers } from './fact.ts';
import { numberAnswer } from './answered.ts';
import type { CompareRule, Rule } from './rule.ts';

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

function lineOf(rule: CompareRule, answers: Answers): NumberLine {
  const { fact, word, limit, limitText, operator } = rule;
  const value = numberAnswer(answers, fact);
  const holdsOn = operator === '==' ? 'at' : operator.startsWith('>') ? 'above' : 'below';
  const isOpen = !operator.endsWith('=');
  return {
    fact,
    word,
    limit,
    limitText,
    holdsOn,
    isOpen,
    ...(value === undefined ? {} : { value }),
  };
}

/** The thresholds of a rule, with the answers so far. */
export function numberLines(rule: Rule, answers: Answers): readonly NumberLine[] {
  if (rule.kind === 'compare') return [lineOf(rule, answers)];
  return 'of' in rule ? rule.of.flatMap((child) => numberLines(child, answers)) : [];
}
