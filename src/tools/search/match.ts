/** A text folded for comparing (NFKC, lower case, no white space), each character with its origin. */
interface Folded {
  readonly text: string;
  /** Index into the original of each folded character. */
  readonly origin: readonly number[];
}

export interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A run of an excerpt: found words or what stands around them. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

function fold(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    // One unit at a time: compatibility forms (３ → 3, ㎡ → m2) must keep their place.
    const each = text.charAt(index).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    for (let count = 0; count < each.length; count += 1) origin.push(index);
    folded += each;
  }
  return { text: folded, origin };
}

/** The words of a query: as one run, and where it has spaces, each word of it. */
function termsOf(query: string): readonly string[] {
  return query
    .split(/\s+/)
    .map((term) => fold(term).text)
    .filter((term) => term !== '');
}

/**
 * Where the query stands in the text, white space and width aside: the whole of it, or else every
 * one of its words. Empty when the text does not hold it.
 */
export function findMatches(content: string, query: string): readonly Stretch[] {
  const folded = fold(content);
  const whole = placesOf(folded, fold(query).text);
  if (whole.length > 0) return whole;
  const terms = termsOf(query);
  if (terms.length < 2) return [];
  const each = terms.map((term) => placesOf(folded, term));
  if (each.some((places) => places.length === 0)) return [];
  return each.flat().sort((one, other) => one.start - other.start);
}

function placesOf({ text, origin }: Folded, term: string): readonly Stretch[] {
  const places: Stretch[] = [];
  if (term === '') return places;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const last = origin[at + term.length - 1] ?? 0;
    places.push({ start: origin[at] ?? 0, end: last + 1 });
  }
  return places;
}

const before = 24;
const after = 72;

/** The text around the first match, with every match in it told apart. */
export function excerptOf(content: string, matches: readonly Stretch[]): readonly ExcerptPart[] {
  const first = matches[0]?.start ?? 0;
  const start = Math.max(0, first - before);
  const end = Math.min(content.length, first + after);
  const parts: ExcerptPart[] = [];
  const push = (from: number, to: number, isMatch: boolean) => {
    if (to > from) parts.push({ text: content.slice(from, to), isMatch });
  };
  let at = start;
  if (start > 0) parts.push({ text: '…', isMatch: false });
  for (const match of matches) {
    if (match.start < at || match.start >= end) continue;
    push(at, match.start, false);
    push(match.start, match.end, true);
    at = match.end;
  }
  push(at, Math.max(at, end), false);
  if (end < content.length) parts.push({ text: '…', isMatch: false });
  return parts;
}
