import { say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { chosenIds } from './answered.ts';
import type { Answer, Fact } from './fact.ts';

/** The question in words; a year nobody has fixed yet reads 上一年度. */
export function writeLabel(fact: Fact, words: Words): string {
  return fact.label
    .replace(/\{year-1\}\s*(年度)?/g, say(words, 'rules.last_year'))
    .replace(/\{year\}\s*(年度)?/g, say(words, 'rules.this_year'));
}

/** Labels of what was chosen; an id that content has dropped stands for itself. */
export function writeOptions(answer: Answer, fact: Fact): string {
  return chosenIds(answer)
    .map((id) => fact.options?.find((option) => option.id === id)?.label ?? id)
    .join('、');
}
