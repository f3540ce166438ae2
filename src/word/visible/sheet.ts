import { child, elements, numberIn, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** Twentieths of a point; English Metric Units a point. */
const farthest = 17_000;
const unitsInPoint = 12_700;

/** Whether a frame (`w:framePr`) stands beyond the sheet or is too small to show anything. */
export function isFrameOff(frame: Readonly<Record<string, string>>): boolean {
  const at = (name: string): number => numberIn(frame[name]) ?? 0;
  const isFlat = frame['w:hRule'] === 'exact' && frame['w:h'] !== undefined && at('w:h') < 80;
  const isThin = frame['w:w'] !== undefined && at('w:w') > 0 && at('w:w') < 80;
  return isFlat || isThin || isBeyond(at('w:x')) || isBeyond(at('w:y'));
}

/** Whether a floating table (`w:tblpPr`) or a table's indent stands beyond the sheet. */
export function isTableOff(properties: Node | undefined): boolean {
  const float = child(properties, 'w:tblpPr')?.attributes ?? {};
  const indent = numberIn(child(properties, 'w:tblInd')?.attributes['w:w']) ?? 0;
  return [numberIn(float['w:tblpX']), numberIn(float['w:tblpY']), indent].some(
    (value) => value !== undefined && isBeyond(value),
  );
}

/** A line that begins right of the paper, or ends left of it. */
export function isIndentOff(left: number): boolean {
  return left > 11_000 || left < -9_000;
}

/** More than a sheet of A4 is high, or as much before its edge as no margin takes back. */
function isBeyond(twips: number): boolean {
  return twips > farthest || twips < -9_000;
}

/** Whether an anchored drawing is hidden, tiny or beyond the sheet. */
export function isDrawingOff(drawing: Node): boolean {
  const properties = child(drawing, 'wp:docPr')?.attributes['hidden'] ?? '0';
  if (properties === '1' || properties === 'true') return true;
  const extent = child(drawing, 'wp:extent')?.attributes ?? {};
  const sides = [numberIn(extent['cx']), numberIn(extent['cy'])];
  if (sides.some((side) => side !== undefined && side < 3 * unitsInPoint)) return true;
  return ['wp:positionH', 'wp:positionV'].some((name) => {
    const offset = child(child(drawing, name), 'wp:posOffset');
    const text = offset?.children.find((each) => typeof each === 'string');
    const units = typeof text === 'string' ? numberIn(text) : undefined;
    return units !== undefined && isBeyond((units / unitsInPoint) * 20);
  });
}

/** `width:0;visibility:hidden;margin-left:2000pt` of a VML shape. */
export function isShapeOff(style: string): boolean {
  const rules = new Map(
    style.split(';').map((rule) => {
      const [name = '', value = ''] = rule.split(':');
      return [name.trim().toLowerCase(), value.trim().toLowerCase()] as const;
    }),
  );
  if (rules.get('visibility') === 'hidden' || rules.get('display') === 'none') return true;
  const points = (name: string): number | undefined => {
    const value = rules.get(name);
    const number = numberIn(value);
    const scale = /in$/.test(value ?? '')
      ? 72
      : /cm$/.test(value ?? '')
        ? 28.35
        : /mm$/.test(value ?? '')
          ? 2.835
          : 1;
    return number === undefined ? undefined : number * scale;
  };
  const isFlat = ['width', 'height'].some((name) => (points(name) ?? 99) < 3);
  const isFar = ['margin-left', 'margin-top', 'left', 'top'].some((name) =>
    isBeyond((points(name) ?? 0) * 20),
  );
  return isFlat || isFar;
}

/** Height of a row that cuts off what doesn't fit; undefined where it grows. */
export function exactHeight(properties: Node | undefined): number | undefined {
  const height = child(properties, 'w:trHeight')?.attributes;
  return height?.['w:hRule'] === 'exact' ? numberIn(height['w:val']) : undefined;
}

/** Widths of a table's columns, in twentieths of a point. */
export function columnWidths(table: Node): readonly number[] {
  const grid = child(table, 'w:tblGrid');
  return (grid === undefined ? [] : elements(grid)).map(
    (column) => numberIn(column.attributes['w:w']) ?? 0,
  );
}

/** The width a cell states, else that of its columns; 0 where neither is known. */
export function widthOfCell(properties: Node | undefined, columns: readonly number[]): number {
  const { 'w:w': stated, 'w:type': unit = 'dxa' } = child(properties, 'w:tcW')?.attributes ?? {};
  const own = unit === 'dxa' ? (numberIn(stated) ?? 0) : 0;
  return own > 0 ? own : columns.reduce((sum, width) => sum + width, 0);
}

export function spanOf(properties: Node | undefined): number {
  const span = numberIn(valueOf(child(properties, 'w:gridSpan'))) ?? 1;
  return span >= 1 && span <= 63 ? span : 1;
}
