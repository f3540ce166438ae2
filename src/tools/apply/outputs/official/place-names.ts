import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { FilledOfficial } from '../../../../compose/index.ts';

/** Names by which people tell a form's places apart: equal ones are counted from the top. */
export function placeNames(
  { placed, typed, open }: FilledOfficial,
  words: Words,
): ReadonlyMap<string, string> {
  const places = [...placed, ...typed, ...open]
    .map(({ where, place }) => ({ where, place: place.replace(/[：:]\s*$/, '') }))
    .sort((one, other) => compareAddresses(one.where, other.where));
  const count = (place: string): number => places.filter((each) => each.place === place).length;
  const seen = new Map<string, number>();
  return new Map(
    places.map(({ where, place }) => {
      const number = (seen.get(place) ?? 0) + 1;
      seen.set(place, number);
      if (place === '') return [where, say(words, 'apply.official.nameless', { number })];
      if (count(place) === 1) return [where, place];
      return [where, say(words, 'apply.official.nth', { place, number })];
    }),
  );
}

/** `b4.r2.c10` comes after `b4.r2.c9`. */
export function compareAddresses(one: string, other: string): number {
  const left = numbersOf(one);
  const right = numbersOf(other);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [a, b] = [left[at] ?? -1, right[at] ?? -1];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

function numbersOf(address: string): readonly number[] {
  const numbers = (address.match(/\d+/g) ?? []).map(Number);
  // Headers and footers come behind the body.
  return address.startsWith('h') ? [Infinity, ...numbers] : numbers;
}
