import type { Block, Cell, Paragraph, Row, Table } from '../story/index.ts';
import type { TextLook } from '../visible/index.ts';

/** The cell, its row and its table that a paragraph stands in. */
interface Home {
  readonly cell: Cell;
  readonly row: Row;
  readonly table: Table;
}

/** How what is written into a part of a form will be seen. */
export interface Legibility {
  /** Properties for text in a paragraph, so that it is printed in nine points at least, and seen. */
  readonly legible: (paragraph: Paragraph, properties: string) => string;
  /** The text will not fit: a row of exact height, or a cell a few signs wide. */
  readonly isTight: (paragraph: Paragraph, text: string) => boolean;
}

type Looks = (paragraph: string, run: string, behind: string) => TextLook;

/** Half points: 小五. */
const leastSize = 18;

export function makeLegibility(
  source: string,
  lists: readonly (readonly Block[])[],
  looks: Looks,
): Legibility {
  const homes = new Map<Paragraph, Home>();
  const visit = (block: Block, home: Home | undefined): void => {
    if (block.kind === 'paragraph') {
      if (home !== undefined) homes.set(block, home);
      return;
    }
    for (const row of block.rows)
      for (const cell of row.cells)
        for (const inner of cell.blocks) visit(inner, { cell, row, table: block });
  };
  for (const blocks of lists) for (const block of blocks) visit(block, undefined);
  const lookAt = (paragraph: Paragraph, properties: string): TextLook => {
    const home = homes.get(paragraph);
    const fill = home === undefined ? '' : fillOf(source, home.cell);
    return looks(paragraph.properties, properties, fill);
  };
  return {
    legible: (paragraph, properties) => mend(properties, lookAt(paragraph, properties), source),
    isTight: (paragraph, text) => {
      const home = homes.get(paragraph);
      if (home === undefined) return false;
      const size = Math.max(leastSize, lookAt(paragraph, propertiesOf(paragraph)).size) / 2;
      return !fits(source, home, text, size);
    },
  };
}

function propertiesOf({ runs, markProperties }: Paragraph): string {
  const own = runs.find(({ isHidden }) => !isHidden)?.properties ?? '';
  return own === '' ? markProperties : own;
}

function headOf(source: string, start: number, name: string): string {
  // Its properties come first in a cell or a row; a stranger's may be of any length.
  const head = source.slice(start, start + 4000);
  return new RegExp(`<\\w+:${name}\\b[^>]*>.*?</\\w+:${name}>`, 's').exec(head)?.[0] ?? '';
}

function fillOf(source: string, cell: Cell): string {
  const shade = /<\w+:shd\b[^>]*>/.exec(headOf(source, cell.start, 'tcPr'))?.[0] ?? '';
  return /\bfill="([0-9A-Fa-f]{6})"/.exec(shade)?.[1] ?? '';
}

/** Twentieths of a point; lines at one and a third of the size, margins as Word has them. */
function fits(source: string, { cell, row, table }: Home, text: string, size: number): boolean {
  const width = widthOf(source, cell, table);
  if (width === undefined) return true;
  const signs = Math.max(0, width - 216) / (size * 20);
  if (signs < 1) return false;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / signs)), 0);
  const height = /<\w+:trHeight\b[^>]*>/.exec(headOf(source, row.start, 'trPr'))?.[0] ?? '';
  const isExact = /hRule="exact"/.test(height) && cell.rowSpan === 1;
  const most = Number(/\bval="(\d+)"/.exec(height)?.[1] ?? '0') / (size * 20 * 1.3);
  if (isExact && most > 0) return lines <= Math.max(1, Math.floor(most + 0.25));
  return signs >= 4 || lines <= 4;
}

function widthOf(source: string, cell: Cell, table: Table): number | undefined {
  const own = /<\w+:tcW\b[^>]*>/.exec(headOf(source, cell.start, 'tcPr'))?.[0] ?? '';
  const stated = Number(/\bw="(\d+)"/.exec(own)?.[1] ?? '0');
  if (stated > 0 && !/type="(?:pct|auto|nil)"/.test(own)) return stated;
  const grid = headOf(source, table.start, 'tblGrid');
  const columns = [...grid.matchAll(/gridCol\b[^>]*\bw="(\d+)"/g)].map(([, each]) => Number(each));
  const spanned = columns.slice(cell.column, cell.column + cell.columnSpan);
  const sum = spanned.reduce((total, each) => total + each, 0);
  return sum > 0 ? sum : undefined;
}

/** In Chinese signs; others are half as wide. */
function widthOfText(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u115f\u2e80-\uffef]/.test(sign) ? 1 : 0.5;
  return width;
}

// The order of what a run's properties may hold (ECMA-376-1, 17.3.2.28), as far as it matters here.
const order =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
    ' ',
  );

function mend(properties: string, look: TextLook, source: string): string {
  const w =
    /^<((?:[\w.-]+:)?)rPr/.exec(properties)?.[1] ?? /<([\w.-]+:)p[\s>]/.exec(source)?.[1] ?? 'w:';
  const fixes: (readonly [name: string, value: string])[] = [
    ...(look.isHidden ? [['vanish', '0'] as const] : []),
    ...(look.isFaint ? [['color', 'auto'] as const] : []),
    ...(look.size < leastSize
      ? [['sz', String(leastSize)] as const, ['szCs', String(leastSize)] as const]
      : []),
  ];
  return fixes.reduce((text, [name, value]) => withProperty(text, w, name, value), properties);
}

function withProperty(properties: string, w: string, name: string, value: string): string {
  const element = `<${w}${name} ${w}val="${value}"/>`;
  if (properties === '' || /^<[^>]*\/>$/.test(properties)) return `<${w}rPr>${element}</${w}rPr>`;
  const bare = properties.replace(new RegExp(`<${w}${name}\\b[^>]*/>`, 'g'), '');
  const later = order.slice(order.indexOf(name) + 1);
  const next = new RegExp(
    `<(?:${w}(?:${later.join('|')}|rPrChange)|(?!/|${w})[\\w.-]+:\\w+)[\\s/>]`,
  ).exec(bare);
  const at = next?.index ?? bare.lastIndexOf('</');
  return bare.slice(0, at) + element + bare.slice(at);
}
