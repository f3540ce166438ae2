import { deflateRawSync } from 'node:zlib';
import { crc32 } from 'node:zlib';

/** An entry for a zip that may lie: each stated value defaults to the true one. */
export interface MadeEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly statedSize?: number;
  readonly statedLocalSize?: number;
  readonly crc?: number;
  /** Points the directory at another entry's header. */
  readonly headerOf?: number;
}

/** Writes a zip exactly as told, honest or not. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(content) : content));
    const name = Buffer.from(entry.name);
    const size = entry.statedSize ?? content.length;
    const crc = entry.crc ?? crc32(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(entry.flags ?? 0x0800, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(entry.statedLocalSize ?? size, 22);
    head.writeUInt16LE(name.length, 26);
    starts.push(at);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(entry.flags ?? 0x0800, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(packed.length, 20);
    record.writeUInt32LE(size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(starts[entry.headerOf ?? starts.length - 1] ?? 0, 42);
    pieces.push(head, name, packed);
    directory.push(record, name);
    at += head.length + name.length + packed.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, records, end]));
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationships of the package or the body, by Type and target. */
export function relationshipsXml(
  ways: readonly (readonly [type: string, target: string])[],
): string {
  const lines = ways.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** The Type that reaches a part of this name. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^customXml\/[^/]*\.xml$/, 'customXml'],
  [/^docProps\/custom\.xml$/, 'custom-properties'],
  [/^word\/(header|footer|footnotes|endnotes|styles|numbering|settings|comments)\d*\.xml$/, ''],
];

function waysTo(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const [, type, own] =
      types
        .map(([pattern, stated]) => [pattern.exec(name), stated] as const)
        .flatMap(([found, stated]) =>
          found === null ? [] : [[found, stated, found[1] ?? ''] as const],
        )[0] ?? [];
    return type === undefined ? [] : [[type === '' ? (own ?? '') : type, `/${name}`] as const];
  });
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${w}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

/** A small, valid .docx around a body, or around a main part that lies; `more` adds or breaks. */
export function makeDocx(
  body: string | Omit<MadeEntry, 'name'>,
  more: readonly MadeEntry[] = [],
): Uint8Array {
  const main = typeof body === 'string' ? { content: documentXml(body) } : body;
  const names = more.map(({ name }) => name);
  const inBody = names.filter((name) => !name.startsWith('docProps/'));
  const own = waysTo(names.filter((name) => name.startsWith('docProps/')));
  return makeZip([
    { name: '[Content_Types].xml', content: contentTypes },
    {
      name: '_rels/.rels',
      content: relationshipsXml([['officeDocument', 'word/document.xml'], ...own]),
    },
    { name: 'word/document.xml', ...main },
    { name: 'word/_rels/document.xml.rels', content: relationshipsXml(waysTo(inBody)) },
    ...more,
  ]);
}

export const onePage = '<w:p><w:r><w:t>申报书</w:t></w:r></w:p>';
