import { strToU8, zipSync } from 'fflate';

/** What a person would do at a place of a blank form. */
export type Truth =
  /** Write one of these; white space, thousands' commas and drawn lines apart. */
  | { readonly kind: 'value'; readonly texts: readonly string[] }
  /** One of these or nothing: people would disagree. */
  | { readonly kind: 'either'; readonly texts: readonly string[] }
  /** Nothing: it is another's, the office's, or asks for what the applicant has no answer to. */
  | { readonly kind: 'empty'; readonly whose: 'other' | 'office' | 'nobody' };

/** A place of a form, and what is true of it. */
export interface SheetPlace {
  /** By block, row and column: how the product names it. */
  readonly where: string;
  readonly label: string;
  readonly truth: Truth;
  /** What kind of difficulty it is, for the figures. */
  readonly why: string;
  /** The mark of its paragraph, and which blank of the paragraph it is. */
  readonly mark: string;
  readonly order: number;
  /** Texts of the paragraph around its blanks, as the form prints them. */
  readonly printed: readonly string[];
}

export interface SheetCell {
  readonly text?: string;
  readonly place?: Pick<SheetPlace, 'label' | 'truth' | 'why'>;
  /** Columns. */
  readonly span?: number;
  /** `v` opens a cell over several rows, `^` goes on with it. */
  readonly merge?: 'v' | '^';
  /** Source put in the paragraph in place of its text. */
  readonly source?: string;
  /** Run properties of the paragraph's mark and text. */
  readonly look?: string;
}

const namespace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function run(text: string, look = ''): string {
  if (text === '') return '';
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

/** Builds the main part of a document as text, and keeps where its places stand. */
export class Sheet {
  readonly places: SheetPlace[] = [];
  readonly #blocks: string[] = [];
  #marks = 0;

  /** A paragraph of text that asks for nothing. */
  text(text: string): void {
    this.#blocks.push(`<w:p w:rsidP="${this.#nextMark()}">${run(text)}</w:p>`);
  }

  /** A line of labels and blanks by turns; `end` stands behind the last blank. */
  line(
    parts: readonly {
      readonly label: string;
      readonly blank: string;
      readonly place?: SheetCell['place'];
    }[],
    end = '',
    isUnderlined = false,
  ): void {
    const mark = this.#nextMark();
    const at = this.#blocks.length;
    const printed = [...parts.map((part) => part.label), end];
    parts.forEach(({ place }, order) => {
      if (place === undefined) return;
      this.places.push({ ...place, where: `b${at}#${order}`, mark, order, printed });
    });
    const look = isUnderlined ? '<w:u w:val="single"/>' : '';
    const runs = parts.map(({ label, blank }) => run(label) + run(blank, look)).join('');
    this.#blocks.push(`<w:p w:rsidP="${mark}">${runs}${run(end)}</w:p>`);
  }

  /** A table of rows of cells; every cell says what it covers. */
  table(rows: readonly (readonly SheetCell[])[]): void {
    const at = this.#blocks.length;
    const width = Math.max(...rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0)));
    const grid = '<w:gridCol w:w="1400"/>'.repeat(width);
    const body = rows.map((row, index) => {
      let column = 0;
      const cells = row.map((cell) => {
        const source = this.#cell(cell, `b${at}.r${index}.c${column}`);
        column += cell.span ?? 1;
        return source;
      });
      return `<w:tr>${cells.join('')}</w:tr>`;
    });
    this.#blocks.push(
      `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`,
    );
  }

  /** Text outside of any table between two of them. */
  gap(): void {
    this.#blocks.push(`<w:p w:rsidP="${this.#nextMark()}"/>`);
  }

  /** The document, with what `write` gives for a place typed into it by hand. */
  bytes(write: (place: SheetPlace) => string | undefined = () => undefined): Uint8Array {
    const typed = this.#blocks.map((block) => this.#typeInto(block, write));
    const body = `${typed.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
    return packDocument(`<w:document ${namespace}><w:body>${body}</w:body></w:document>`);
  }

  #typeInto(block: string, write: (place: SheetPlace) => string | undefined): string {
    return block.replace(/<w:p w:rsidP="(\w+)"(?:\/>|>.*?<\/w:p>)/gs, (whole, mark: string) => {
      const here = this.places.filter((place) => place.mark === mark);
      const texts = here.map(write);
      const [first] = here;
      if (first === undefined || texts.every((text) => text === undefined)) return whole;
      // A cell holds its one value; in a line each blank gives way to its own.
      const content =
        first.printed.length === 2 && first.printed[0] === ''
          ? (texts[0] ?? '')
          : first.printed
              .map((label, at) => label + (at < here.length ? (texts[at] ?? '＿＿＿＿') : ''))
              .join('');
      return `<w:p w:rsidP="${mark}">${run(content)}</w:p>`;
    });
  }

  #cell(
    { text = '', place, span = 1, merge, source, look = '' }: SheetCell,
    where: string,
  ): string {
    const mark = this.#nextMark();
    if (place !== undefined) {
      this.places.push({ ...place, where, mark, order: 0, printed: ['', text] });
    }
    const properties = [
      '<w:tcW w:w="1400" w:type="dxa"/>',
      span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
      merge === undefined ? '' : `<w:vMerge${merge === 'v' ? ' w:val="restart"' : ''}/>`,
    ];
    const paragraph = look === '' ? '' : `<w:pPr><w:rPr>${look}</w:rPr></w:pPr>`;
    const content = source ?? run(text, look);
    return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr><w:p w:rsidP="${mark}">${paragraph}${content}</w:p></w:tc>`;
  }

  #nextMark(): string {
    this.#marks += 1;
    return this.#marks.toString(16).toUpperCase().padStart(8, '0');
  }
}

function packDocument(document: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(head + document),
  });
}
