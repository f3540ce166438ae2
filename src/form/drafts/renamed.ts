/** What was kept under ids that have become others since. */
export interface Renamed {
  /** Former ids of the category. */
  readonly categories: readonly string[];
  /** New ids of facts and fields, by the old. */
  readonly answers: Readonly<Record<string, string>>;
  /** The same of criteria. */
  readonly criteria: Readonly<Record<string, string>>;
}

/** What stands under old ids, under the new ones; what stands under a new one already stays. */
export function underNewIds<Value>(
  given: Readonly<Record<string, Value>>,
  renamed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, Value>> {
  const known = new Map(Object.entries(renamed));
  const entries = Object.entries(given);
  const old = entries.filter(([id]) => known.has(id));
  if (old.length === 0) return given;
  return Object.fromEntries([
    ...old.map(([id, value]) => [known.get(id) ?? id, value] as const),
    ...entries.filter(([id]) => !known.has(id)),
  ]);
}
