import type { Words } from '../../base/index.ts';
import type { Reason } from '../evaluation.ts';
import type { Fact } from '../fact.ts';

/** What the sentences of one outcome are made from. */
export interface Telling {
  readonly facts: readonly Fact[];
  readonly words: Words;
}

/** The fact a rule looks at; a stand-in named by its id where the reader was not given it. */
export function factOf(id: string, { facts }: Telling): Fact {
  return facts.find((fact) => fact.id === id) ?? { id, kind: 'text', label: id };
}

/** A reason's data without the keys that say nothing. */
export function reason(
  text: string,
  fact: string,
  data: { readonly value?: string; readonly word?: string; readonly limit?: string } = {},
): Reason {
  return { text, fact, ...data };
}
