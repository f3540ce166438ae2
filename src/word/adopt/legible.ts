import type { Block, Cell, Paragraph, Row, Table } from '../story/index.ts';
import type { FormLooks, TextLook } from '../visible/index.ts';

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

/** Half points: 小五. */
const leastSize = 18;

export function makeLegibility(
  source: string,
  lists: readonly (readonly Block[])[],
  looks: FormLooks,
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
  const lookAt = (paragraph: Paragraph, run: string): TextLook => {
    const cell = homes.get(paragraph)?.cell.properties ?? '';
    return looks.lookOf(run, { paragraph: paragraph.properties, cell });
  };
  return {
    legible: (paragraph, properties) => mend(properties, lookAt(paragraph, properties), source),
    isTight: (paragraph, text) => {
      const home = homes.get(paragraph);
      if (home === undefined) return false;
      const { cell, row, table } = home;
      const look = lookAt(paragraph, propertiesOf(paragraph));
      const written = { ...look, size: Math.max(leastSize, look.size) };
      const { column, columnSpan, rowSpan } = cell;
      const room = { column, columnSpan, rowSpan, grid: table.grid };
      const sources = { cell: cell.properties, row: row.properties };
      return !looks.holds({ ...room, ...sources }, text, written);
    },
  };
}

function propertiesOf({ runs, markProperties }: Paragraph): string {
  const own = runs.find(({ isHidden }) => !isHidden)?.properties ?? '';
  return own === '' ? markProperties : own;
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
    ...(look.isSqueezed ? [['w', '100'] as const, ['spacing', '0'] as const] : []),
    ...(look.size < leastSize
      ? [['sz', String(leastSize)] as const, ['szCs', String(leastSize)] as const]
      : []),
  ];
  // A current Word takes a fill of its own before any colour.
  const filled = /<([\w.-]+:)textFill\b[^>]*>.*?<\/\1textFill>/gs;
  const own = look.isFaint ? properties.replace(filled, '') : properties;
  return fixes.reduce((text, [name, value]) => withProperty(text, w, name, value), own);
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
