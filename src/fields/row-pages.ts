/** Rows that are drawn at once: a key redraws no more of them, however long the list is. */
const rowsOfPage = 20;

/** The page, from 0, on which a row stands. */
export function pageOfRow(at: number): number {
  return Math.floor(Math.max(0, at) / rowsOfPage);
}

/** The rows of a page: from the first to before the last. */
export function rowsOnPage(
  page: number,
  count: number,
): { readonly from: number; readonly to: number } {
  const from = Math.min(page, pageOfRow(count - 1)) * rowsOfPage;
  return { from, to: Math.min(from + rowsOfPage, count) };
}
