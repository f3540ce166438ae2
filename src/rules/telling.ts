import { say, writeLabel } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import type { Fact } from './fact.ts';

/** One sentence of an explanation, in the reader's language, with the data it speaks of. */
export interface Reason {
  readonly text: string;
  readonly fact?: string;
  readonly value?: string;
  readonly word?: string;
  readonly limit?: string;
}

/** What the sentences of a rule are made from. */
export interface Telling {
  readonly facts: readonly Fact[];
  readonly words: Words;
}

/** The fact a rule looks at; a stand-in named by its id where the reader was not given it. */
export function factOf(id: string, { facts }: Telling): Fact {
  return facts.find((fact) => fact.id === id) ?? { id, kind: 'text', label: id };
}

/** What is missing, where there is no more to say of it. */
export function unanswered(id: string, telling: Telling): Reason {
  const label = writeLabel(factOf(id, telling).label, telling.words);
  return { text: say(telling.words, 'rules.unanswered', { label }), fact: id };
}

/** `超过 100 家`, `100 家（含）以上`, `小于 100 家（含）`: each word on its side of the number. */
export function writePhrase(word: string, limit: string): string {
  if (/^[（(]|^以[上下内外]|^之内|^及以/.test(word)) return `${limit}${word}`;
  const [, before = word, behind = ''] = /^([^（(…]+)…?(.*)$/.exec(word) ?? [];
  return `${before} ${limit}${behind}`;
}
