import { readAnswer } from '../../form/index.ts';
import type { Answer, Answers, Field } from '../../form/index.ts';

/** Answers as rules judge them: numbers as decimals in their unit; what can't be read is absent. */
export function readAnswers(fields: readonly Field[], typed: Answers): Answers {
  const read: Record<string, Answer> = {};
  for (const field of fields) {
    const reading = readAnswer(field, typed[field.id]);
    if (reading.kind === 'answer') read[field.id] = reading.answer;
  }
  return read;
}

/** Answers as drafts and documents hold them: what can't be read stays as it was typed. */
export function tidyAnswers(fields: readonly Field[], typed: Answers): Answers {
  const tidy: Record<string, Answer> = {};
  for (const field of fields) {
    const reading = readAnswer(field, typed[field.id]);
    if (reading.kind === 'answer') tidy[field.id] = reading.answer;
    else if (reading.kind === 'issue') tidy[field.id] = typed[field.id];
  }
  return tidy;
}
