/** `table.column` as its two names; the column is empty where there is none. */
export function splitPlace(place: string): { readonly table: string; readonly column: string } {
  const [table = '', column = ''] = place.split('.');
  return { table, column };
}
