import type { Answer, Answers, Field } from '../form/index.ts';
import { traitsOf } from './control-traits.ts';
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
      field.columns === undefined
        ? traitsOf(field).typed(typed.get(field.id) ?? [])
        : readTable(field, typed);
    if (answer !== undefined) answers[field.id] = answer;
  }
  return answers;
}

function readTable(field: Field, typed: ReadonlyMap<string, readonly string[]>): Answer {
  const rows = new Map<string, Record<string, string | boolean | readonly string[]>>();
  for (const column of field.columns ?? []) {
    for (const [name, texts] of typed) {
      const [table, key, id] = name.split('.');
      if (table !== field.id || id !== column.id || key === undefined) continue;
      const cell = traitsOf(column).typed(texts);
      if (cell !== undefined) rows.set(key, { ...rows.get(key), [column.id]: cell });
    }
  }
  if (rows.size === 0) return undefined;
  return [...rows].map(([key, cells]) => ({ [rowKey]: key, ...cells }));
}
