import type { Answer, Answers, Field } from '../../form/index.ts';
import { readFactValue } from '../../rules/index.ts';

/** Answers as rules and drafts hold them: numbers as decimals in their unit; unreadable ones absent. */
export function readAnswers(fields: readonly Field[], typed: Answers): Answers {
  const read: Record<string, Answer> = {};
  for (const field of fields) {
    const value = readFactValue(field, typed[field.id]);
    if (value.kind === 'value') read[field.id] = value.value;
  }
  return read;
}
