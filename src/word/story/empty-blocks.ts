import type { XmlTag } from '../xml/index.ts';
import type { Block, Cell, Paragraph, Row, Run } from './story.ts';

// What an opening tag begins; the reader fills it in until its closing one.

export function emptyParagraph(tag: XmlTag): Paragraph {
  return {
    kind: 'paragraph',
    start: tag.start,
    properties: '',
    markProperties: '',
    hides: false,
    isJoined: false,
    contentEnd: tag.end,
    end: tag.end,
    text: '',
    pieces: [],
    runs: [],
  };
}

export function emptyCell(tag: XmlTag, blocks: Block[]): Cell {
  return {
    row: 0,
    column: 0,
    columnSpan: 1,
    rowSpan: 1,
    merge: '',
    properties: '',
    start: tag.start,
    end: tag.end,
    blocks,
  };
}

export function emptyRow(tag: XmlTag): Row {
  return {
    properties: '',
    start: tag.start,
    end: tag.end,
    cells: [],
    before: 0,
    hasContinuations: false,
    isHidden: false,
    isFlat: false,
  };
}

export function emptyRun({ start, end }: XmlTag): Run {
  return { start, end, properties: '', isUnderlined: false, isHidden: false, saysHidden: false };
}
