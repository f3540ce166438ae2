import { scanXml } from '../xml/index.ts';
import type { XmlTag } from '../xml/index.ts';
import { applyProperty, isOn, isUnseenRow, keepSource } from './apply-property.ts';
import { emptyCell, emptyParagraph, emptyRow, emptyRun } from './empty-blocks.ts';
import { noHiddenStyles } from './hidden-styles.ts';
import type { HiddenStyles } from './hidden-styles.ts';
import { MarkReader } from './mark-reader.ts';
import { resolveMerges } from './resolve-merges.ts';
import type { Block, Cell, Paragraph, Piece, Row, Run, Story, Table } from './story.ts';
import { symbolText } from './symbol-text.ts';
import { unseen } from './unseen.ts';

/**
 * Reads a part into paragraphs, tables, controls and bookmarks; throws OpenError on bad XML. What
 * `hidden` styles hide is no text of theirs.
 */
export function readStory(xml: string, part: string, hidden: HiddenStyles = noHiddenStyles): Story {
  const reader = new StoryReader(xml, part, hidden);
  scanXml(xml, part, {
    open: (tag) => reader.open(tag),
    close: (name, start, end) => reader.close(name, start, end),
    text: (text) => reader.take(text),
  });
  return reader.story();
}

class StoryReader {
  readonly #xml: string;
  readonly #part: string;
  readonly #path: string[] = [];
  readonly #starts: number[] = [];
  readonly #containers: Block[][] = [[]];
  readonly #boxes: Block[][] = [];
  readonly #tables: Table[] = [];
  readonly #rows: Row[] = [];
  readonly #cells: Cell[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #runs: Run[] = [];
  readonly #marks: MarkReader;
  readonly #hidden: HiddenStyles;
  /** Style of the paragraph that is open. */
  #style = '';
  /** Depth inside what is not seen. */
  #skipped = 0;
  #isDeleted = false;
  #text: string | undefined;
  #checked = false;
  /** Entries of a legacy drop-down field, and which of them it shows. */
  #entries: string[] = [];
  #shown: number | undefined;

  constructor(xml: string, part: string, hidden: HiddenStyles) {
    this.#hidden = hidden;
    this.#xml = xml;
    this.#part = part;
    this.#marks = new MarkReader(part);
  }

  story(): Story {
    return {
      part: this.#part,
      xml: this.#xml,
      blocks: this.#containers[0] ?? [],
      boxes: this.#boxes,
      controls: this.#marks.controls,
      bookmarks: this.#marks.bookmarks,
    };
  }

  open(tag: XmlTag): void {
    const parent = last(this.#path) ?? '';
    this.#path.push(tag.name);
    this.#starts.push(tag.start);
    if (this.#skipped > 0 || unseen.has(tag.name)) {
      // A value that is deleted as a tracked change still has its place between the bookmark's ends.
      if (this.#skipped === 0) this.#isDeleted = tag.name === 'w:del';
      else if (this.#isDeleted) this.#openOrCloseBookmark(tag);
      this.#skipped += 1;
      return;
    }
    this.#openStructure(tag);
    if (parent === 'w:r') this.#openRunContent(tag);
    else this.#openProperty(tag, parent);
  }

  #openStructure(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:p':
        this.#paragraphs.push(this.#styled(emptyParagraph(tag), ''));
        break;
      case 'w:r':
        this.#runs.push({ ...emptyRun(tag), isHidden: last(this.#paragraphs)?.hides ?? false });
        break;
      case 'w:tbl':
        this.#tables.push({ kind: 'table', start: tag.start, grid: '', rows: [] });
        break;
      case 'w:tr':
        this.#rows.push(emptyRow(tag));
        break;
      case 'w:tc':
        this.#containers.push([]);
        this.#cells.push(emptyCell(tag, last(this.#containers) ?? []));
        break;
      case 'w:txbxContent':
        this.#containers.push([]);
        break;
      case 'w:sdt':
        this.#marks.openControl(tag.start);
        break;
      default:
        this.#openOrCloseBookmark(tag);
    }
  }

  #openOrCloseBookmark({ name, attributes, start, end }: XmlTag): void {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:bookmarkStart') {
      this.#marks.openBookmark(id, attributes['w:name'] ?? '', start);
    } else if (name === 'w:bookmarkEnd') this.#marks.closeBookmark(id, end);
  }

  #openRunContent(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:t':
        this.#text = '';
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#addPiece('tab', '\t', tag.start, tag.end);
        break;
      case 'w:br':
      case 'w:cr':
        this.#addPiece('break', '\n', tag.start, tag.end);
        break;
      case 'w:noBreakHyphen':
        this.#addPiece('symbol', '-', tag.start, tag.end);
        break;
      case 'w:sym': {
        const text = symbolText(tag.attributes['w:font'] ?? '', tag.attributes['w:char'] ?? '');
        this.#addPiece('symbol', text, tag.start, tag.end);
        break;
      }
      default:
    }
  }

  /** A text box stands in a run of another paragraph: its own are read anew. */
  #styled(paragraph: Paragraph, style: string): Paragraph {
    this.#style = style;
    paragraph.hides = this.#hidden.hides(style, '');
    return paragraph;
  }

  #openProperty(tag: XmlTag, parent: string): void {
    const value = tag.attributes['w:val'] ?? '';
    const key = `${parent}>${tag.name}`;
    const run = last(this.#runs);
    const paragraph = last(this.#paragraphs);
    if (key === 'w:pPr>w:pStyle' && paragraph) this.#styled(paragraph, value);
    else if (key === 'w:rPr>w:rStyle' && run !== undefined && !run.saysHidden && this.#isOfRun())
      run.isHidden = this.#hidden.hides(this.#style, value);
    if (parent === 'w:sdtPr') this.#marks.takeProperty(tag.name, value);
    else if (parent === 'w:checkBox') {
      if (tag.name === 'w:default' || tag.name === 'w:checked') this.#checked = isOn(value);
    } else if (parent === 'w:ddList') {
      if (tag.name === 'w:listEntry') this.#entries.push(value);
      // What was chosen stands before what was meant by default.
      else this.#shown ??= Number.parseInt(value, 10);
    } else {
      applyProperty(key, tag.attributes, {
        run: this.#isOfRun() ? run : undefined,
        marked: this.#isOf('w:pPr') ? paragraph : undefined,
        cell: last(this.#cells),
        row: last(this.#rows),
      });
    }
  }

  /** A text box stands in a run: what its paragraphs' marks look like is not that run's look. */
  #isOfRun(): boolean {
    return this.#isOf('w:r');
  }

  #isOf(owner: string): boolean {
    return this.#path[this.#path.length - 3] === owner;
  }

  take(text: string): void {
    if (this.#text !== undefined && this.#skipped === 0) this.#text += text;
  }

  close(name: string, start: number, end: number): void {
    this.#path.pop();
    const opened = this.#starts.pop() ?? start;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const parent = last(this.#path) ?? '';
    switch (name) {
      case 'w:t':
        if (this.#text !== undefined) this.#addPiece('text', this.#text, opened, end);
        this.#text = undefined;
        break;
      case 'w:rPr':
      case 'w:pPr':
      case 'w:tcPr':
      case 'w:trPr':
      case 'w:tblGrid':
        keepSource(`${parent}>${name}`, this.#xml.slice(opened, end), {
          run: last(this.#runs),
          paragraph: last(this.#paragraphs),
          cell: last(this.#cells),
          row: last(this.#rows),
          table: last(this.#tables),
        });
        break;
      case 'w:checkBox':
        this.#addPiece('checkbox', this.#checked ? '☑' : '☐', opened, end);
        this.#checked = false;
        break;
      case 'w:ddList':
        this.#addPiece('dropdown', this.#entries[this.#shown ?? 0] ?? '', opened, end);
        this.#entries = [];
        this.#shown = undefined;
        break;
      case 'w:r': {
        const run = this.#runs.pop();
        if (run === undefined) break;
        run.end = end;
        last(this.#paragraphs)?.runs.push(run);
        break;
      }
      case 'w:sdt':
        this.#marks.closeControl(end);
        break;
      default:
        this.#closeBlock(name, start, end);
    }
  }

  #closeBlock(name: string, start: number, end: number): void {
    switch (name) {
      case 'w:p': {
        const paragraph = this.#paragraphs.pop();
        if (paragraph === undefined) break;
        paragraph.contentEnd = start;
        paragraph.end = end;
        paragraph.isJoined ||= paragraph.hidesEnd ?? paragraph.hides;
        paragraph.text = paragraph.pieces.map((piece) => piece.text).join('');
        last(this.#containers)?.push(paragraph);
        this.#marks.add('\n');
        break;
      }
      case 'w:tc': {
        const cell = this.#cells.pop();
        this.#containers.pop();
        if (cell === undefined) break;
        cell.end = end;
        last(this.#rows)?.cells.push(cell);
        break;
      }
      case 'w:tr': {
        const row = this.#rows.pop();
        if (row === undefined) break;
        row.end = end;
        last(this.#tables)?.rows.push(row);
        break;
      }
      case 'w:tbl': {
        const table = this.#tables.pop();
        if (table === undefined) break;
        resolveMerges(table);
        last(this.#containers)?.push(table);
        break;
      }
      case 'w:txbxContent':
        this.#boxes.push(this.#containers.pop() ?? []);
        break;
      default:
    }
  }

  #addPiece(kind: Piece['kind'], text: string, start: number, end: number): void {
    const run = last(this.#runs);
    if (run === undefined || run.isHidden || this.#rows.some(isUnseenRow)) return;
    last(this.#paragraphs)?.pieces.push({ kind, text, start, end, run });
    this.#marks.add(text);
  }
}

function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}
