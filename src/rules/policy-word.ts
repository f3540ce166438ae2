import { suggestName } from '../base/index.ts';
import { foldQuote, comparisonOf } from './lexicon.ts';
import { within } from './parse-scope.ts';
import type { ParseScope, Source } from './parse-scope.ts';
import type { Comparison } from './comparison.ts';
import { bindingWord, touchingWords } from './touching-words.ts';

/** The policy's word used as a key, with what it binds: `{超过: 100 家}`. */
export interface WordedLimit {
  readonly word: string;
  readonly operator: Comparison;
  /** As written: `100 家`. */
  readonly text: string;
}

/** The one key of `source` beyond `known` that is a word of the lexicon; reports anything else. */
export function readWordedLimit(
  source: Source,
  known: readonly string[],
  scope: ParseScope,
): WordedLimit | undefined {
  const words = scope.lexicon.words.map(({ word }) => word);
  const limits: WordedLimit[] = [];
  for (const [key, value] of Object.entries(source)) {
    if (known.includes(key)) continue;
    const operator = comparisonOf(key, scope.lexicon);
    if (operator === undefined) {
      const hint = suggestName(key, [...known, ...words]);
      scope.report([...scope.path, key], `不认识的键“${key}”，也不是词表里的政策用语${hint}`);
    } else if (typeof value !== 'string' && typeof value !== 'number') {
      scope.report([...scope.path, key], `“${key}”后面应写数量，例如“${key}: 100 家”`);
    } else {
      limits.push({ word: key, operator, text: String(value).trim() });
    }
  }
  const [limit, second] = limits;
  if (second !== undefined) {
    scope.report(
      scope.path,
      `一个条件只能有一个界限词，写了“${limits[0]?.word ?? ''}”和“${second.word}”`,
    );
  }
  if (limit === undefined && Object.keys(source).every((key) => known.includes(key))) {
    scope.report(scope.path, '缺少界限词，例如“不少于: 3000 万元”');
  }
  return limit;
}

/** Checks that the quote binds this very number with this very word. */
export function checkWordInQuote(limit: WordedLimit, scope: ParseScope): void {
  if (scope.quote === undefined) return;
  const { path } = within(scope, limit.word);
  const places = touchingWords(scope.quote, limit.text, scope.lexicon);
  if (places.length === 0) {
    scope.report(path, `引文里找不到“${limit.text}”；原文没有这个数的，写 implied: true 和 note`);
    return;
  }
  const bound = places.map(bindingWord);
  if (bound.includes('contradiction')) {
    scope.report(
      path,
      `引文里“${limit.text}”前后的界限词互相矛盾，须在 note 写明采用哪种并写 implied: true`,
    );
    return;
  }
  const words = bound.flatMap((each) => (typeof each === 'object' ? [each.word] : []));
  if (words.includes(foldQuote(limit.word))) return;
  scope.report(
    path,
    words.length === 0
      ? `引文里“${limit.text}”前后没有界限词，写的却是“${limit.word}”`
      : `引文里“${limit.text}”的界限词是“${words.join('”“')}”，写的是“${limit.word}”`,
  );
}
