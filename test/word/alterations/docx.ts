import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'word/document.xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document as someone with a zip tool and an editor has it: parts as text, changed by search. */
export class Docx {
  readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  bytes(): Uint8Array {
    return zipSync(this.parts, { level: 1 });
  }

  part(name = main): string {
    return strFromU8(this.parts[name] ?? new Uint8Array());
  }

  edit(change: (xml: string) => string, name = main): void {
    const before = this.part(name);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    this.parts[name] = strToU8(after);
  }

  /** The runs inside the control of a field, its `at`-th. */
  value(tag: string, change: (runs: string) => string, at = 0): void {
    const control = new RegExp(
      `(<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>)(.*?)(</w:sdtContent></w:sdt>)`,
      'gs',
    );
    let count = -1;
    this.edit((xml) =>
      xml.replace(control, (all: string, open: string, runs: string, end: string) => {
        count += 1;
        return count === at ? open + change(runs) + end : all;
      }),
    );
  }

  /** Formatting for the runs of a field's value. */
  format(tag: string, properties: string, at = 0): void {
    this.value(tag, (runs) => runs.replace(/<w:r>/g, `<w:r><w:rPr>${properties}</w:rPr>`), at);
  }

  /** The paragraph, cell or row around a text or a field's control. */
  around(
    element: 'w:p' | 'w:tc' | 'w:tr' | 'w:tbl',
    anchor: string,
    change: (xml: string) => string,
    name = main,
  ): void {
    this.edit((xml) => {
      const at = xml.indexOf(anchor);
      if (at < 0) throw new Error(`no ${anchor}`);
      const start = Math.max(
        xml.lastIndexOf(`<${element}>`, at),
        xml.lastIndexOf(`<${element} `, at),
      );
      const end = xml.indexOf(`</${element}>`, at) + element.length + 3;
      return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
    }, name);
  }

  after(anchor: string, xml: string): void {
    this.around('w:p', anchor, (paragraph) => paragraph + xml);
  }

  /** A further part, its content type and its way from the body; returns the relationship's id. */
  add(name: string, type: string, content: string | Uint8Array, contentType?: string): string {
    const id = `rIdX${Object.keys(this.parts).length}`;
    this.parts[name] = typeof content === 'string' ? strToU8(content) : content;
    this.edit(
      (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="${id}" Type="${office}/${type}" Target="/${name}"/></Relationships>`,
        ),
      'word/_rels/document.xml.rels',
    );
    if (contentType !== undefined) {
      const part = `<Override PartName="/${name}" ContentType="${word}.${contentType}+xml"/>`;
      this.edit((xml) => xml.replace('</Types>', `${part}</Types>`), '[Content_Types].xml');
    }
    return id;
  }
}

export const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function tag(field: string): string {
  return `<w:tag w:val="${field}"/>`;
}

export function run(text: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}
