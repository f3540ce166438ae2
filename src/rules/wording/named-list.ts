import { foldQuote } from './lexicon.ts';

/** A list of the policy: names, or values by what they are of (a year, a kind). */
export interface NamedList {
  readonly title: string;
  readonly names?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}

/** Names told apart as people tell them: （）and (), full width and half, capital letters or not. */
export function foldName(name: string): string {
  return foldQuote(name).toUpperCase();
}
