import type { Words } from '../../base/index.ts';
import { isAnswered, writeOptions } from '../../rules/index.ts';
import type { Answer } from '../../rules/index.ts';
import { kindOf } from '../kinds.ts';
import type { Entry } from '../kinds/kind.ts';
import { readAnswer } from './read-answer.ts';

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
