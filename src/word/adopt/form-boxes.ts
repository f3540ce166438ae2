import type { Block, Story } from '../story/index.ts';
import { scanXml } from '../xml/index.ts';
import type { Edit } from './edits.ts';

interface Box {
  readonly start: number;
  end: number;
  /** Which `mc:AlternateContent` it stands in, and whether in the part for old readers. */
  readonly group: number;
  readonly isFallback: boolean;
  readonly isNested: boolean;
}

/** A text box whose blanks can be filled, and how far behind it its twin for old readers stands. */
export interface FormBox {
  readonly blocks: readonly Block[];
  readonly start: number;
  readonly end: number;
  readonly shift?: number;
}

/**
 * The text boxes of a story. Word keeps a drawing twice, for itself and for old readers; where the
 * two say the same, what is written goes into both, and where they differ a box is left alone.
 */
export function findFormBoxes(story: Story): readonly FormBox[] {
  if (story.boxes.length === 0) return [];
  const boxes = scanBoxes(story.xml, story.part);
  return story.boxes.flatMap((blocks): readonly FormBox[] => {
    const first = blocks[0]?.start ?? -1;
    const box = boxes.find((each) => each.start <= first && first < each.end && !each.isFallback);
    if (box === undefined || box.isNested) return [];
    const { start, end, group } = box;
    const inGroup = group === 0 ? [] : boxes.filter((each) => each.group === group);
    const twins = inGroup.filter((each) => each.isFallback);
    if (twins.length === 0) return [{ blocks, start, end }];
    const twin = twins[inGroup.filter((each) => !each.isFallback).indexOf(box)];
    if (twin === undefined || !isSame(story.xml, box, twin)) return [];
    return [{ blocks, start, end, shift: twin.start - start }];
  });
}

/** Edits inside boxes once more for their twins. */
export function withTwins(edits: readonly Edit[], boxes: readonly FormBox[]): readonly Edit[] {
  const copies = edits.flatMap((edit) =>
    boxes.flatMap(({ start, end, shift }) =>
      shift !== undefined && start <= edit.start && edit.end <= end
        ? [{ ...edit, start: edit.start + shift, end: edit.end + shift }]
        : [],
    ),
  );
  return [...edits, ...copies];
}

function isSame(xml: string, one: Box, other: Box): boolean {
  // Ids of paragraphs are all of one length.
  const text = ({ start, end }: Box): string =>
    xml.slice(start, end).replace(/(:(?:paraId|textId)=")[0-9A-Fa-f]{8}"/g, '$1"');
  return one.end - one.start === other.end - other.start && text(one) === text(other);
}

function scanBoxes(xml: string, part: string): readonly Box[] {
  const boxes: Box[] = [];
  const open: Box[] = [];
  const groups: number[] = [];
  let count = 0;
  let fallbacks = 0;
  scanXml(xml, part, {
    open: (tag) => {
      if (tag.name === 'mc:AlternateContent') groups.push((count += 1));
      if (tag.name === 'mc:Fallback') fallbacks += 1;
      if (tag.name !== 'w:txbxContent') return;
      const group = groups[groups.length - 1] ?? 0;
      const isNested = open.length > 0;
      open.push({ start: tag.end, end: tag.end, group, isFallback: fallbacks > 0, isNested });
    },
    close: (name, start) => {
      if (name === 'mc:AlternateContent') groups.pop();
      if (name === 'mc:Fallback') fallbacks -= 1;
      const box = name === 'w:txbxContent' ? open.pop() : undefined;
      if (box !== undefined) boxes.push({ ...box, end: start });
    },
  });
  return boxes.sort((a, b) => a.start - b.start);
}
