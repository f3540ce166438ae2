import type { Block, Cell, Paragraph, Story, Table } from '../story/index.ts';

/** A paragraph among its sisters, and the cell it stands in. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph;
  readonly blocks: readonly Block[];
  /** Index in `blocks`. */
  readonly at: number;
  readonly cell?: Cell;
  readonly table?: Table;
}

/** Finds the paragraphs of a story by offsets into its XML. */
export class PlaceIndex {
  readonly #flow: PlacedParagraph[] = [];
  readonly #boxes: PlacedParagraph[] = [];

  constructor(story: Story) {
    visit(story.blocks, this.#flow);
    for (const box of story.boxes) visit(box, this.#boxes);
    this.#boxes.sort((one, other) => one.paragraph.start - other.paragraph.start);
  }

  /** Paragraphs that the stretch reaches into, in order; those of a text box before the one around. */
  over(start: number, end: number): readonly PlacedParagraph[] {
    const inBox = reached(this.#boxes, start, end);
    return inBox.length > 0 ? inBox : reached(this.#flow, start, end);
  }
}

function visit(
  blocks: readonly Block[],
  into: PlacedParagraph[],
  inside: { readonly cell?: Cell; readonly table?: Table } = {},
): void {
  blocks.forEach((block, at) => {
    if (block.kind === 'paragraph') {
      into.push({ paragraph: block, blocks, at, ...inside });
      return;
    }
    for (const row of block.rows) {
      for (const cell of row.cells) visit(cell.blocks, into, { cell, table: block });
    }
  });
}

/** Neither paragraphs of a flow nor those of boxes lie in one another: both are in order. */
function reached(
  paragraphs: readonly PlacedParagraph[],
  start: number,
  end: number,
): readonly PlacedParagraph[] {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.paragraph.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found: PlacedParagraph[] = [];
  for (let at = low; at < paragraphs.length; at += 1) {
    const one = paragraphs[at];
    if (one === undefined || one.paragraph.start >= end) break;
    found.push(one);
  }
  return found;
}
