import { Big } from 'big.js';
import type { Answer, Answers } from './fact.ts';

/** Unanswered is neither zero nor no: absent, null, an empty text, an empty list. */
export function isAnswered(answer: Answer): boolean {
  if (answer === undefined || answer === null || answer === '') return false;
  return !Array.isArray(answer) || answer.length > 0;
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

/** The options chosen: one for a choice, any number for a multi; undefined while unanswered. */
export function chosenOptions(answers: Answers, fact: string): readonly string[] | undefined {
  const answer = answers[fact];
  if (!isAnswered(answer)) return undefined;
  if (typeof answer === 'string') return [answer];
  if (!Array.isArray(answer)) return undefined;
  const options = answer.filter((each): each is string => typeof each === 'string');
  return options.length > 0 ? options : undefined;
}
