import { Big } from 'big.js';
import type { Answer, AnswerRow, Answers } from './fact.ts';

/**
 * Whether anything stands there. Unanswered is neither zero nor no: absent, null, blank text, an
 * empty list and rows of blanks.
 */
export function isAnswered(answer: Answer): boolean {
  if (answer === null || answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'number' || typeof answer === 'boolean') return true;
  // Untyped data from a file may hold anything.
  if (!Array.isArray(answer)) return false;
  return (answer as readonly unknown[]).some((item) => {
    if (typeof item === 'string') return item !== '';
    return typeof item === 'object' && item !== null && isRowAnswered(item as AnswerRow);
  });
}

/** Whether any cell of a table's row holds something. */
function isRowAnswered(row: AnswerRow): boolean {
  return Object.keys(row).some((column) => isAnswered(row[column]));
}

/** The decimal an answer holds; undefined while unanswered or not a plain decimal. */
export function numberAnswer(answers: Answers, fact: string): string | undefined {
  const answer = answers[fact];
  if (typeof answer !== 'string' && typeof answer !== 'number') return undefined;
  try {
    return new Big(answer).toFixed();
  } catch {
    return undefined;
  }
}

/** The option ids of a choice or a multi; none of anything else. */
export function chosenIds(answer: Answer): readonly string[] {
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  if (!Array.isArray(answer)) return [];
  return (answer as readonly unknown[]).filter((id): id is string => typeof id === 'string');
}

/** The options chosen: one for a choice, any number for a multi; undefined while unanswered. */
export function chosenOptions(answers: Answers, fact: string): readonly string[] | undefined {
  const ids = chosenIds(answers[fact]);
  return ids.length > 0 ? ids : undefined;
}
