/** Rows that are drawn at once: a key redraws no more of them, however long the list is. */
export type PageSize = 20 | 10;

/** The page, from 0, on which a row stands. */
export function pageOfRow(at: number, size: PageSize): number {
  return Math.floor(Math.max(0, at) / size);
}

/** The rows of a page: from the first to before the last. */
export function rowsOnPage(
  page: number,
  count: number,
  size: PageSize,
): { readonly from: number; readonly to: number } {
  const from = Math.min(page, pageOfRow(count - 1, size)) * size;
  return { from, to: Math.min(from + size, count) };
}
