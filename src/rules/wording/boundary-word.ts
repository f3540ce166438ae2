import { otherComparisons } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { foldQuote } from './lexicon.ts';
import type { Lexicon, Stem } from './lexicon.ts';

/** Whether 含 or 不含 stands beside the number. */
export type Edge = 'in' | 'out';

/** What the words on one side of a number say, and how far they reach. */
interface Side {
  readonly stem?: Stem;
  /** 达到或超过: the other one of two stems. */
  readonly or?: Stem;
  readonly isNegated: boolean;
  readonly edges: readonly Edge[];
  /** Signs consumed, counted from the number. */
  readonly length: number;
  /** Why it cannot be read. */
  readonly unclear?: string;
}

/** What the words touching a number come to; `word` is their spelling: `小于（含）`. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly why: string }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly isNegated: boolean;
      /** Spelled as the text has it, before and behind the number. */
      readonly before: string;
      readonly after: string;
    };

/** 应, 人民币: between a boundary word and its number, or before one; they change nothing. */
const fillers = /(?:人民币|为|是|了|共计|共|[:])$/;
const modals = /(?:应当|应该|必须|须|应|要|需|可|一般|原则上|总计|累计|合计)$/;
const ranges = /[-—–~至到]+/;
const upperEnd = new RegExp(`\\d[^,;。、:()]{0,6}(?:\\([^)]*\\))?${ranges.source}$`);
const lowerEnd = new RegExp(`^${ranges.source}\\d`);

/** `(含)`, `(不含本数)`, `(含500万元)`, and the same without brackets where the number is told. */
function edgeNote(amount: string): string {
  const own = amount.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const number = /^[\d.]+/.exec(amount)?.[0] ?? own;
  const what = `(?:本数|本级|等于|${own}|${number}(?!\\d)|)`;
  const told = `(?:本数|${own})`;
  const note = '(?:以上|以下)?均?(不?)(?:包含|包括|含)';
  return `(?:\\(${note}${what}(?:,?下同)?\\)|[,、]?${note}${told})`;
}

function endsWithOne(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.endsWith(word));
}

/** Reads the words that end right before a number: negation, stem, 含. */
function readBefore(text: string, amount: string, lexicon: Lexicon): Side {
  const edges: Edge[] = [];
  const edge = new RegExp(`${edgeNote(amount)}$`);
  let rest = text;
  for (;;) {
    const note = edge.exec(rest);
    const filler = fillers.exec(rest);
    if (note !== null) {
      edges.push((note[1] ?? note[2]) === '不' ? 'out' : 'in');
      rest = rest.slice(0, note.index);
    } else if (filler !== null) rest = rest.slice(0, filler.index);
    else break;
  }
  const take = (): Stem | undefined => {
    const stem = lexicon.before.find(({ word }) => rest.endsWith(word));
    if (stem !== undefined) rest = rest.slice(0, -stem.word.length);
    return stem;
  };
  const stem = take();
  if (stem === undefined) {
    const length = edges.length === 0 ? 0 : text.length - rest.length;
    return { isNegated: false, edges, length };
  }
  // 小于等于, 达到或超过: two stems are one word.
  const joint = /(?:或者|或)$/.exec(rest);
  const beforeJoint = joint === null ? rest : rest.slice(0, joint.index);
  const isJoined = joint !== null || stem.operator === '==';
  const first = isJoined
    ? lexicon.before.find(({ word }) => beforeJoint.endsWith(word))
    : undefined;
  if (first !== undefined) rest = beforeJoint.slice(0, -first.word.length);
  const negation = endsWithOne(rest, lexicon.negations);
  if (negation !== undefined) rest = rest.slice(0, -negation.length);
  const length = text.length - rest.length;
  const side = {
    stem,
    ...(first === undefined ? {} : { or: first }),
    isNegated: negation !== undefined,
    edges,
    length,
  };
  if (negation !== undefined && first !== undefined)
    return { ...side, unclear: '否定了两个界限词' };
  return { ...side, ...furtherLeft(rest, side.isNegated, stem, lexicon) };
}

/** 最高不超过 agrees with itself; 至少超过, 不不超过 and 低于且高于 do not. */
function furtherLeft(
  text: string,
  isNegated: boolean,
  stem: Stem,
  lexicon: Lexicon,
): { readonly unclear?: string } {
  if (isNegated && endsWithOne(text, lexicon.negations) !== undefined)
    return { unclear: '双重否定' };
  let rest = text;
  while (modals.test(rest)) rest = rest.replace(modals, '');
  const joint = /(?:或者|或|并且|且|又|也|和|及|、)$/.exec(rest);
  const other = lexicon.before.find(({ word }) =>
    (joint === null ? rest : rest.slice(0, joint.index)).endsWith(word),
  );
  if (other === undefined) return {};
  if (joint !== null) return { unclear: '两个界限词连用' };
  const own = isNegated ? otherComparisons[stem.operator][1] : stem.operator;
  const left = rest.slice(0, -other.word.length);
  const isTurned = endsWithOne(left, lexicon.negations) !== undefined;
  return isTurned || other.operator !== own ? { unclear: `“${other.word}”与后面的词矛盾` } : {};
}

/** Reads the words that begin right behind a number: 含, stem, 含. */
function readAfter(text: string, amount: string, lexicon: Lexicon): Side {
  const edge = new RegExp(`^${edgeNote(amount)}`);
  const edges: Edge[] = [];
  let stem: Stem | undefined;
  let rest = text;
  for (;;) {
    const note = edge.exec(rest);
    const found = lexicon.after.find(({ word }) => rest.startsWith(word));
    if (note !== null) {
      edges.push((note[1] ?? note[2]) === '不' ? 'out' : 'in');
      rest = rest.slice(note[0].length);
    } else if (found !== undefined && stem === undefined) {
      stem = found;
      rest = rest.slice(found.word.length);
    } else break;
  }
  const length = text.length - rest.length;
  const twice = lexicon.after.some(({ word }) => rest.startsWith(word));
  const side = { ...(stem === undefined ? {} : { stem }), isNegated: false, edges, length };
  return twice && stem !== undefined ? { ...side, unclear: '数量后有两个界限词' } : side;
}

/** Two stems told as one: 达到或超过 is 达到; undefined where they make no one range. */
function unite(one: Comparison, other: Comparison): Comparison | undefined {
  if (one === other) return one;
  const [first = '', second = ''] = [one, other].sort((a, b) => a.length - b.length);
  const sides = new Set([first[0], second[0]].filter((sign) => sign !== '='));
  if (sides.size !== 1) return undefined;
  return sides.has('>') ? '>=' : '<=';
}

/** What a side comes to once 含 and 不含 are heard; undefined where they contradict it. */
function settle(side: Side, edge: Edge | undefined): Comparison | undefined {
  const { stem, or, isNegated } = side;
  if (stem === undefined) return undefined;
  const joined = or === undefined ? stem.operator : unite(or.operator, stem.operator);
  if (joined === undefined || (isNegated && joined === '==')) return undefined;
  const own = isNegated ? otherComparisons[joined][1] : joined;
  if (edge === undefined || own.endsWith('=') === (edge === 'in')) return own;
  const isFree = stem.edgeMayChange && or === undefined && !isNegated;
  return isFree ? otherComparisons[own][0] : undefined;
}

/** The end of 5000 万元（含）—1 亿元 that the number is. */
function readRange(before: string, after: string, edge: Edge | undefined): Comparison | undefined {
  if (edge === undefined) return undefined;
  if (upperEnd.test(before)) return edge === 'in' ? '<=' : '<';
  if (lowerEnd.test(after)) return edge === 'in' ? '>=' : '>';
  return undefined;
}

interface NumberPlace {
  /** Folded text on both sides of the number. */
  readonly before: string;
  readonly after: string;
  /** The number with its unit, folded. */
  readonly amount: string;
  /** 含 within the number: 5000（含）吨. */
  readonly inside?: Edge | undefined;
  /** A count of things listed, of which 任意两项 names as many as are needed. */
  readonly isCount?: boolean;
}

/**
 * Reads the words that touch a number by their grammar: negation × stem × 含 or 不含 on either side.
 * `reach` is how far they reach, `[before, after]`.
 */
export function readBoundary(
  place: NumberPlace,
  lexicon: Lexicon,
): { readonly reading: Reading; readonly reach: readonly [number, number] } {
  const left = readBefore(place.before, place.amount, lexicon);
  const right = readAfter(place.after, place.amount, lexicon);
  const reach = [left.length, right.length] as const;
  const unclear = (why: string) => ({ reading: { kind: 'unclear', why }, reach }) as const;
  const why = left.unclear ?? right.unclear;
  if (why !== undefined) return unclear(why);
  const edges = new Set([...left.edges, ...right.edges, ...(place.inside ? [place.inside] : [])]);
  if (edges.size > 1) return unclear('“含”与“不含”矛盾');
  const [edge] = edges;
  const spelled = {
    isNegated: left.isNegated,
    before: place.before.slice(place.before.length - left.length),
    after: place.after.slice(0, right.length),
  };
  const told = (operator: Comparison, own = spelled) =>
    ({ reading: { kind: 'comparison', operator, ...own }, reach }) as const;
  const sides = [left, right].filter(({ stem }) => stem !== undefined);
  const results = sides.map((side) => settle(side, edge));
  const [operator] = results;
  if (sides.length > 0) {
    if (operator === undefined || results.some((each) => each !== operator))
      return unclear('界限词自相矛盾');
    const isWrongEnd =
      (upperEnd.test(place.before.slice(0, place.before.length - left.length)) &&
        operator.startsWith('>')) ||
      (lowerEnd.test(place.after.slice(right.length)) && operator.startsWith('<'));
    return isWrongEnd ? unclear('与区间的写法矛盾') : told(operator);
  }
  const end = readRange(
    place.before.slice(0, place.before.length - left.length),
    place.after.slice(right.length),
    edge,
  );
  if (end !== undefined) return told(end);
  const counting = place.isCount === true ? endsWithOne(place.before, lexicon.counting) : undefined;
  if (counting !== undefined && !/^(?:之?中|里)/.test(place.after))
    return told('>=', { isNegated: false, before: counting, after: '' });
  return { reading: { kind: 'none' }, reach };
}

/** The comparison that an author's key stands for, `不得超过`, `小于（含）`; undefined for no such word. */
export function comparisonOf(key: string, lexicon: Lexicon): Comparison | undefined {
  const word = foldQuote(key).replace(/[….]+/g, '');
  const found = new Set<Comparison>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const place = { before, after, amount: '#', isCount: true };
    const { reading, reach } = readBoundary(place, lexicon);
    if (reading.kind !== 'comparison') continue;
    const isWhole = reach[0] === before.length && reach[1] === after.length;
    const isCounting = reading.before === word && lexicon.counting.includes(word);
    if (isWhole || isCounting) found.add(reading.operator);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
