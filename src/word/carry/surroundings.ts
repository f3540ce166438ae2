import { isRecord } from '../../base/index.ts';
import { unpackText } from './payload.ts';

/**
 * What a template prints around its values. A filled document carries it beside the draft, so that
 * text typed next to a value, or a row added to a table, is told from what the form itself says.
 */
export interface Surroundings {
  /**
   * By field or `table.column`: one for each place of the template where it is printed. A name that
   * is not here has its cells to itself, as most have.
   */
  readonly values: Readonly<Record<string, readonly Surrounding[]>>;
  /** By table field: what stands above and below its rows. */
  readonly rows: Readonly<Record<string, Neighbours>>;
}

/** Texts are without white space; undefined is not known. */
export interface Surrounding extends Neighbours {
  /**
   * Text of the same paragraph before and after the value; '' for a value alone on that side.
   * `after` may end with `{{name}}`: the value that follows.
   */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Paragraphs (rows) that can come next on a side: the whole text of one, or what it begins or ends
 * with, `valueSign` standing for the rest; '' for the end of the body or cell (table); `{{name}}`
 * for one that begins with this field's value; `tableSign` for a table.
 */
export interface Neighbours {
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

/** Stands for what is not the same in every document. */
export const valueSign = '\ufffc';
export const tableSign = '{{}}';

/** A value that has its cell to itself. */
export const alone: Surrounding = { before: '', after: '', above: [''], below: [''] };
const aloneText = JSON.stringify(packed(alone));

/** As JSON: each place `[before, after, above, below]`, null for what isn't known, 0 for `alone`. */
export function writeSurroundings({ values, rows }: Surroundings): string {
  const uncommon = Object.entries(values).flatMap(([name, places]): [string, unknown][] => {
    const list = places.map(packed).map((one) => (JSON.stringify(one) === aloneText ? 0 : one));
    return list.every((one) => one === 0) ? [] : [[name, list]];
  });
  const tables = Object.entries(rows).map(([name, one]) => [name, packed(one).slice(2)]);
  return JSON.stringify({
    values: Object.fromEntries(uncommon) as unknown,
    rows: Object.fromEntries(tables) as unknown,
  });
}

/** Unpacks what `writeSurroundings` wrote; undefined for anything else: anyone can write a file. */
export function readSurroundings(packed: string): Surroundings | undefined {
  try {
    const it: unknown = JSON.parse(unpackText(packed));
    if (!isRecord(it) || !isRecord(it['values']) || !isRecord(it['rows'])) return undefined;
    const values = Object.entries(it['values']).map(([name, list]): [string, Surrounding[]] => [
      name,
      listOf(list).map((one) => (one === 0 ? alone : unpacked(listOf(one)))),
    ]);
    const rows = Object.entries(it['rows']).map(([name, one]): [string, Neighbours] => [
      name,
      unpacked([null, null, ...listOf(one)]),
    ]);
    return { values: Object.fromEntries(values), rows: Object.fromEntries(rows) };
  } catch {
    return undefined;
  }
}

function packed({ before, after, above, below }: Surrounding): readonly unknown[] {
  return [before ?? null, after ?? null, above ?? null, below ?? null];
}

function unpacked([before, after, above, below]: readonly unknown[]): Surrounding {
  return {
    ...(typeof before === 'string' ? { before } : {}),
    ...(typeof after === 'string' ? { after } : {}),
    ...(isTexts(above) ? { above } : {}),
    ...(isTexts(below) ? { below } : {}),
  };
}

// No template has more places of a value, or more that can stand beside one.
const longest = 60;

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]).slice(0, longest) : [];
}

function isTexts(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > longest) return false;
  return value.every((one) => typeof one === 'string');
}
