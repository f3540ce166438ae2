/** Tells whether the screen has room for a table, at once and whenever that changes. */
export function watchWidth(onWide: (isWide: boolean) => void): void {
  const query = matchMedia('(min-width: 48rem)');
  const look = (): void => onWide(query.matches);
  look();
  // Safari 13 knows no addEventListener here; it is below the floor.
  query.addEventListener('change', look);
}
