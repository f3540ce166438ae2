import { foldQuote } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Comparison } from './comparison.ts';

interface BoundaryWord {
  readonly word: string;
  readonly operator: Comparison;
}

/** One place where a quote names the number, with the words before and behind that touch it. */
export interface NumberInQuote {
  readonly before?: BoundaryWord;
  readonly after?: BoundaryWord;
}

/**
 * Every place of `quote` that names `amount` (`100 家`) with the longest policy word touching it
 * on either side: 不少于 rather than 少于; 省级以上 touches no number and binds none.
 */
export function touchingWords(
  quote: string,
  amount: string,
  lexicon: Lexicon,
): readonly NumberInQuote[] {
  const text = foldQuote(quote);
  const wanted = foldQuote(amount);
  const found: NumberInQuote[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.length);
    // 3000 in 13000, or 3000万 where the text goes on with 元, is another amount.
    const isPartOfNumber = /[\d.,]$/.test(before) || /^[\d.,]\d|^[万亿元]/.test(after);
    if (wanted === '' || isPartOfNumber) continue;
    const wordBefore = lexicon.words.find(({ word }) => before.endsWith(word));
    const wordAfter = lexicon.words.find(({ word }) => after.startsWith(word));
    found.push({
      ...(wordBefore === undefined ? {} : { before: wordBefore }),
      ...(wordAfter === undefined ? {} : { after: wordAfter }),
    });
  }
  return found;
}

/** The stronger of two touching words: the longer one; undefined when they contradict. */
export function bindingWord(place: NumberInQuote): BoundaryWord | 'contradiction' | undefined {
  const { before, after } = place;
  if (before === undefined || after === undefined) return before ?? after;
  if (before.operator !== after.operator) return 'contradiction';
  return after.word.length >= before.word.length ? after : before;
}
