import { say, writeDay } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Echo } from '../../fields/index.ts';
import { echoAmount, isNumberKind, numberOf, readAnswer, writeNumber } from '../../form/index.ts';
import type { Answer, Column, Field } from '../../form/index.ts';

/**
 * How a typed number or day is understood: `3000万` in 万元 → “3,000 万元 = 30,000,000 元”. What can't
 * be read is said in its own sentence, and is never taken for zero or for a no.
 */
export function echoAnswer(
  field: Field | Column,
  answer: Answer,
  words: Words,
  label: string,
  unlikely?: string,
): Echo | undefined {
  const isDay = field.kind === 'date' || field.kind === 'month';
  if (!isDay && !isNumberKind(field)) return undefined;
  const reading = readAnswer(field, answer);
  if (reading.kind === 'blank') return undefined;
  if (reading.kind === 'issue') {
    const values = { ...reading.values, label };
    return { text: say(words, `form.issue_read_${reading.key}`, values), tone: 'warning' };
  }
  if (isDay && typeof reading.answer === 'string')
    return { text: writeDay(reading.answer), tone: 'plain' };
  return (
    warnOfSize(field, answer, words, label, unlikely) ?? {
      text: echoAmount(field, answer, words) ?? '',
      tone: 'plain',
    }
  );
}

/** A number outside of what is likely, most often a mistake in its unit. */
function warnOfSize(
  field: Field | Column,
  answer: Answer,
  words: Words,
  label: string,
  unlikely: string | undefined,
): Echo | undefined {
  const number = numberOf(field, answer);
  if (number === undefined) return undefined;
  const value = writeNumber(number, field.unit);
  if (field.most !== undefined && number.gt(field.most)) {
    const key = field.unit === '万元' ? 'over_money' : 'over';
    const most = `${field.most} ${field.unit ?? ''}`;
    const text =
      unlikely === undefined
        ? say(words, `form.issue_${key}`, { label, value, most })
        : say(words, 'fields.unlikely', { value, why: unlikely });
    return { text, tone: 'warning' };
  }
  if (field.least !== undefined && number.lt(field.least)) {
    const least = `${field.least} ${field.unit ?? ''}`;
    return { text: say(words, 'form.issue_under', { label, value, least }), tone: 'warning' };
  }
  return undefined;
}
