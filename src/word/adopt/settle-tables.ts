import { isTableNamed } from '../labels/index.ts';
import type { FormPlace, ShapeField } from '../labels/index.ts';

interface SettledTable {
  readonly place: FormPlace;
  readonly field: ShapeField;
}

/**
 * Which table field takes which rows. Where several fields have the same heads, one field finds
 * several tables, or only a few of its columns are there, the heading must name it; else it is left
 * to a person.
 */
export function settleTables(places: readonly FormPlace[]): {
  readonly settled: readonly SettledTable[];
  readonly doubtful: readonly string[];
} {
  const found = places.flatMap((place) =>
    place.target.kind === 'rows' && !place.isReserved
      ? [{ place, field: place.target.place.field, isNamed: isNamed(place) }]
      : [],
  );
  const settled: SettledTable[] = [];
  const doubtful: string[] = [];
  for (const each of found) {
    const rivals = found.filter(
      (other) =>
        other !== each &&
        (other.isNamed || isFull(other.place)) &&
        (other.field === each.field || sharesHead(other.place, each.place)),
    );
    const isBest = each.isNamed && !rivals.some((other) => other.isNamed);
    const isAlone = rivals.length === 0 && isFull(each.place);
    if (isAlone || isBest) settled.push(each);
    else if (isFull(each.place)) doubtful.push(each.field.id);
  }
  return { settled, doubtful };
}

function isNamed(place: FormPlace): boolean {
  if (place.target.kind !== 'rows') return false;
  return isTableNamed(place.target.place.field, place.context.far.slice(0, 2));
}

function isFull(place: FormPlace): boolean {
  return place.target.kind === 'rows' && place.target.place.isFull;
}

function sharesHead(one: FormPlace, other: FormPlace): boolean {
  if (one.target.kind !== 'rows' || other.target.kind !== 'rows') return false;
  const [a, b] = [one.target.place, other.target.place];
  return a.grid.table === b.grid.table && a.headRow === b.headRow;
}
