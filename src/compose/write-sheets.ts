import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellObject } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';

/** A sheet as plain data: a text stays a text, whatever it looks like; a number is one. */
export interface Sheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Widths in signs of the default font; a Chinese one takes two. */
const narrowest = 10;
const widest = 44;
/** What Excel takes in one cell. */
const longest = 32_767;

/**
 * Sheets as .xlsx, heads and first column in sight. Texts are written as texts: codes and phones keep
 * their zeros, and what begins as a formula is none.
 */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = new Set<string>();
  const written = sheets.map(({ title, heads, rows }) => ({
    sheet: sheetName(title, names),
    data: [
      heads.map((head) => textCell(head, { fontWeight: 'bold' })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    columns: heads.map((head, at) => ({ width: widthOf([head, ...rows.map((row) => row[at])]) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }));
  const blob = await writeXlsxFile(written).toBlob();
  return withOrderedFonts(new Uint8Array(await blob.arrayBuffer()));
}

const stylesPart = 'xl/styles.xml';

/** What a font is made of, in the order of its schema (ECMA-376-1, 18.8.22). */
const fontParts = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** The library writes a font's parts in an order of its own, which a strict reader refuses. */
function withOrderedFonts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = parts[stylesPart];
  if (styles === undefined) return bytes;
  const rank = (part: string): number => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
  const ordered = strFromU8(styles).replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const own = inside.match(/<[^>]+\/>/g) ?? [];
    return `<font>${own.sort((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
  return zipSync({ ...parts, [stylesPart]: strToU8(ordered) });
}

function cellOf(value: string | number): CellObject | null {
  if (typeof value === 'number') return { type: Number, value };
  return value === '' ? null : textCell(value);
}

/** `@`: it stays a text when someone edits it. */
function textCell(text: string, style: Pick<CellObject, 'fontWeight'> = {}): CellObject {
  return { ...style, type: String, format: '@', value: text.slice(0, longest) };
}

function widthOf(values: readonly (string | number | undefined)[]): number {
  const signs = values.map((value = '') => {
    const text = String(value);
    return text.length + text.replace(/[\0-\u00ff]/g, '').length;
  });
  return Math.min(widest, Math.max(narrowest, ...signs) + 2);
}

/** A sheet's name: at most 31 signs, none of those that Excel refuses, no two alike. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\']/g, '').slice(0, 28);
  let name = plain;
  for (let copy = 2; taken.has(name); copy += 1) name = plain + String(copy);
  taken.add(name);
  return name;
}
