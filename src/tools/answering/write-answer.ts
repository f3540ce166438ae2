import { say, writeDay } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { filledRows, isAnswered, numberOf, readAnswer, writeNumber } from '../../form/index.ts';
import type { Answer, Column, Field } from '../../form/index.ts';

/** An answer in the words of 检查答案; '' where nothing is answered. */
export function writeAnswer(field: Field | Column, answer: Answer, words: Words): string {
  if (!isAnswered(answer)) return '';
  const reading = readAnswer(field, answer);
  if (reading.kind !== 'answer') return typeof answer === 'string' ? answer : '';
  switch (field.kind) {
    case 'yesno':
      return say(words, reading.answer === true ? 'fields.yes' : 'fields.no');
    case 'choice':
      return labelOf(field, reading.answer);
    case 'multi':
      return (reading.answer as readonly string[]).map((id) => labelOf(field, id)).join('、');
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent': {
      const number = numberOf(field, answer);
      return number === undefined ? '' : writeNumber(number, field.unit);
    }
    case 'date':
    case 'month':
      return writeDay(textOf(reading.answer));
    case 'table':
      return say(words, 'apply.rows', { rows: filledRows(answer).length });
    case 'image':
      return say(words, 'apply.image');
    default:
      return textOf(reading.answer);
  }
}

function labelOf(field: Field | Column, id: Answer): string {
  return field.options?.find((option) => option.id === id)?.label ?? textOf(id);
}

function textOf(answer: Answer): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}
