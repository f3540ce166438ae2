import { cellPadding, lineWidth, shareWidth } from '../../form/index.ts';

/** How wide ☐ is in the faces that stand in for one without it, in characters. */
const boxes = [0.8, 0.9, 1] as const;

/** Of a line's end, in characters. */
const steps = [0, 0.5, 1, 1.5, 2, 2.5, 3] as const;

/**
 * What a paragraph of options leaves free at its right, in twips, so that no line of it ends with the
 * box of an option that the next begins with: not every program heeds the list of signs that may not
 * end one. `type`: half-points of its characters; it lies in the column of `widths`, and `more` behind.
 */
export function roomForBoxes(
  labels: readonly string[],
  widths: readonly number[],
  { column, more = 0, type }: { column: number; more?: number; type: number },
): number {
  const sign = type * 10;
  const cells = shareWidth(widths, lineWidth.upright).slice(column, column + more + 1);
  const line = (cells.reduce((sum, width) => sum + width, 0) - cellPadding) / sign;
  const free = steps.find((step) => boxes.every((box) => !partsBox(labels, line - step, box))) ?? 0;
  return Math.ceil(free * sign);
}

/** Whether a line of so many characters ends with a box; options stand a character apart. */
function partsBox(labels: readonly string[], line: number, box: number): boolean {
  let at = 0;
  for (const label of labels) {
    at = after(at, box, line);
    const isAtEnd = at;
    for (const [index, sign] of signsOf(label).entries()) {
      at = after(at, sign, line);
      if (index === 0 && at < isAtEnd) return true;
    }
    at = after(at, 1, line);
  }
  return false;
}

/** Where the line is after a sign; one that has no room stands on the next. */
function after(at: number, width: number, line: number): number {
  return at + width > line ? width : at + width;
}

/** Widths of what a line may end behind: each character, and a Latin word as a whole. */
function signsOf(label: string): readonly number[] {
  const signs = label.match(/[\x21-\x7e]+|./gsu) ?? [];
  return signs.map((sign) => (/^[\x20-\x7e]/.test(sign) ? sign.length / 2 : 1));
}
