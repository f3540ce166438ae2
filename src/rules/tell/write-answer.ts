import { chosenIds } from '../answered.ts';
import type { Answer, Fact } from '../fact.ts';

/** Labels of what was chosen; an id that content has dropped stands for itself. */
export function writeOptions(answer: Answer, fact: Fact): string {
  return chosenIds(answer)
    .map((id) => fact.options?.find((option) => option.id === id)?.label ?? id)
    .join('、');
}
