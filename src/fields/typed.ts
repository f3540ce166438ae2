import type { Answer, Answers, Field } from '../form/index.ts';
import { rowKey } from './rows.ts';

/**
 * What was typed before the scripts came, by control name, as answers. Only names that the form
 * knows are looked at, so whatever else stands on the page changes nothing.
 */
export function answersFromTyped(
  fields: readonly Field[],
  typed: ReadonlyMap<string, readonly string[]>,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const field of fields) {
    const answer =
      field.kind === 'table' ? readTable(field, typed) : readOne(field.kind, typed.get(field.id));
    if (answer !== undefined) answers[field.id] = answer;
  }
  return answers;
}

function readOne(
  kind: Field['kind'],
  texts: readonly string[] | undefined,
): string | boolean | readonly string[] | undefined {
  const text = texts?.[0];
  if (texts === undefined || text === undefined) return undefined;
  if (kind === 'multi') return texts;
  if (kind === 'yesno') return text === 'yes' ? true : text === 'no' ? false : undefined;
  return text;
}

function readTable(field: Field, typed: ReadonlyMap<string, readonly string[]>): Answer {
  const rows = new Map<string, Record<string, string | boolean | readonly string[]>>();
  for (const column of field.columns ?? []) {
    for (const [name, texts] of typed) {
      const [table, key, id] = name.split('.');
      if (table !== field.id || id !== column.id || key === undefined) continue;
      const cell = readOne(column.kind, texts);
      if (cell !== undefined) rows.set(key, { ...rows.get(key), [column.id]: cell });
    }
  }
  if (rows.size === 0) return undefined;
  return [...rows].map(([key, cells]) => ({ [rowKey]: key, ...cells }));
}
