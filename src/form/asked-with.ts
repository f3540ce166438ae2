import type { Field } from './field.ts';

/** A field of a section on whose condition every other of it hangs as well. */
export function askedWith(fields: readonly Field[]): Field | undefined {
  return fields.find(({ visibleWhen: common }) => {
    if (common === undefined) return false;
    const isSame = (other: unknown): boolean => JSON.stringify(other) === JSON.stringify(common);
    return fields.every(
      ({ visibleWhen: own }) => isSame(own) || (own?.kind === 'all' && own.of.some(isSame)),
    );
  });
}
