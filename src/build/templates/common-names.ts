import type { KnownFields } from '../../word/index.ts';

type Known = KnownFields[string];

/** The names that all of them know, in the same sense; undefined where there are none to ask. */
export function commonNames(all: readonly KnownFields[]): KnownFields | undefined {
  const [first, ...others] = all;
  return first && others.reduce(commonOfTwo, first);
}

function commonOfTwo(one: KnownFields, other: KnownFields): KnownFields {
  return Object.fromEntries(
    Object.entries(one).flatMap(([name, known]): readonly [string, Known][] => {
      const same = Object.hasOwn(other, name) ? commonOf(known, other[name]) : undefined;
      return same === undefined ? [] : [[name, same]];
    }),
  );
}

function commonOf(one: Known, other: Known | undefined): Known | undefined {
  return typeof one === 'object' && typeof other === 'object'
    ? commonOfTwo(one, other)
    : one === other
      ? one
      : undefined;
}
