/** Every list with one of its entries gone; a list of one keeps it. */
export function withoutEach<Entry>(list: readonly Entry[]): readonly (readonly Entry[])[] {
  return list.length < 2 ? [] : list.map((_, index) => list.filter((__, at) => at !== index));
}
