import { assertNever, suggestName } from '../../base/index.ts';
import { boundariesInQuote } from './boundary-in-quote.ts';
import { comparisonOf } from './boundary-word.ts';
import type { Reading } from './boundary-word.ts';
import type { Comparison } from './comparison.ts';
import { foldQuote } from './lexicon.ts';
import { within } from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import { writePhrase } from '../tell/telling.ts';

/** The policy's word used as a key, with what it binds: `{超过: 100 家}`. */
export interface WordedLimit {
  /** The author's key. */
  readonly word: string;
  readonly operator: Comparison;
  /** As written: `100 家`. */
  readonly text: string;
}

/** The one key of `source` beyond `known` that is a boundary word; reports anything else. */
export function readWordedLimit(
  source: Source,
  known: readonly string[],
  scope: ParseScope,
): WordedLimit | undefined {
  const { before, after, negations } = scope.lexicon;
  const stems = [...before, ...after].map(({ word }) => word);
  const words = [...stems, ...negations.flatMap((no) => stems.map((stem) => no + stem))];
  const limits: WordedLimit[] = [];
  for (const [key, value] of Object.entries(source)) {
    if (known.includes(key)) continue;
    const operator = comparisonOf(key, scope.lexicon);
    if (operator === undefined) {
      const hint = suggestName(key, [...known, ...words]);
      scope.report([...scope.path, key], `不认识的键“${key}”，也读不成界限词${hint}`);
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

/** A comparison for authors, without signs of mathematics. */
function writeComparison(operator: Comparison): string {
  switch (operator) {
    case '>=':
      return '不小于，含本数';
    case '>':
      return '大于，不含本数';
    case '<=':
      return '不大于，含本数';
    case '<':
      return '小于，不含本数';
    case '==':
      return '恰等于';
    default:
      return assertNever(operator);
  }
}

type Compared = Extract<Reading, { kind: 'comparison' }>;

function fullWidth(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）');
}

/** `小于（含）`, as a key says what stands before and behind a number. */
function spell({ before, after }: Compared): string {
  // （含 500 万元） names the number again.
  const gap = before === '' || after === '' || after.startsWith('(') ? '' : '…';
  return fullWidth((before + gap + after).replace(/含[\d.][^)]*\)/g, '含)'));
}

/** The quote's word where it is not the author's own: the page quotes what the text says. */
function quotedWord(limit: WordedLimit, readings: readonly Compared[]): string {
  const key = foldQuote(limit.word);
  const isTheirs = readings.some(({ before, after }) =>
    [before, after, spell({ before, after } as Compared)].map(foldQuote).includes(key),
  );
  if (isTheirs) return limit.word;
  const [reading] = readings;
  return reading === undefined ? limit.word : spell(reading);
}

/**
 * Checks that the quote bounds this very number as the author's word does, and gives the word the
 * quote has for it; `unit` is that of the fact, `isCount` true where options are counted.
 */
export function checkWordInQuote(
  limit: WordedLimit,
  unit: string | undefined,
  scope: ParseScope,
  isCount = false,
): string {
  const { quoted, lexicon } = scope;
  const { word, text } = limit;
  if (quoted === undefined) return word;
  const { path } = within(scope, word);
  const report = (message: string): string => {
    scope.report(path, message);
    return word;
  };
  const readings = boundariesInQuote(quoted, text, unit, lexicon, isCount);
  if (readings.length === 0) {
    return report(`引文里找不到“${text}”；原文没有这个数的，写 implied: true 和 note`);
  }
  const written = `写的是“${writePhrase(word, text)}”（${writeComparison(limit.operator)}）`;
  const unclear = readings.flatMap((each) => (each.kind === 'unclear' ? [each.why] : []));
  if (unclear.length > 0) {
    return report(
      `引文里“${text}”读不准：${unclear.join('；')}。${written}；确是这样的，写 implied: true 并在 note 写明理由`,
    );
  }
  const compared = readings.flatMap((each) => (each.kind === 'comparison' ? [each] : []));
  const told = [
    ...new Set(compared.map((each) => `“${spell(each)}”（${writeComparison(each.operator)}）`)),
  ];
  if (compared.length === 0) {
    return report(
      `引文里“${text}”前后没有界限词，${written}；原文没有的，写 implied: true 和 note`,
    );
  }
  const operators = new Set(compared.map(({ operator }) => operator));
  if (operators.size > 1) {
    return report(
      `引文里“${text}”不止一处，界限各不相同：${told.join('、')}；${written}；请把引文截短到只含一处`,
    );
  }
  if (!operators.has(limit.operator)) {
    const [first] = compared;
    return report(
      `引文里“${text}”的界限词是${told.join('、')}，${written}；请写“${first ? spell(first) : ''}: ${text}”`,
    );
  }
  return quotedWord(limit, compared);
}
