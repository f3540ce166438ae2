import { diffChars } from 'diff';

import { countPairs, sharedPairs } from '../../base/index.ts';
import type { Pairs } from '../../base/index.ts';
import { paragraphAt } from './lay-out.ts';
import type { LaidParagraph, LaidText } from './lay-out.ts';

/** Words of the new text that most likely came of a quote, where no program can be sure. */
export interface ProposedWords {
  /** The clauses it stands in now: two where a clause was split within it. */
  readonly parts: readonly { readonly clause: string; readonly words: string }[];
  /** The share of the quote that is still there, of 1. */
  readonly kept: number;
}

/** Words with less of the quote are other words. */
const leastKept = 0.5;
/** Beyond the quote, so much of its sentence is looked at to tell like passages apart. */
const around = 30;

/** How much of `sought`, by its pairs of signs, stands in `text`. */
function shareOf(sought: Pairs, text: Pairs): number {
  return sought.size === 0 ? 0 : sharedPairs(sought, text) / sought.size;
}

interface Candidate {
  readonly paragraphs: readonly LaidParagraph[];
  readonly start: number;
  readonly end: number;
}

/** Each paragraph, and each two that follow one another: a clause may have been split. */
function candidatesOf({ paragraphs }: LaidText): readonly Candidate[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { start, end } = paragraph;
    const next = paragraphs[index + 1];
    const alone = { paragraphs: [paragraph], start, end };
    return next === undefined
      ? [alone]
      : [alone, { paragraphs: [paragraph, next], start, end: next.end }];
  });
}

/** For each sign of `old` its place in `now`, where it stands in a run of two or more. */
function mapSigns(old: string, now: string): readonly (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let to = 0;
  for (const { value, added, removed } of diffChars(old, now)) {
    if (added) to += value.length;
    else if (removed) places.push(...Array<undefined>(value.length).fill(undefined));
    else {
      for (let at = 0; at < value.length; at += 1)
        places.push(value.length > 1 ? to + at : undefined);
      to += value.length;
    }
  }
  return places;
}

/** The stretch of `now` that stands between what stood around `from`–`to` in `old`. */
function stretchOf(
  old: string,
  from: number,
  to: number,
  now: string,
): { readonly start: number; readonly end: number; readonly kept: number } | undefined {
  const places = mapSigns(old, now);
  const own = places.slice(from, to).flatMap((place) => place ?? []);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // Where the quote's own edge changed, what stood next to it tells where it begins and ends.
  const before = places[from] === undefined ? places[from - 1] : undefined;
  const after = places[to - 1] === undefined ? places[to] : undefined;
  const start = before === undefined || before >= first ? first : before + 1;
  const end = after === undefined || after <= last ? last + 1 : after;
  return { start, end, kept: own.length / (to - from) };
}

/** The words that came of `words` (plain), which stood at `at` of the old text; best first, two at most. */
export function proposeWords(
  words: string,
  at: number,
  old: LaidText,
  now: LaidText,
): readonly ProposedWords[] {
  const home = paragraphAt(old, at);
  if (home === undefined) return [];
  const sought = countPairs(words);
  const wider = countPairs(
    old.text.slice(
      Math.max(home.start, at - around),
      Math.min(home.end, at + words.length + around),
    ),
  );
  const ranked = candidatesOf(now)
    .map((candidate) => {
      const pairs = countPairs(now.text.slice(candidate.start, candidate.end));
      const score = 0.7 * shareOf(sought, pairs) + 0.3 * shareOf(wider, pairs);
      // One paragraph rather than two, where the second adds next to nothing.
      return { candidate, score: score - 0.05 * (candidate.paragraphs.length - 1) };
    })
    .sort((one, other) => other.score - one.score);
  const [best] = ranked;
  if (best === undefined) return [];
  const rival = ranked.find(
    ({ candidate: { start, end }, score }) =>
      score > best.score - 0.1 && (end <= best.candidate.start || start >= best.candidate.end),
  );
  const found = [best, ...(rival === undefined ? [] : [rival])].flatMap(({ candidate }) => {
    const text = now.text.slice(candidate.start, candidate.end);
    const from = at - home.start;
    const homeText = old.text.slice(home.start, home.end);
    const stretch = stretchOf(homeText, from, from + words.length, text);
    if (stretch === undefined || stretch.kept < leastKept) return [];
    const [start, end] = [candidate.start + stretch.start, candidate.start + stretch.end];
    const parts = candidate.paragraphs.flatMap((paragraph) => {
      const part = now.text.slice(Math.max(start, paragraph.start), Math.min(end, paragraph.end));
      return part === '' ? [] : [{ clause: paragraph.clause, words: part }];
    });
    return [{ parts, kept: stretch.kept }];
  });
  return found.sort((one, other) => other.kept - one.kept);
}
