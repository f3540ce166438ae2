import type { Answer } from '../form/index.ts';

/** What a text control shows for an answer: the text as typed, or nothing. */
export function textOf(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return typeof answer === 'number' ? String(answer) : '';
}
