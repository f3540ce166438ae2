import { align } from '../../base/index.ts';
import type { Stretch } from '../../base/index.ts';

/** A piece of a line; marked where the line beside it says something else. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Two texts side by side, line by line. */
export type ComparedLines =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | {
      readonly kind: 'changed';
      /** Absent where a line was added. */
      readonly before?: readonly Piece[];
      /** Absent where a line was taken out. */
      readonly after?: readonly Piece[];
    };

/** Equal signs between two marks that only happen to agree: fewer make the marks one. */
const fewSame = 3;
/** How much of an equal stretch is shown on each side of a mark. */
const around = 24;

/** Pairs the lines of two texts: equal ones together, the others as changed, added or taken out. */
export function compareTexts(before: string, after: string): readonly ComparedLines[] {
  return align(splitLines(before), splitLines(after)).flatMap(({ isSame, one, other }) =>
    isSame ? [{ kind: 'same' as const, lines: one }] : pairInOrder(one, other),
  );
}

function splitLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/** By characters, never by halves of them; a number or a foreign word is one. */
function splitLine(line: string): readonly string[] {
  return line.match(/[\dA-Za-z.,@_-]+|[^]/gu) ?? [];
}

function pairInOrder(one: readonly string[], other: readonly string[]): readonly ComparedLines[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const before = one[index];
    const after = other[index];
    if (before === undefined || after === undefined)
      return {
        kind: 'changed',
        ...(before === undefined ? {} : { before: [{ text: before, isMarked: true }] }),
        ...(after === undefined ? {} : { after: [{ text: after, isMarked: true }] }),
      };
    const stretches = joinMarks(align(splitLine(before), splitLine(after)));
    return {
      kind: 'changed',
      before: piecesOf(stretches, ({ one: signs }) => signs),
      after: piecesOf(stretches, ({ other: signs }) => signs),
    };
  });
}

function joinMarks(stretches: readonly Stretch<string>[]): readonly Stretch<string>[] {
  const joined: Stretch<string>[] = [];
  for (const [index, each] of stretches.entries()) {
    const before = joined[joined.length - 1];
    const isBetween = index > 0 && index < stretches.length - 1;
    const isChance = each.isSame && each.one.length < fewSame && isBetween;
    if (before && !before.isSame && (isChance || !each.isSame))
      joined[joined.length - 1] = {
        isSame: false,
        one: [...before.one, ...each.one],
        other: [...before.other, ...each.other],
      };
    else joined.push(each);
  }
  return joined;
}

function piecesOf(
  stretches: readonly Stretch<string>[],
  signsOf: (stretch: Stretch<string>) => readonly string[],
): readonly Piece[] {
  return stretches
    .map((stretch, index) => ({
      text: stretch.isSame
        ? shorten(signsOf(stretch), index === 0, index === stretches.length - 1)
        : signsOf(stretch).join(''),
      isMarked: !stretch.isSame,
    }))
    .filter(({ text }) => text !== '');
}

/** Of a long equal stretch only what stands beside the marks tells where one is. */
function shorten(signs: readonly string[], isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? 0 : around;
  const end = isLast ? 0 : around;
  if (signs.length <= start + end + around) return signs.join('');
  return `${signs.slice(0, start).join('')}……${signs.slice(signs.length - end).join('')}`;
}
