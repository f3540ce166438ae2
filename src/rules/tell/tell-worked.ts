import type { Telling } from './reason.ts';
import { unanswered, writeFigure, writeGiven } from './telling.ts';

/** A worked-out fact by itself: what it comes to and how, or the sentence why it comes to nothing. */
export type ToldWorked =
  | { readonly kind: 'worked'; readonly value: string; readonly given: string }
  | { readonly kind: 'lacking'; readonly why: string };

export function tellWorked(id: string, telling: Telling): ToldWorked {
  const value = writeFigure(id, telling);
  if (value === '') return { kind: 'lacking', why: unanswered(id, telling).text };
  return { kind: 'worked', value, given: writeGiven(id, telling) };
}
