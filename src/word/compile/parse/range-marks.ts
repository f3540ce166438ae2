import { walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';

const markName = /^w:(bookmark|perm|commentRange)(Start|End)$/;

export function isMark({ name }: XmlElement): boolean {
  return markName.test(name);
}

/** Marks that are written otherwise than they stand: what is written in the place of each. */
export type MendedMarks = ReadonlyMap<XmlElement, readonly XmlElement[]>;

/** The blocks around a place in the text, from the outermost on, each its branch. */
type Branches = readonly object[];

/** Sees where the two marks of bookmarks and other ranges come to stand among the blocks. */
export class RangeMarks {
  readonly #inside = new Map<XmlElement, XmlElement[]>();
  readonly #seen = new Map<XmlElement, Branches>();

  constructor(root: XmlElement) {
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
   * which no document may: it shrinks to the mark that stands further out, or goes.
   */
  mend(): MendedMarks {
    const mended = new Map<XmlElement, readonly XmlElement[]>();
    const marks = [...this.#seen.keys()];
    for (const start of marks.filter(({ name }) => name.endsWith('Start'))) {
      const name = start.name.replace('Start', 'End');
      const id = start.attributes['w:id'];
      const end = marks.find((mark) => mark.name === name && mark.attributes['w:id'] === id);
      if (end === undefined) continue;
      const from = this.#seen.get(start) ?? [];
      const to = this.#seen.get(end) ?? [];
      if (isAround(from, to) && isAround(to, from)) continue;
      mended.set(start, isAround(from, to) ? [start, end] : []);
      mended.set(end, isAround(to, from) ? [start, end] : []);
    }
    return mended;
  }
}

function isAround(outer: Branches, inner: Branches): boolean {
  return outer.every((branch, depth) => inner[depth] === branch);
}
