import type { Answer } from '../form/index.ts';

/** What a text control shows for an answer: the text as typed, or nothing. */
export function textOf(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return typeof answer === 'number' ? String(answer) : '';
}

/** The options chosen in a multi. */
export function chosenOf(answer: Answer): readonly string[] {
  if (!Array.isArray(answer)) return [];
  return (answer as readonly unknown[]).filter((item): item is string => typeof item === 'string');
}
