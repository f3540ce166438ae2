/** A stretch of visible text with the source it came from, so that it can be replaced in place. */
export interface Piece {
  readonly kind: 'text' | 'tab' | 'break' | 'symbol' | 'checkbox' | 'dropdown';
  readonly text: string;
  /** Of the whole element (`<w:t>…</w:t>`), offsets into the part's XML. */
  readonly start: number;
  readonly end: number;
  readonly run: Run;
}

export interface Run {
  readonly start: number;
  /** `<w:rPr>…</w:rPr>` as it stands, or nothing. */
  properties: string;
  isUnderlined: boolean;
  /** Not printed (`w:vanish`), by its own word or a style's: its text is no piece of the paragraph. */
  isHidden: boolean;
  /** It says for itself whether it is printed, whatever its styles say. */
  saysHidden: boolean;
  end: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly start: number;
  /** `<w:pPr>…</w:pPr>` as it stands, or nothing. */
  properties: string;
  /** The `<w:rPr>` of the paragraph mark: what text typed into an empty paragraph takes. */
  markProperties: string;
  /** Text in it isn't printed unless it says otherwise: a style hides it. */
  hides: boolean;
  /** Its end is deleted as a tracked change, or hidden: what comes next is seen in the same line. */
  isJoined: boolean;
  /** Whether its end is hidden, where that says so itself. */
  hidesEnd?: boolean;
  /** Of `</w:p>`. */
  contentEnd: number;
  end: number;
  text: string;
  readonly pieces: Piece[];
  readonly runs: Run[];
}

/** A cell of the resolved grid: vertical merges are one cell, columns count grid columns. */
export interface Cell {
  row: number;
  column: number;
  columnSpan: number;
  rowSpan: number;
  /** `w:vMerge` as written, before it was resolved. */
  merge: '' | 'restart' | 'continue';
  /** `w:hMerge` goes on with the cell before it. */
  isJoined?: boolean;
  /** `<w:tcPr>…</w:tcPr>` as it stands, or nothing. */
  properties: string;
  readonly start: number;
  end: number;
  readonly blocks: Block[];
}

export interface Row {
  /** `<w:trPr>…</w:trPr>` as it stands, or nothing. */
  properties: string;
  readonly start: number;
  end: number;
  /** Cells that begin in this row, left to right. */
  readonly cells: Cell[];
  /** Grid columns left free before the first cell. */
  before: number;
  /** Vertical merges from above end or go on here. */
  hasContinuations: boolean;
  /** Not printed (`w:hidden`). */
  isHidden: boolean;
  /** Of an exact height that shows no line. */
  isFlat: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly start: number;
  /** `<w:tblGrid>…</w:tblGrid>` as it stands, or nothing. */
  grid: string;
  readonly rows: Row[];
}

export type Block = Paragraph | Table;

/** A content control or bookmark with the text inside it; paragraphs are joined by line feeds. */
export interface Mark {
  readonly name: string;
  readonly text: string;
  /** Offsets into the part's XML. */
  readonly start: number;
  readonly end: number;
  /** It shows a hint to whoever fills it in: no text of the document's. */
  readonly isPlaceholder: boolean;
}

/** One part of a document: body, header, footer, note. */
export interface Story {
  readonly part: string;
  readonly xml: string;
  readonly blocks: readonly Block[];
  /** Contents of text boxes, apart from the flow. */
  readonly boxes: readonly (readonly Block[])[];
  readonly controls: readonly Mark[];
  readonly bookmarks: readonly Mark[];
}

/** Visible text of a cell: paragraphs by line feeds, inner tables' cells by tabs. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows
            .map((row) => row.cells.map((cell) => textOf(cell.blocks)).join('\t'))
            .join('\n'),
    )
    .join('\n');
}
