import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { describeAnswer, filledRows, isAnswered, writeRows } from '../../form/index.ts';
import type { Answer, Field } from '../../form/index.ts';

/** Rows of a table that are shown one by one; a list of hundreds is counted. */
const mostRows = 8;

/** The applicant's answer as the sheet quotes it; （未填）where there is none, a table row by row. */
export function showAnswer(field: Field, answer: Answer, words: Words): string {
  if (!isAnswered(answer)) return say(words, 'review.empty');
  const count = filledRows(answer).length;
  if (count === 0) return describeAnswer(field, answer, words);
  const rows = writeRows(field, answer).slice(0, mostRows);
  const lines = rows.map((row, at) => `${at + 1}. ${textsOf(row).join('；')}`);
  const more = count > mostRows ? [say(words, 'review.rows', { count })] : [];
  return [...lines, ...more].join('\n');
}

function textsOf(row: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(row).filter((text) => text !== '');
}
