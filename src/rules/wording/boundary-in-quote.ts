import { readBoundary } from './boundary-word.ts';
import type { Reading } from './boundary-word.ts';
import { foldQuote } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { locateAmount } from './locate-amount.ts';

/** A criterion's words with what stands around them in the official text, where it is at hand. */
export interface Quoted {
  readonly quote: string;
  /** The rest of its paragraph, before and behind. */
  readonly before?: string;
  readonly after?: string;
  /** What introduces it from above: `有下列情形之一的，不得申报：`. */
  readonly head?: string;
}

/** A quote folded for reading, within the sentence it stands in. */
export interface Sentence {
  readonly text: string;
  /** Where the quote is. */
  readonly start: number;
  readonly end: number;
  readonly head: string;
}

/** The sentence of a quote: from the full stop before it to the one behind it. */
export function sentenceOf({ quote, before = '', after = '', head = '' }: Quoted): Sentence {
  const text = foldQuote(quote);
  const left =
    foldQuote(before)
      .split(/[。;!?]/)
      .at(-1) ?? '';
  const right = foldQuote(after).split(/[。;!?]/)[0] ?? '';
  const isEnded = /[。;!?]$/.test(text);
  return {
    text: left + text + (isEnded ? '' : right),
    start: left.length,
    end: left.length + text.length,
    head: foldQuote(head),
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Blanks what holds a negating sign without negating: 不同, and 不超过 before another number. */
export function maskHarmless(text: string, lexicon: Lexicon): string {
  const stems = lexicon.before.map(({ word }) => escape(word)).join('|');
  const negations = lexicon.negations.map(escape).join('|');
  const told = new RegExp(
    `(?:(?:${negations})(?:${stems})|(?:${stems}))(?=[^,;:。]{0,4}[\\d一二两三四五六七八九十])`,
    'g',
  );
  const blank = (word: string) => '□'.repeat(word.length);
  const harmless = lexicon.harmlessWords.reduce(
    (rest, word) => rest.replaceAll(word, blank(word)),
    text,
  );
  return stems === '' || negations === '' ? harmless : harmless.replace(told, blank);
}

function firstSign(text: string, signs: readonly string[]): string | undefined {
  return signs
    .filter((sign) => text.includes(sign))
    .sort((one, other) => text.indexOf(one) - text.indexOf(other))[0];
}

/** The last stretch of `text` without one of the marks. */
function lastPart(text: string, marks: RegExp): string {
  return text.split(marks).at(-1) ?? '';
}

/** The word around a phrase that may turn its meaning; undefined where there is none. */
function turningWord(
  left: string,
  right: string,
  isNegated: boolean,
  head: string,
  lexicon: Lexicon,
): string | undefined {
  const [before, after] = [maskHarmless(left, lexicon), maskHarmless(right, lexicon)];
  const own = lastPart(before, /[,:]/);
  const sign = firstSign(own, lexicon.negatingSigns);
  // 未裁员或裁员率不高于 6%: what is negated itself stands by itself behind a conjunction.
  const isApart =
    isNegated && sign !== undefined && /[或且并和及、]/.test(own.slice(own.lastIndexOf(sign)));
  if (sign !== undefined && !isApart) return sign;
  const earlier = before.slice(0, before.length - own.length);
  if (!isNegated && /^(?:或|以及|并)/.test(own)) {
    const reaching = firstSign(earlier, lexicon.negatingSigns);
    if (reaching !== undefined) return reaching;
  }
  const introduced = [...head.split(/[。;]/).slice(-1), ...earlier.split(':').slice(0, -1)];
  for (const part of introduced) {
    const found = firstSign(maskHarmless(part, lexicon), [
      ...lexicon.refusals,
      ...lexicon.negatingSigns,
    ]);
    if (found !== undefined) return found;
  }
  const behind = after.split(/[,:且并或、。;]/)[0] ?? '';
  const near = firstSign(behind, lexicon.negatingSigns);
  const refusal = firstSign(after, lexicon.refusals);
  const edge = /\((?:均?含)(?:本数|\d[^)]*)?\)/.exec(behind)?.[0];
  return refusal ?? near ?? edge;
}

/**
 * How the quote bounds the amount at each place that names it. A word around that may turn the
 * meaning (不, 未, 不得申报, 除外) leaves the reading to the author.
 */
export function boundariesInQuote(
  quoted: Quoted,
  amount: string,
  unit: string | undefined,
  lexicon: Lexicon,
  isCount = false,
): readonly Reading[] {
  const { text, start, end, head } = sentenceOf(quoted);
  const readings: Reading[] = [];
  let consumed = 0;
  for (const place of locateAmount(text, amount, unit)) {
    if (place.start < Math.max(start, consumed) || place.end > end) continue;
    const before = text.slice(0, place.start);
    const after = text.slice(place.end);
    const own = text.slice(place.start, place.end).replace(/\(不?含(?:本数)?\)/, '');
    const { inside } = place;
    const spot = { before, after, amount: own, inside, isCount };
    const { reading, reach } = readBoundary(spot, lexicon);
    consumed = place.end + reach[1];
    if (reading.kind !== 'comparison') {
      readings.push(reading);
      continue;
    }
    const left = before.slice(0, before.length - reach[0]);
    const right = after.slice(reach[1]);
    const turning = turningWord(left, right, reading.isNegated, head, lexicon);
    readings.push(
      turning === undefined
        ? reading
        : { kind: 'unclear', why: `旁边的“${turning}”可能改变它的意思` },
    );
  }
  return readings;
}
