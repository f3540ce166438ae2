const figure = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;

/**
 * `3,000 万元` → `3,000` where the unit is said beside it. What is no figure of ours, 约 3 万元 or one in
 * another unit, stands as it is.
 */
export function bareFigure(text: string, unit: string): string {
  if (unit === '' || !text.endsWith(unit)) return text;
  const bare = text.slice(0, -unit.length).trim();
  return figure.test(bare) ? bare : text;
}

/** A figure, or a unit, whatever its width and grouping: `１，２６０ 万元` → `1260万元`. */
export function foldFigure(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}
