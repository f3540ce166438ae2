/** Widths of a line in twips (1/1440 inch): A4 less the margins of GB/T 9704, and on its side. */
export const lineWidth = { upright: 8845, sideways: 13436 } as const;
export type Sheet = keyof typeof lineWidth;

/** Type of a table's cells in half-points. */
export const cellType = { 五号: 21, 小五: 18 } as const;

/** Left and right of a cell's text together, in twips. */
export const cellPadding = 170;

/** Widths in twips that fill `width` in the given proportions. */
export function shareWidth(weights: readonly number[], width: number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((width * weight) / whole));
  const rest = width - widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + rest : part));
}
