import { suggestName } from '../../../base/index.ts';
import type { KnownFields } from './known-fields.ts';

/** What is wrong with a tag, and what would be right, '' where that is said already. */
export interface Complaint {
  readonly message: string;
  readonly expected: string;
}

/**
 * About a name that is not `known` here. `around`: the names of the blocks around it, from the
 * outermost to its own; `labels`: fields by what the form calls them.
 */
export function unknownName(
  name: string,
  known: KnownFields,
  around: readonly KnownFields[],
  labels: ReadonlyMap<string, string>,
): Complaint {
  const message = `没有名为 ${name} 的栏目`;
  const field = labels.get(name);
  if (field !== undefined) return { message, expected: `“${name}”的栏目名是 ${field}` };
  const outwards = [...around].reverse().findIndex((fields) => Object.hasOwn(fields, name));
  if (outwards > 0) {
    return {
      message: `${message}，它在这个块的外面`,
      expected: `请写 {{${'../'.repeat(outwards)}${name}}}`,
    };
  }
  const table = Object.entries(around[0] ?? {}).find(
    ([, fields]) => typeof fields === 'object' && Object.hasOwn(fields, name),
  );
  if (table !== undefined) {
    const expected = `它是 ${table[0]} 里的，请写在 {{#each ${table[0]}}} 与 {{/each}} 之间`;
    return { message, expected };
  }
  // A single character is near to every other.
  const close = name.length > 1 ? suggestName(name, Object.keys(known)) : '';
  return { message: message + close, expected: '' };
}
