import { caseOf, rankCases } from '../../../desk/index.ts';
import type { RankedCase } from '../../../desk/index.ts';
import type { ReviewStore } from '../store.ts';

/** Every row that was read, with what its check came to. */
export function casesOnDesk({ rows, payload }: ReviewStore): readonly RankedCase[] {
  return rows.value.flatMap((row) => {
    const one = caseOf(row, payload);
    return one === undefined ? [] : [{ ...one, key: row.key }];
  });
}

/** The place of a row among the recommended of its category, from 1; undefined where it is none of them. */
export function rankOf(store: ReviewStore, key: string): number | undefined {
  return ranksOf(casesOnDesk(store)).get(key);
}

export function ranksOf(cases: readonly RankedCase[]): ReadonlyMap<string, number> {
  return new Map(
    rankCases(cases).flatMap((category) =>
      category.cases.map((one, at) => [one.key, at + 1] as const),
    ),
  );
}
