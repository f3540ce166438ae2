import Papa from 'papaparse';
import { SaxesParser } from 'saxes';

import { decodeText } from '../../base/index.ts';
import { openArchive } from '../../word/index.ts';

type Rows = readonly (readonly string[])[];

/** More room than any list of units takes, all sheets together: a list beyond it is refused. */
const mostCells = 3_000_000;

/**
 * Every sheet of an .xlsx, or the one of a .csv, as rows of the texts that are kept: names and codes
 * are texts, and of numbers a list of units needs no format. Undefined for what is neither.
 */
export function readSheets(bytes: Uint8Array): readonly Rows[] | undefined {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readCsv(bytes);
}

function readXlsx(bytes: Uint8Array): readonly Rows[] | undefined {
  const archive = openArchive(bytes);
  if (archive.kind === 'refused') return undefined;
  const parts = new Map(archive.files.map((file) => [file.name, file]));
  const textOf = (name: string): string | undefined => {
    const read = parts.get(name)?.read();
    return read?.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : undefined;
  };
  const names = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (names.length === 0) return undefined;
  const collator = new Intl.Collator('en', { numeric: true });
  try {
    const shared = readShared(textOf('xl/sharedStrings.xml') ?? '<none/>');
    const sheets: Rows[] = [];
    const room = { left: mostCells };
    for (const name of names.sort((one, other) => collator.compare(one, other))) {
      const text = textOf(name);
      if (text === undefined) return undefined;
      sheets.push(readSheet(text, shared, room));
    }
    return sheets;
  } catch {
    // Not well formed, or a declaration of entities.
    return undefined;
  }
}

function readShared(xml: string): readonly string[] {
  const texts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  scan(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (isText) texts.push((texts.pop() ?? '') + text);
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

/** `room`: how many rows and cells may still be laid out, blank ones and all. */
function readSheet(xml: string, shared: readonly string[], room: { left: number }): Rows {
  const rows: string[][] = [];
  const take = (count: number): void => {
    room.left -= count;
    if (!(room.left >= 0)) throw new Error('too many cells');
  };
  let kind = '';
  let column = 0;
  let kept = '';
  let isValue = false;
  scan(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const at = Number(attributes['r'] ?? rows.length + 1);
        // Rows without a cell are left out of the file; the list's own numbers are told.
        take(Math.max(0, at - rows.length));
        while (rows.length < at) rows.push([]);
        column = 0;
      }
      if (name === 'c') {
        take(1);
        kind = attributes['t'] ?? 'n';
        column = columnOf(attributes['r']) ?? column;
        kept = '';
      }
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue) kept += text;
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c') return;
      const row = rows[rows.length - 1];
      if (row && kept !== '') {
        take(Math.max(0, column - row.length));
        while (row.length < column) row.push('');
        row[column] = kind === 's' ? (shared[Number(kept)] ?? '') : kept;
      }
      column += 1;
    },
  });
  return rows;
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function scan(
  xml: string,
  handler: {
    readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
    readonly text: (text: string) => void;
    readonly close: (name: string) => void;
  },
): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  parser.on('opentag', (tag) => handler.open(local(tag.name), tag.attributes));
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  parser.on('closetag', (tag) => handler.close(local(tag.name)));
  parser.write(xml).close();
}

function readCsv(bytes: Uint8Array): readonly Rows[] | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), { newline: '\n' });
  // A quote without its pair takes all rows behind it into one cell.
  return errors.some(({ type }) => type === 'Quotes') ? undefined : [data];
}
