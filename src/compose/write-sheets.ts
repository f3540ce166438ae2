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
const widest = 32;
/** Points of a line, and the lines that a row shows: Excel takes 409 points. */
const lineHeight = 15;
const mostLines = 24;
/** What Excel takes in one cell. */
const longest = 32_767;

/**
 * Sheets as .xlsx, heads and first column in sight. Texts are written as texts: codes and phones keep
 * their zeros, and what begins as a formula is none.
 */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = new Set<string>();
  const written = sheets.map(({ title, heads, rows }) => {
    const widths = heads.map((head, at) => widthOf([head, ...rows.map((row) => row[at])]));
    return {
      sheet: sheetName(title, names),
      data: [
        withHeight(
          heads.map((head) => textCell(head, { fontWeight: 'bold' })),
          linesOf(heads, widths),
        ),
        ...rows.map((row) => withHeight(row.map(cellOf), linesOf(row, widths))),
      ],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    };
  });
  const blob = await writeXlsxFile(written).toBlob();
  return withParts(new Uint8Array(await blob.arrayBuffer()));
}

const stylesPart = 'xl/styles.xml';

/** What a font is made of, in the order of its schema (ECMA-376-1, 18.8.22). */
const fontParts = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** What the library writes amiss or can't say. */
function withParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const edited = Object.entries(parts).map(([name, content]) => {
    if (name === stylesPart) return [name, strToU8(withOrderedFonts(strFromU8(content)))] as const;
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      return [name, strToU8(onSheetsWidth(strFromU8(content)))] as const;
    return [name, content] as const;
  });
  return zipSync(Object.fromEntries(edited));
}

/** A font's parts come in an order of the library's own, which a strict reader refuses. */
function withOrderedFonts(styles: string): string {
  const rank = (part: string): number => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const own = inside.match(/<[^>]+\/>/g) ?? [];
    return `<font>${own.sort((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
}

/** Printed, all columns stand on one A4 sheet's width: a row in pieces over five can't be read. */
function onSheetsWidth(sheet: string): string {
  return sheet
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup /, '<pageSetup fitToHeight="0" ');
}

function cellOf(value: string | number): CellObject | null {
  if (typeof value === 'number') return { type: Number, alignVertical: 'top', value };
  return value === '' ? null : textCell(value);
}

/** `@`: it stays a text when someone edits it. */
function textCell(text: string, style: Pick<CellObject, 'fontWeight'> = {}): CellObject {
  return {
    ...style,
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top',
    value: text.slice(0, longest),
  };
}

function widthOf(values: readonly (string | number | undefined)[]): number {
  return Math.min(widest, Math.max(narrowest, ...values.map(signsOf)) + 2);
}

/** How many signs of the default font it is wide. */
function signsOf(value: string | number = ''): number {
  const text = String(value);
  return text.length + text.replace(/[\0-\u00ff]/g, '').length;
}

/** How many lines the longest of a row's cells wraps to. */
function linesOf(row: readonly (string | number)[], widths: readonly number[]): number {
  const lines = row.map((value, at) =>
    String(value)
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(signsOf(line) / ((widths[at] ?? 3) - 2))),
        0,
      ),
  );
  return Math.min(mostLines, Math.max(1, ...lines));
}

/** A row's height is said by its first cell; not every program works it out from what is wrapped. */
function withHeight(cells: readonly (CellObject | null)[], lines: number): (CellObject | null)[] {
  const [first, ...rest] = cells;
  if (lines === 1 || first === undefined) return [...cells];
  return [{ ...(first ?? { type: String, value: '' }), height: lines * lineHeight }, ...rest];
}

/** A sheet's name: at most 31 signs, none of those that Excel refuses, no two alike. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\']/g, '').slice(0, 28);
  let name = plain;
  for (let copy = 2; taken.has(name); copy += 1) name = plain + String(copy);
  taken.add(name);
  return name;
}
