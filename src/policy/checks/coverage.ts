import { isWithinClause } from '../text/clause-label.ts';
import { locateQuote } from '../text/locate-quote.ts';
import { hasWords } from '../text/marks.ts';
import type { TextBlock } from '../text/text-block.ts';

export interface Coverage {
  /** Characters (letters and digits) of the sections of conditions. */
  readonly total: number;
  /** Those that a criterion quotes or not_encoded explains. */
  readonly covered: number;
  /** Phrases that neither does. */
  readonly gaps: readonly { readonly clause: string; readonly phrase: string }[];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** How much of the sections that hold conditions is accounted for, phrase by phrase. */
export function measureCoverage(
  blocks: readonly TextBlock[],
  sections: readonly string[],
  quotes: readonly { readonly clause: string; readonly quote: string }[],
): Coverage {
  let total = 0;
  let covered = 0;
  const gaps: { clause: string; phrase: string }[] = [];
  for (const { clause, text } of blocks) {
    if (clause === undefined || !sections.some((section) => isWithinClause(clause, section)))
      continue;
    const places = quotes
      .filter((each) => each.clause === clause)
      .flatMap(({ quote }) => locateQuote(text, quote))
      .sort((one, other) => one.start - other.start);
    total += countWords(text);
    let at = 0;
    for (const { start, end } of [...places, { start: text.length, end: text.length }]) {
      const phrase = text.slice(at, Math.max(at, start));
      if (hasWords(phrase))
        gaps.push({ clause, phrase: phrase.replace(/^[，。；、\s]+|[，。；、\s]+$/g, '') });
      covered += countWords(text.slice(Math.max(at, start), Math.max(at, end)));
      at = Math.max(at, end);
    }
  }
  return { total, covered, gaps };
}
