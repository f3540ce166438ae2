import { decidedBy, quotesOf } from '../../rules/index.ts';
import type { Criterion } from '../../rules/index.ts';
import { locateQuote } from './locate-quote.ts';
import type { TextBlock } from './text-block.ts';

/**
 * A stretch of a paragraph with what a reader should know of it: `machine` 能核对, `judge`
 * 须由人判断, `none` 不是条件; `plain` is punctuation between them.
 */
export interface TextSpan {
  readonly kind: 'machine' | 'judge' | 'none' | 'plain';
  readonly text: string;
  /** Ids of the criteria that quote it. */
  readonly criteria: readonly string[];
}

/** Splits the text of one paragraph where the set of criteria that quote it changes. */
export function markText(block: TextBlock, criteria: readonly Criterion[]): readonly TextSpan[] {
  const places = criteria
    .flatMap((criterion) => quotesOf(criterion).map((quoted) => ({ criterion, ...quoted })))
    .filter(({ clause, quote }) => clause === block.clause && quote !== '')
    .flatMap(({ criterion, quote }) =>
      locateQuote(block.text, quote).map((place) => ({ criterion, ...place })),
    );
  const edges = new Set([
    0,
    block.text.length,
    ...places.flatMap(({ start, end }) => [start, end]),
  ]);
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const text = block.text.slice(start, cuts[index + 1]);
    const quoting = places.filter((place) => place.start <= start && start < place.end);
    const hard = quoting.filter(({ criterion }) => criterion.strength === 'hard');
    const deciding = hard.length > 0 ? hard : quoting;
    const isJudged = deciding.some(({ criterion }) => decidedBy(criterion.rule) !== 'machine');
    const kind =
      quoting.length > 0 ? (isJudged ? 'judge' : 'machine') : hasWords(text) ? 'none' : 'plain';
    return { kind, text, criteria: quoting.map(({ criterion }) => criterion.id) };
  });
}

/** True when anything but punctuation, spaces and bold marks stands in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
