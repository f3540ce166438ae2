import { foldText } from '../../base/index.ts';

/** A stretch that two texts have in common, as it stands in each. */
export interface Passage {
  /** Places in the list of texts. */
  readonly one: number;
  readonly other: number;
  readonly own: string;
  readonly theirs: string;
}

interface Signs {
  /** Letters and digits alone, folded. */
  readonly text: string;
  /** Where each of them stands in the text as written. */
  readonly at: readonly number[];
}

/** Signs of a piece that is looked up; shorter ones are turns of speech. */
const piece = 13;
/** From so many signs in a row on it is a passage. */
const leastPassage = 30;
/** In how many texts a piece is looked up; of one that stands in more, the first are told. */
const mostTexts = 60;

/**
 * Passages that texts of different owners share, longest first, one a pair of texts: pieces of 13
 * signs in an inverted index, those of `known` left out. Punctuation and white space don't count.
 */
export function sharedPassages(
  texts: readonly { readonly owner: number; readonly text: string }[],
  known: readonly string[],
): readonly Passage[] {
  const common = new Set<string>();
  for (const text of known) for (const one of piecesOf(signsOf(text).text)) common.add(one);
  const signs = texts.map(({ text }) => signsOf(text));
  const index = new Map<string, { readonly text: number; readonly at: number }[]>();
  const longest = new Map<string, Passage & { readonly length: number }>();
  signs.forEach(({ text }, here) => {
    let run: {
      readonly other: number;
      readonly from: number;
      readonly at: number;
      length: number;
    }[] = [];
    for (let at = 0; at + piece <= text.length; at += 1) {
      const key = text.slice(at, at + piece);
      if (common.has(key)) {
        run = [];
        continue;
      }
      const places = index.get(key) ?? [];
      const going: typeof run = [];
      for (const place of places) {
        if (texts[place.text]?.owner === texts[here]?.owner) continue;
        const before = run.find(
          (one) => one.other === place.text && one.from + one.length === place.at,
        );
        const now = before ?? { other: place.text, from: place.at, at, length: 0 };
        now.length += 1;
        going.push(now);
        const length = now.length + piece - 1;
        if (length < leastPassage) continue;
        const pair = `${place.text} ${here}`;
        if (length <= (longest.get(pair)?.length ?? 0)) continue;
        longest.set(pair, {
          one: place.text,
          other: here,
          length,
          own: asWritten(texts[place.text]?.text ?? '', signs[place.text], now.from, length),
          theirs: asWritten(texts[here]?.text ?? '', signs[here], now.at, length),
        });
      }
      run = going;
    }
    // Only now: a text's own repetitions are nobody else's.
    for (let at = 0; at + piece <= text.length; at += 1) {
      const key = text.slice(at, at + piece);
      const places = index.get(key);
      if (places === undefined) index.set(key, [{ text: here, at }]);
      else if (places.length < mostTexts) places.push({ text: here, at });
    }
  });
  return [...longest.values()]
    .sort((one, other) => other.length - one.length)
    .map(({ one, other, own, theirs }) => ({ one, other, own, theirs }));
}

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - piece + 1) }, (_, at) =>
    text.slice(at, at + piece),
  );
}

function signsOf(written: string): Signs {
  const letters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    for (const sign of foldText(written[index] ?? '')) {
      if (!/[\p{L}\p{N}]/u.test(sign)) continue;
      letters.push(sign);
      at.push(index);
    }
  }
  return { text: letters.join(''), at };
}

function asWritten(text: string, signs: Signs | undefined, from: number, length: number): string {
  const first = signs?.at[from] ?? 0;
  const last = signs?.at[from + length - 1] ?? first;
  return text.slice(first, last + 1);
}
