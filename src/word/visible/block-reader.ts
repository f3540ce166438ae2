import { seenKey, inReadingOrder, turnsDirection } from './fold.ts';
import { InlineReader } from './inline-reader.ts';
import type { Aside, InlineResult, Piece } from './inline-result.ts';
import { isSeen, readLook } from './look.ts';
import type { PageCell, PageLine, PagePart, Place, Unsure, UnsureKind } from './page.ts';
import { exactHeight, isFrameOff, isIndentOff, isTableOff } from './sheet.ts';
import { readParagraphLook, runLook } from './styles.ts';
import type { ParagraphLook } from './styles.ts';
import {
  cellShows,
  isMerged,
  isTitle,
  joined,
  nextLabel,
  plainText,
  short,
  tagOf,
  titleOf,
  widthOf,
} from './seen-paragraph.ts';
import type { Around, DocumentLooks, SeenParagraph } from './seen-paragraph.ts';
import { readGrid } from './table-grid.ts';
import type { GridCell } from './table-grid.ts';
import { child, elements, rawText, unchosen, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

const nowhere = { row: '', column: '' };

/** Reads blocks into lines: what a page shows, in order. */
export class BlockReader {
  readonly lines: PageLine[] = [];
  readonly unsure: Unsure[] = [];
  readonly #document: DocumentLooks;
  readonly #inline = new InlineReader();
  readonly #asides: (Aside & { readonly place: Place })[] = [];
  #part: PagePart = 'body';
  #headings: string[] = [];
  /** Headings before a centred title, which may turn out to be a table's. */
  #above: string[] = [];
  #before = '';
  #isTitle = false;
  #cell: { readonly row: string; readonly column: string } = nowhere;
  #caption = '';
  #tables = 0;
  /** What a deleted paragraph mark joins to the next paragraph. */
  #joined: Piece[] = [];

  constructor(document: DocumentLooks) {
    this.#document = document;
  }

  readBody(nodes: readonly Node[]): void {
    this.#blocks(nodes, this.#top());
  }

  readRunning(nodes: readonly Node[], part: 'header' | 'footer'): void {
    this.#part = part;
    this.#headings = [];
    this.#before = '';
    this.#blocks(nodes, this.#top());
  }

  /** `own`: the beginning of the very paragraph, which is no row of a table. */
  tell(kind: UnsureKind, text: string, own: { readonly row?: string } = {}): void {
    const place = { ...this.#place(), ...own };
    const isKnown = this.unsure.some(
      (each) => each.kind === kind && JSON.stringify(each.place) === JSON.stringify(place),
    );
    if (!isKnown && this.unsure.length < 200)
      this.unsure.push({ kind, place, text: text.trim().slice(0, 200) });
  }

  #top(): Around {
    return {
      fill: this.#document.ground,
      looks: [],
      isOff: false,
      isInCell: false,
      take: (paragraph) => {
        if (paragraph.outline < 9 && this.#part === 'body') {
          this.#above = this.#headings;
          this.#headings = this.#headings.slice(0, paragraph.outline);
          this.#headings[paragraph.outline] = short(paragraph.text);
        }
        this.#addLine([this.#pageCell(paragraph.text, paragraph.tag, 0, this.#place())], -1);
        this.#before = short(paragraph.text);
        this.#isTitle = paragraph.isTitle;
      },
    };
  }

  #place(): Place {
    return {
      part: this.#part,
      headings: this.#headings.filter((each) => each !== ''),
      caption: this.#caption,
      ...this.#cell,
    };
  }

  #pageCell(text: string, tag: string, column: number, place: Place): PageCell {
    return { text, key: seenKey(text), column, tag, place };
  }

  #addLine(cells: readonly PageCell[], table: number): void {
    if (cells.some(({ key }) => key !== '')) this.lines.push({ cells, table });
    // A box may hold a box: each is read behind the line that brought it.
    for (let aside = this.#asides.shift(); aside !== undefined; aside = this.#asides.shift()) {
      this.#readAside(aside);
    }
  }

  #readAside({ part, nodes, text, place }: Aside & { readonly place: Place }): void {
    const add = (seen: string): void => {
      const cell = this.#pageCell(seen, '', 0, { ...place, part });
      if (cell.key !== '') this.lines.push({ cells: [cell], table: -1 });
    };
    if (text !== '') add(text);
    const around = {
      ...this.#top(),
      isInCell: true,
      take: (paragraph: SeenParagraph) => add(paragraph.text),
    };
    this.#blocks(nodes, around);
  }

  #blocks(nodes: readonly Node[], around: Around): void {
    for (const node of nodes) this.#block(node, around);
    this.#endLine(around);
  }

  /** Nothing follows that a merged paragraph could go on in. */
  #endLine(around: Around): void {
    if (this.#joined.length === 0) return;
    const [text, tag] = [joined(this.#joined), tagOf(this.#joined)];
    this.#joined = [];
    around.take({ ...plainText(text), tag });
  }

  #block(node: Node, around: Around): void {
    const plain = (text: string): void => around.take(plainText(text));
    switch (node.name) {
      case 'w:p':
        this.#paragraph(node, around);
        break;
      case 'w:tbl':
        this.#endLine(around);
        this.#table(node, around);
        break;
      case 'w:sdt': {
        const content = child(node, 'w:sdtContent');
        this.#inline.control(
          node,
          () => this.#blocks(content === undefined ? [] : elements(content), around),
          plain,
        );
        break;
      }
      case 'w:altChunk':
      case 'w:subDoc':
        plain('〔嵌入的另一份文件〕');
        break;
      case 'w:del':
      case 'w:moveFrom':
      case unchosen:
        break;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'mc:AlternateContent':
        this.#blocks(elements(node), around);
        break;
      default:
        // Formulas stand among blocks as in lines.
        if (/^m:/.test(node.name))
          this.#paragraph({ name: 'w:p', attributes: {}, children: [node] }, around);
    }
  }

  #paragraph(node: Node, around: Around): void {
    const { styles, ground, notes } = this.#document;
    const properties = child(node, 'w:pPr');
    const style = valueOf(child(properties, 'w:pStyle')) ?? styles.defaultOf('paragraph');
    const look: ParagraphLook = {
      ...styles.baseParagraph,
      ...styles.paragraph(style),
      ...readParagraphLook(properties),
    };
    const looks = [...around.looks, styles.look(style)];
    const line = typeof look.line === 'number' ? look.line : undefined;
    const fill = look.fill === undefined || look.fill === '' ? around.fill || ground : look.fill;
    const isOff =
      around.isOff ||
      (look.frame !== undefined && isFrameOff(look.frame)) ||
      (look.left !== undefined && isIndentOff(look.left));
    const into: InlineResult = {
      pieces: this.#joined,
      asides: [],
      unsure: [],
      size: 0,
      hidden: '',
    };
    this.#joined = [];
    for (const field of this.#inline.fields) field.from = 0;
    this.#inline.read(
      elements(node),
      { styles, looks, ground: { fill, line }, isOff, notes },
      into,
    );
    const mark = child(properties, 'w:rPr');
    const markLook = runLook(styles.base, looks, readLook(mark));
    if (isMerged(mark, markLook)) this.#joined = into.pieces;
    const isNumbered = !isOff && isSeen(markLook, { fill, line });
    const label = isNumbered ? this.#label(look, joined(into.pieces)) : '';
    const text = label + inReadingOrder(joined(into.pieces));
    if (
      turnsDirection(joined(into.pieces)) ||
      (look.isRightToLeft === true && text.trim() !== '')
    ) {
      into.unsure.push({ kind: 'direction', text });
    }
    const own = around.isInCell ? {} : { row: short(text) };
    for (const each of into.unsure) this.tell(each.kind, each.text, own);
    if (into.hidden.trim() !== '') this.tell('hidden', into.hidden, own);
    const place = this.#place();
    this.#asides.push(...into.asides.map((aside) => ({ ...aside, place })));
    if (this.#joined.length > 0) return;
    const size = into.size === 0 ? 20 : into.size;
    around.take({
      text,
      tag: tagOf(into.pieces),
      line: line ?? size * 12,
      width: widthOf(text, size),
      ...titleOf(look, text),
    });
  }

  #label({ list }: ParagraphLook, text: string): string {
    if (list?.id === undefined || list.id === '0' || text.trim() === '') return '';
    return this.#document.numbering.next(list.id, list.level ?? 0);
  }

  #table(node: Node, around: Around): void {
    const { styles } = this.#document;
    const table = readGrid(node, styles);
    const isOff = around.isOff || isTableOff(child(node, 'w:tblPr'));
    const [number, caption] = [this.#tables, this.#caption];
    this.#tables += 1;
    if (!around.isInCell) {
      this.#caption = isTitle(this.#before) ? this.#before : '';
      if (this.#isTitle) this.#headings = this.#above;
    }
    const heads = new Map<number, string>();
    let isHead = true;
    for (const row of table.rows) {
      if (row.isGone) {
        if (row.isHidden) this.tell('hidden', rawText(row.node));
        continue;
      }
      isHead = isHead && row.isHead;
      const height = exactHeight(row.properties);
      const cells: PageCell[] = [];
      let label = '';
      for (const cell of row.cells) {
        this.#cell = { row: short(label), column: isHead ? '' : (heads.get(cell.column) ?? '') };
        const seen = this.#cellText(cell, { ...around, isOff: isOff || cell.isOff }, height);
        const here = { ...this.#place(), row: short(label === '' ? seen.text : label) };
        cells.push(this.#pageCell(seen.text, seen.tag, cell.column, here));
        if (isHead) heads.set(cell.column, short(seen.text));
        label = nextLabel(label, seen.text.trim(), heads.size > 0);
      }
      this.#cell = nowhere;
      if (around.isInCell) {
        const text = cells.map((cell) => cell.text).join('\t');
        around.take(plainText(text));
      } else this.#addLine(cells, number);
    }
    this.#caption = caption;
    if (!around.isInCell) [this.#before, this.#isTitle] = ['', false];
  }

  /** What a cell shows: its paragraphs, as far as a row of fixed height leaves room for them. */
  #cellText(
    cell: GridCell,
    around: Around,
    height: number | undefined,
  ): { text: string; tag: string } {
    const paragraphs: SeenParagraph[] = [];
    this.#blocks(cell.blocks, {
      fill: cell.fill === '' ? around.fill : cell.fill,
      looks: cell.looks,
      isOff: around.isOff,
      isInCell: true,
      take: (paragraph) => paragraphs.push(paragraph),
    });
    const { lost, ...shown } = cellShows(paragraphs, cell.width, height);
    if (lost.trim() !== '') this.tell('hidden', lost);
    return shown;
  }
}
