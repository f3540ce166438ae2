import type { Words } from '../base/index.ts';
import { isAnswered, writeOptions } from '../rules/index.ts';
import type { Answer } from '../rules/index.ts';
import { computedRow } from './change.ts';
import { kindOf } from './kinds.ts';
import type { Entry } from './kinds/kind.ts';
import { readAnswer } from './read-answer.ts';
import { filledRows } from './rows.ts';

/**
 * An answer in words: `3,000 万元`, 是, `2025年6月1日`, labels of options; '' for a table and a
 * picture. A cell leaves the unit to its head. What is none of its kind stands as it was typed: a
 * document alters no one's words.
 */
export function writeAnswer(entry: Entry, answer: Answer, withUnit = true): string {
  const reading = readAnswer(entry, answer);
  switch (reading.kind) {
    case 'blank':
      return '';
    case 'answer':
      return kindOf(entry).write(entry, reading.answer, withUnit);
    case 'issue':
      if (typeof answer === 'number') return String(answer);
      if (typeof answer === 'boolean') return answer ? '是' : '否';
      return writeOptions(answer, entry);
  }
}

/** The same for one line on the screen: of a table its rows are counted, a picture is named. */
export function describeAnswer(entry: Entry, answer: Answer, words: Words): string {
  if (!isAnswered(answer)) return '';
  return kindOf(entry).summarise?.(answer, words) ?? writeAnswer(entry, answer);
}

/** The rows of a table that hold something, computed columns with them, each cell in words. */
export function writeRows(
  { columns = [] }: Entry,
  answer: Answer,
): readonly Readonly<Record<string, string>>[] {
  return filledRows(answer).map(({ row }) => {
    const whole = computedRow(columns, row);
    return Object.fromEntries(
      columns.map((column) => [column.id, writeAnswer(column, whole[column.id], false)]),
    );
  });
}
