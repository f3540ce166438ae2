import { walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';

const markName = /^w:(bookmark|perm|commentRange|moveFromRange|moveToRange)(Start|End)$/;

export function isMark({ name }: XmlElement): boolean {
  return markName.test(name);
}

/** The other mark of each mark's range; a mark that has none is not in it. */
export type RangePairs = ReadonlyMap<XmlElement, XmlElement>;

/** An end belongs to the last start of its id that is open: authors' copies share ids. */
export function pairMarks(root: XmlElement): RangePairs {
  const pairs = new Map<XmlElement, XmlElement>();
  const open: XmlElement[] = [];
  for (const mark of walk(root)) {
    if (!isMark(mark)) continue;
    if (mark.name.endsWith('Start')) {
      open.unshift(mark);
      continue;
    }
    const name = mark.name.replace('End', 'Start');
    const id = mark.attributes['w:id'];
    const at = open.findIndex((one) => one.name === name && one.attributes['w:id'] === id);
    const [start] = at < 0 ? [] : open.splice(at, 1);
    if (start === undefined) continue;
    pairs.set(start, mark);
    pairs.set(mark, start);
  }
  return pairs;
}

/** Marks that are written otherwise than they stand: what is written in the place of each. */
export type MendedMarks = ReadonlyMap<XmlElement, readonly XmlElement[]>;

/** The blocks around a place in the text, from the outermost on, each its branch. */
type Branches = readonly object[];

/** Sees where the two marks of bookmarks and other ranges come to stand among the blocks. */
export class RangeMarks {
  readonly #pairs: RangePairs;
  readonly #inside = new Map<XmlElement, XmlElement[]>();
  readonly #seen = new Map<XmlElement, Branches>();

  constructor(root: XmlElement, pairs: RangePairs) {
    this.#pairs = pairs;
    for (const mark of walk(root)) {
      if (!isMark(mark)) continue;
      for (let at: XmlElement | undefined = mark; at !== undefined; at = at.parent) {
        this.#inside.set(at, [...(this.#inside.get(at) ?? []), mark]);
      }
    }
  }

  /** The element is written as a whole, with the marks in it. */
  see(element: XmlElement, branches: Branches): void {
    for (const mark of this.#inside.get(element) ?? []) this.#seen.set(mark, branches);
  }

  /**
   * A range that begins in one block and ends in another would lose a mark, or repeat it alone,
   * which no document may: it shrinks to the mark that stands further out, or goes. So does a mark
   * whose other one is not written, or was never there.
   */
  mend(): MendedMarks {
    const mended = new Map<XmlElement, readonly XmlElement[]>();
    for (const [mark, here] of this.#seen) {
      const other = this.#pairs.get(mark);
      const there = other && this.#seen.get(other);
      if (other === undefined || there === undefined) {
        mended.set(mark, []);
        continue;
      }
      if (isAround(here, there) && isAround(there, here)) continue;
      const both = mark.name.endsWith('Start') ? [mark, other] : [other, mark];
      mended.set(mark, isAround(here, there) ? both : []);
    }
    return mended;
  }
}

function isAround(outer: Branches, inner: Branches): boolean {
  return outer.every((branch, depth) => inner[depth] === branch);
}
