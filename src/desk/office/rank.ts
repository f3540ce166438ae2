import { allFields, numberOf } from '../../form/index.ts';
import type { DeskCase } from './case-of.ts';

/** Those of a category that are recommended, in their order. */
export interface RankedCategory {
  readonly id: string;
  readonly title: string;
  readonly cases: readonly RankedCase[];
}
/** `key`: of its row on the desk. */
export type RankedCase = DeskCase & { readonly key: string };

/**
 * The recommended, category by category: where people moved them, in those places; the others behind,
 * by the policy's keys from high to low.
 */
export function rankCases(cases: readonly RankedCase[]): readonly RankedCategory[] {
  const [first] = cases;
  if (first === undefined) return [];
  return first.desk.categories.flatMap(({ id, title }) => {
    const own = cases.filter((one) => one.isRecommended && one.category.id === id);
    return own.length === 0 ? [] : [{ id, title, cases: [...own].sort(byPlace) }];
  });
}

function byPlace(one: DeskCase, other: DeskCase): number {
  const [first, second] = [one, other].map(({ decision: { place } }) => place ?? Infinity);
  if (first !== second) return (first ?? 0) < (second ?? 0) ? -1 : 1;
  const fields = new Map(allFields(one.category.form).map((field) => [field.id, field]));
  for (const id of one.desk.review.summary.rankBy) {
    const field = fields.get(id);
    if (field === undefined) continue;
    const [mine, yours] = [one, other].map(({ application }) =>
      Number(numberOf(field, application.shown[id]) ?? -Infinity),
    );
    if (mine !== yours) return (mine ?? 0) > (yours ?? 0) ? -1 : 1;
  }
  // As they came in, so that the order stays what it was.
  return one.number < other.number ? -1 : one.number > other.number ? 1 : 0;
}

/** The place of each case in its category after one was moved by so many lines: by key, from 1. */
export function movedPlaces(
  { cases }: RankedCategory,
  key: string,
  by: number,
): ReadonlyMap<string, number> {
  const keys = cases.map((one) => one.key);
  const from = keys.indexOf(key);
  const to = Math.min(Math.max(from + by, 0), keys.length - 1);
  if (from < 0) return new Map();
  keys.splice(from, 1);
  keys.splice(to, 0, key);
  return new Map(keys.map((one, at) => [one, at + 1]));
}
