import { writeQuantity } from '../../../rules/index.ts';
import { numberIn } from './by-cell.ts';
import { partOf } from './scope.ts';
import type { CheckScope } from './scope.ts';

/** The number of a place with what a sentence says of it; of a column its first row's. */
export function numberAt(place: string, scope: CheckScope) {
  const [found] = scope.find(place);
  if (found === undefined) return undefined;
  const part = partOf(found);
  const value = numberIn(found);
  if (value === undefined) return undefined;
  return { found, value, label: scope.label(part), text: writeQuantity(value, part.unit) };
}
