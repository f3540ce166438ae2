import { plainText } from '../text/clauses.ts';
import { findWords } from './find-words.ts';
import type { FoundWords } from './find-words.ts';
import { paragraphAt, placesOf } from './lay-out.ts';
import type { LaidText } from './lay-out.ts';
import { proposeWords } from './propose-words.ts';
import type { ProposedWords } from './propose-words.ts';

/** What became of a quote in a changed text; only `found` and `moved` are sure. */
export type AnchoredQuote =
  FoundWords | { readonly kind: 'lost'; readonly proposed: readonly ProposedWords[] };

/** Where the words that stood in `clause` of the old text stand in the new one. */
export function anchorQuote(
  quote: string,
  clause: string,
  old: LaidText,
  now: LaidText,
): AnchoredQuote {
  const words = plainText(quote);
  const found = findWords(words, clause, old, now);
  if (found !== undefined) return found;
  const at = placesOf(old, words).find((place) => paragraphAt(old, place)?.clause === clause);
  return { kind: 'lost', proposed: at === undefined ? [] : proposeWords(words, at, old, now) };
}
