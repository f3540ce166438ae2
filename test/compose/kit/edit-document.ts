import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const part = 'word/document.xml';

/** Edits a document as a person does in a word processor, with the marks of its values as anchors. */
export class DocumentEditor {
  readonly #parts: Record<string, Uint8Array>;
  #xml: string;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
    this.#xml = strFromU8(this.#parts[part] ?? new Uint8Array());
  }

  bytes(): Uint8Array {
    return zipSync({ ...this.#parts, [part]: strToU8(this.#xml) });
  }

  /** The document with nothing left that says which value stands where. */
  withoutMarks(): Uint8Array {
    const plain = this.#xml.replace(/<w:tag [^>]*>|<w:bookmark(?:Start|End)\b[^>]*>/g, '');
    const carriers = /^customXml\/|^docProps\/custom\.xml$/;
    const parts = Object.entries(this.#parts).filter(([name]) => !carriers.test(name));
    return zipSync({ ...Object.fromEntries(parts), [part]: strToU8(plain) });
  }

  has(bookmark: string): boolean {
    return this.#xml.includes(`w:name="${bookmark}"`);
  }

  hasStart(bookmark: string): boolean {
    return this.#xml.includes(`w:name="${bookmark}`);
  }

  /** Other text in the value's first run; the rest of it goes. */
  replace(bookmark: string, text: string): void {
    const [start, end] = this.#mark(bookmark);
    let isFirst = true;
    const inside = this.#xml
      .slice(start, end)
      .replace(/<w:t[ >][\s\S]*?<\/w:t>|<w:(?:br|tab)\/>/g, () => {
        const kept = isFirst ? textElement(text) : '';
        isFirst = false;
        return kept;
      });
    this.#splice(start, end, inside);
  }

  typeAfter(bookmark: string, text: string): void {
    const [, end] = this.#mark(bookmark);
    this.#splice(end, end, run(text));
  }

  typeBefore(bookmark: string, text: string): void {
    const [start] = this.#mark(bookmark);
    this.#splice(start, start, run(text));
  }

  paragraphAfter(bookmark: string, text: string): void {
    const [, end] = this.#element('w:p', this.#mark(bookmark)[0]);
    this.#splice(end, end, `<w:p>${run(text)}</w:p>`);
  }

  paragraphBefore(bookmark: string, text: string): void {
    const [start] = this.#element('w:p', this.#mark(bookmark)[0]);
    this.#splice(start, start, `<w:p>${run(text)}</w:p>`);
  }

  removeParagraph(bookmark: string): void {
    this.#splice(...this.#element('w:p', this.#mark(bookmark)[0]), '');
  }

  /** The whole cell typed anew: what marked the value is gone. */
  retypeCell(bookmark: string, text: string): void {
    const [start, end] = this.#element('w:tc', this.#mark(bookmark)[0]);
    const properties = /<w:tcPr>[\s\S]*?<\/w:tcPr>/.exec(this.#xml.slice(start, end))?.[0] ?? '';
    this.#splice(start, end, `<w:tc>${properties}<w:p>${run(text)}</w:p></w:tc>`);
  }

  /** Whether the value has a table's cell to itself. */
  hasCell(bookmark: string): boolean {
    const [start, end] = this.#mark(bookmark);
    const before = this.#xml.lastIndexOf('<w:tc>', start);
    const isInside = before > this.#xml.lastIndexOf('</w:tc>', start);
    if (!isInside) return false;
    const cell = this.#xml.slice(...this.#element('w:tc', start));
    return textOf(cell) === textOf(this.#xml.slice(start, end));
  }

  /** Ticks every box of the value. */
  tickAll(bookmark: string): void {
    const [start, end] = this.#mark(bookmark);
    this.#splice(start, end, this.#xml.slice(start, end).replaceAll('☐', '☑'));
  }

  removeTable(bookmark: string): void {
    this.#splice(...this.#element('w:tbl', this.#mark(bookmark)[0]), '<w:p/>');
  }

  /** A new row like the one of the mark, its cells filled with the texts in order. */
  insertRow(bookmark: string, texts: readonly string[], side: 'above' | 'below'): void {
    const [start, end] = this.#element('w:tr', this.#mark(bookmark)[0]);
    let column = 0;
    const row = this.#xml.slice(start, end).replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => {
      const properties = /<w:tcPr>[\s\S]*?<\/w:tcPr>/.exec(cell)?.[0] ?? '';
      const text = texts[column] ?? '';
      column += 1;
      return `<w:tc>${properties}<w:p>${text === '' ? '' : run(text)}</w:p></w:tc>`;
    });
    const at = side === 'above' ? start : end;
    this.#splice(at, at, row);
  }

  /** The row copied and pasted below itself: controls keep their tags, bookmarks stay behind. */
  copyRow(bookmark: string): void {
    const [start, end] = this.#element('w:tr', this.#mark(bookmark)[0]);
    const copy = this.#xml.slice(start, end).replace(/<w:bookmark(Start|End)\b[^>]*>/g, '');
    this.#splice(end, end, copy);
  }

  removeRow(bookmark: string): void {
    this.#splice(...this.#element('w:tr', this.#mark(bookmark)[0]), '');
  }

  /** Index of the mark's cell in its row. */
  cellIndex(bookmark: string): number {
    const at = this.#mark(bookmark)[0];
    const [start] = this.#element('w:tr', at);
    return this.#xml.slice(start, at).split(/<w:tc>/).length - 2;
  }

  cellsInRow(bookmark: string): number {
    return (
      this.#xml.slice(...this.#element('w:tr', this.#mark(bookmark)[0])).split('<w:tc>').length - 1
    );
  }

  #mark(name: string): readonly [number, number] {
    const found = [...this.#xml.matchAll(/<w:bookmarkStart [^>]*>/g)].find(([tag]) =>
      tag.includes(`w:name="${name}"`),
    );
    const id = /w:id="(\d+)"/.exec(found?.[0] ?? '')?.[1] ?? '';
    const closing = `<w:bookmarkEnd w:id="${id}"/>`;
    const end = this.#xml.indexOf(closing, found?.index);
    if (found === undefined || end < 0) throw new Error(`no bookmark ${name}`);
    return [found.index, end + closing.length];
  }

  /** Neither paragraphs nor rows of our documents lie in one another. */
  #element(name: 'w:p' | 'w:tbl' | 'w:tc' | 'w:tr', at: number): readonly [number, number] {
    const start = Math.max(
      this.#xml.lastIndexOf(`<${name}>`, at),
      this.#xml.lastIndexOf(`<${name} `, at),
    );
    const closing = `</${name}>`;
    return [start, this.#xml.indexOf(closing, at) + closing.length];
  }

  #splice(start: number, end: number, xml: string): void {
    this.#xml = this.#xml.slice(0, start) + xml + this.#xml.slice(end);
  }
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, '')).join('');
}

function run(text: string): string {
  return `<w:r>${textElement(text)}</w:r>`;
}

function textElement(text: string): string {
  return `<w:t xml:space="preserve">${text}</w:t>`;
}
