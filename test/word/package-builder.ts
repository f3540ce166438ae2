import { zipSync, strToU8 } from 'fflate';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}/relationships" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

export interface PackageParts {
  /** Blocks of the body, without its last section. */
  readonly body: string;
  /** Content of a header, footer, footnote or endnote, with tags. */
  readonly header?: string;
  readonly footer?: string;
  readonly footnote?: string;
  readonly endnote?: string;
  /** Further styles. */
  readonly styles?: string;
  /** Further files by name, with their content types where they need one. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const section =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>';

/** A small, valid .docx made by hand. */
export function buildPackage(parts: PackageParts): Uint8Array {
  const { header, footer, footnote, endnote } = parts;
  const kinds = [
    [
      'header',
      'header1',
      header === undefined ? undefined : `<w:hdr ${namespaces}>${header}</w:hdr>`,
    ],
    [
      'footer',
      'footer1',
      footer === undefined ? undefined : `<w:ftr ${namespaces}>${footer}</w:ftr>`,
    ],
    ['footnotes', 'footnotes', footnote === undefined ? undefined : notes('footnote', footnote)],
    ['endnotes', 'endnotes', endnote === undefined ? undefined : notes('endnote', endnote)],
  ] as const;
  const present = kinds.filter(([, , xml]) => xml !== undefined);
  const references =
    (header === undefined ? '' : '<w:headerReference w:type="default" r:id="rIdHeader1"/>') +
    (footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rIdFooter1"/>');
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>`,
    `<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>`,
    ...present.map(
      ([kind, name]) =>
        `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`,
    ),
  ];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${namespaces}><w:body>${parts.body}<w:sectPr>${references}${section}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${namespaces}>${style('Normal', 'Normal')}${parts.styles ?? ''}</w:styles>`,
    'word/_rels/document.xml.rels': relationships([
      ['rIdStyles', 'styles', 'styles.xml'],
      ...present.map(
        ([kind, name]) =>
          [`rId${name.charAt(0).toUpperCase()}${name.slice(1)}`, kind, `${name}.xml`] as const,
      ),
    ]),
    ...Object.fromEntries(present.map(([, name, xml]) => [`word/${name}.xml`, xml ?? ''])),
    ...parts.files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(declaration + content) : content,
      ]),
    ),
  );
}

/** `<w:p>` of one run a text; a text that begins with `<` is put in as it is. */
export function p(...texts: readonly string[]): string {
  return `<w:p>${texts.map((text) => (text.startsWith('<') ? text : r(text))).join('')}</w:p>`;
}

export function r(text: string, format = ''): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const properties = format === '' ? '' : `<w:rPr>${format}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A table of rows of cells; a cell is text, or blocks where it begins with `<`. */
export function table(...rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => tr(...row)).join('')}</w:tbl>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;
}

export function tc(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : p(content);
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

function notes(kind: 'footnote' | 'endnote', content: string): string {
  const mark = (type: string, id: number, element: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:${kind}>`;
  return `<w:${kind}s ${namespaces}>${mark('separator', -1, 'separator')}${mark('continuationSeparator', 0, 'continuationSeparator')}<w:${kind} w:id="1">${content}</w:${kind}></w:${kind}s>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const lines = list.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
