import type { Place } from './adopt-place.ts';
import { subjectOf } from './adopt-words.ts';
import type { ShapeField } from './document-shape.ts';
import { normaliseLabel } from './label-normal.ts';

interface SettledTable {
  readonly place: Place;
  readonly field: ShapeField;
}

/**
 * Which table field takes which rows. Where several fields have the same heads, or one field finds
 * several tables, the heading must name it; else it is left to a person.
 */
export function settleTables(places: readonly Place[]): {
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
        other !== each && (other.field === each.field || sharesHead(other.place, each.place)),
    );
    const isBest = each.isNamed && !rivals.some((other) => other.isNamed);
    if (rivals.length === 0 || isBest) settled.push(each);
    else doubtful.push(each.field.id);
  }
  return { settled, doubtful };
}

function isNamed(place: Place): boolean {
  if (place.target.kind !== 'rows') return false;
  const names = place.target.place.field.labels.map((label) => normaliseLabel(label).base);
  return place.context.far.slice(0, 2).some((text) => {
    const { base } = normaliseLabel(text.replace(/^附?表\s*[\d一二三四五六七八九十]*[:：\s]*/, ''));
    return names.includes(base) || names.map(subjectOf).includes(subjectOf(base));
  });
}

function sharesHead(one: Place, other: Place): boolean {
  if (one.target.kind !== 'rows' || other.target.kind !== 'rows') return false;
  const [a, b] = [one.target.place, other.target.place];
  return a.grid.table === b.grid.table && a.headRow === b.headRow;
}
