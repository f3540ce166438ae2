import type { Fact } from '../fact.ts';
import { foldQuote } from '../wording/lexicon.ts';

/**
 * The options that a step of an ordered scale names: 二级及以上, 重大（含）以上, 市级以下（不含）. Options
 * stand from the lowest to the highest. Undefined where the phrase names none of them.
 */
export function optionsFrom(phrase: string, fact: Fact): readonly string[] | undefined {
  const [, name = '', noteBefore = '', side = '', noteAfter = ''] =
    /^(.+?)(\(不?含(?:本级)?\)|及)?(以上|以下)(\(不?含(?:本级)?\))?$/.exec(foldQuote(phrase)) ?? [];
  const options = (fact.options ?? []).filter(({ id }) => id !== 'other' && id !== 'none');
  const at = options.findIndex(({ id, label }) => id === name || foldQuote(label) === name);
  if (fact.ordered !== true || at < 0) return undefined;
  // 以上 and 以下 take their step in, unless 不含 says otherwise.
  const isOut = `${noteBefore}${noteAfter}`.includes('不含');
  const kept =
    side === '以上' ? options.slice(isOut ? at + 1 : at) : options.slice(0, isOut ? at : at + 1);
  return kept.map(({ id }) => id);
}
