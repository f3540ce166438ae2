import { say, writeLabel } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { describeAnswer, filledRows, isAnswered } from '../../form/index.ts';
import type { Answer, Field } from '../../form/index.ts';
import type { ReviewStore } from './store.ts';

/** The applicant's answer as the sheet quotes it; （未填）where there is none, a table by its rows. */
export function showAnswer(field: Field, answer: Answer, words: Words): string {
  if (!isAnswered(answer)) return say(words, 'review.empty');
  const count = filledRows(answer).length;
  return count > 0 ? say(words, 'review.rows', { count }) : describeAnswer(field, answer, words);
}

/** The field's label; which year an application is of, the sheet doesn't know. */
export function showLabel(field: Field, store: ReviewStore): string {
  return writeLabel(field.label, store.payload.words);
}
