import { writeQuantity } from '../../rules/index.ts';
import { numberOf } from '../amount.ts';
import { partOf } from './scope.ts';
import type { CheckScope } from './scope.ts';

/** The number of a place with what a sentence says of it; of a column its first row's. */
export function numberAt(place: string, scope: CheckScope) {
  const [found] = scope.find(place);
  if (found === undefined) return undefined;
  const part = partOf(found);
  const value = numberOf(part, found.value);
  if (value === undefined) return undefined;
  return { found, value, label: scope.label(part), text: writeQuantity(value, part.unit) };
}
