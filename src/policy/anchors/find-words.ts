import { paragraphAt, placesOf } from './lay-out.ts';
import type { LaidText } from './lay-out.ts';

/** What became of words that stand unchanged in the new text. */
export type FoundWords =
  | {
      readonly kind: 'found' | 'moved';
      readonly clause: string;
      /** Where other words of its sentence changed, which may turn its meaning: the sentence now. */
      readonly sentence?: string;
    }
  /** They stand in these clauses, and nothing tells which is theirs. */
  | { readonly kind: 'ambiguous'; readonly clauses: readonly string[] };

/** As many signs around the words as a reader would look at. */
const widest = 60;
/** So many signs around them alike are no chance; words as long as that are none by themselves. */
const telling = 3;
const tellingWords = 8;

/** How many signs next to the words are alike on both sides. */
function likeness(old: LaidText, at: number, now: LaidText, to: number, length: number): number {
  let before = 0;
  while (before < widest && at - before > 0 && to - before > 0) {
    if (old.text[at - before - 1] !== now.text[to - before - 1]) break;
    before += 1;
  }
  let after = 0;
  const [oldEnd, nowEnd] = [at + length, to + length];
  while (after < widest && oldEnd + after < old.text.length && nowEnd + after < now.text.length) {
    if (old.text[oldEnd + after] !== now.text[nowEnd + after]) break;
    after += 1;
  }
  return before + after;
}

/** The sentence that words stand in, within their paragraph. */
function sentenceAround(laid: LaidText, at: number, length: number): string {
  const { start = at, end = at + length } = paragraphAt(laid, at) ?? {};
  const before = laid.text.slice(start, at);
  const after = laid.text.slice(at + length, end);
  const from = Math.max(...['。', '；', '：'].map((stop) => before.lastIndexOf(stop))) + 1;
  const to = after.search(/[。；：]/);
  const words = laid.text.slice(at, at + length);
  return before.slice(from) + words + (to < 0 ? after : after.slice(0, to));
}

interface Pair {
  readonly at: number;
  readonly to: number;
  readonly alike: number;
  readonly isSameClause: boolean;
}

function clauseAt(laid: LaidText, at: number): string {
  return paragraphAt(laid, at)?.clause ?? '';
}

/** Pairs of places in the order in which they are believed. */
function pairsOf(old: LaidText, now: LaidText, words: string): readonly Pair[] {
  const pairs = placesOf(old, words).flatMap((at) =>
    placesOf(now, words).map((to) => ({
      at,
      to,
      alike: likeness(old, at, now, to, words.length),
      isSameClause: clauseAt(old, at) === clauseAt(now, to),
    })),
  );
  return pairs.sort(
    (one, other) =>
      other.alike - one.alike || Number(other.isSameClause) - Number(one.isSameClause),
  );
}

function isAsGood(one: Pair, other: Pair): boolean {
  return one.alike === other.alike && one.isSameClause === other.isSameClause;
}

/**
 * Which of the places where `words` (plain) stand in the new text is the one that stood in `clause`
 * of the old; undefined where they stand nowhere, or only where the same words stood before in
 * another clause: what one clause lost is not looked for in what another kept.
 */
export function findWords(
  words: string,
  clause: string,
  old: LaidText,
  now: LaidText,
): FoundWords | undefined {
  let pairs = pairsOf(old, now, words);
  const isOwn = ({ at }: Pair) => clauseAt(old, at) === clause;
  const all = pairs;
  for (let [best] = pairs; best !== undefined; [best] = pairs) {
    const chosen = best;
    const { at, to } = chosen;
    if (isOwn(chosen)) {
      const rivals = pairs.filter(
        (pair) => pair !== chosen && isAsGood(pair, chosen) && (pair.at === at || pair.to === to),
      );
      const clauses = [chosen, ...rivals.filter((pair) => pair.at === at)].map((pair) =>
        clauseAt(now, pair.to),
      );
      const isTold =
        chosen.isSameClause ||
        chosen.alike >= telling ||
        (words.length >= tellingWords && all.length === 1);
      if (rivals.some((pair) => !isOwn(pair) || clauseAt(now, pair.to) !== clauses[0]) || !isTold)
        return { kind: 'ambiguous', clauses: [...new Set(clauses)] };
      const sentence = sentenceAround(now, to, words.length);
      const isSame = sentence === sentenceAround(old, at, words.length);
      return {
        kind: chosen.isSameClause ? 'found' : 'moved',
        clause: clauseAt(now, to),
        ...(isSame ? {} : { sentence }),
      };
    }
    pairs = pairs.filter((pair) => pair.at !== at && pair.to !== to);
  }
  return undefined;
}
