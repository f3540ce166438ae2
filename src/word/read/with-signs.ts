import { valueSign } from '../carry/index.ts';
import type { Block, Story } from '../story/index.ts';
import type { FoundMark } from './place-marks.ts';

// One character alone would pass for a label's own: 名 of 姓名.
const sign = valueSign.repeat(2);

/**
 * The story with a mere sign for the text under each mark: what its labels then show is what stands
 * where a form was left empty, and where a mark was lost, never another field's value: labels pass
 * over the sign.
 */
export function withSigns(story: Story, found: readonly FoundMark[]): Story {
  if (found.length === 0) return story;
  const inOrder = found.map(({ mark }) => mark).sort((one, other) => one.start - other.start);
  let next = 0;
  const isMarked = (start: number, end: number): boolean => {
    // Pieces come in the order of the page, and so do marks.
    while ((inOrder[next]?.end ?? Infinity) < end) next += 1;
    const mark = inOrder[next];
    return mark !== undefined && mark.start <= start && mark.end >= end;
  };
  const strip = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block): Block => {
      if (block.kind === 'paragraph') {
        const pieces = block.pieces.map((piece) =>
          isMarked(piece.start, piece.end) ? { ...piece, text: sign } : piece,
        );
        return { ...block, pieces, text: pieces.map(({ text }) => text).join('') };
      }
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: [...strip(cell.blocks)] })),
      }));
      return { ...block, rows };
    });
  const blocks = strip(story.blocks);
  // Text boxes lie inside the flow, whose marks have all been passed.
  const boxes = story.boxes.map((box) => {
    next = 0;
    return strip(box);
  });
  return { ...story, blocks, boxes };
}
