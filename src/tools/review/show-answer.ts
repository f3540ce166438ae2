import { say, writeDay } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { writeLabel } from '../../fields/index.ts';
import { filledRows, isAnswered } from '../../form/index.ts';
import type { Answer, Field } from '../../form/index.ts';
import { writeFactAnswer } from '../../rules/index.ts';
import type { ReviewStore } from './store.ts';

/** The applicant's answer as the sheet quotes it; （未填）where there is none. */
export function showAnswer(field: Field, answer: Answer, words: Words): string {
  if (!isAnswered(answer)) return say(words, 'review.empty');
  switch (field.kind) {
    case 'table':
      return say(words, 'review.rows', { count: filledRows(answer).length });
    case 'date':
    case 'month':
      return typeof answer === 'string' ? writeDay(answer) : '';
    default:
      return writeFactAnswer(answer, field, words);
  }
}

/** The field's label; which year an application is of, the sheet doesn't know. */
export function showLabel(field: Field, store: ReviewStore): string {
  return writeLabel(field.label, undefined, store.payload.words);
}
