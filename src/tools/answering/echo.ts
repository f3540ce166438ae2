import { say, writeDay } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Echo } from '../../fields/index.ts';
import type { Answer, Column, Field } from '../../form/index.ts';
import { convertAmount, parseAmount, readFactValue, writeAmount } from '../../rules/index.ts';

/** Numbers of this kind may lie outside of what is likely; the words say why it matters. */
export interface Likely {
  readonly most?: string | undefined;
  readonly warning?: string | undefined;
}

/**
 * How a typed number or day is understood: `3000万` in 万元 → “3,000 万元 = 30,000,000 元”. What can't
 * be read is said in its own sentence, and is never taken for zero or for a no.
 */
export function echoAnswer(
  field: Field | Column,
  answer: Answer,
  words: Words,
  likely: Likely = {},
): Echo | undefined {
  if (typeof answer !== 'string' && typeof answer !== 'number') return undefined;
  if (String(answer).trim() === '') return undefined;
  switch (field.kind) {
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
      return echoNumber(field, answer, words, likely);
    case 'date':
    case 'month': {
      const read = readFactValue(field, answer);
      if (read.kind === 'issue') return echoIssue(read, words);
      return { text: writeDay(String(answer)), tone: 'plain' };
    }
    default:
      return undefined;
  }
}

function echoNumber(
  field: Field | Column,
  answer: string | number,
  words: Words,
  likely: Likely,
): Echo | undefined {
  const read = readFactValue(field, answer);
  if (read.kind === 'issue') return echoIssue(read, words);
  if (read.kind === 'unanswered') return undefined;
  const value = String(read.value as string);
  const unit = field.unit ?? '';
  const most = likely.most ?? field.most;
  if (most !== undefined && isMore(value, most))
    return {
      text: say(words, 'fields.echo_large', {
        amount: writeAmount(value),
        unit,
        why: likely.warning ?? say(words, 'fields.echo_check_unit', { unit }),
      }),
      tone: 'warning',
    };
  if (field.least !== undefined && isMore(field.least, value))
    return {
      text: say(words, 'fields.echo_small', { least: writeAmount(field.least), unit }),
      tone: 'warning',
    };
  const inYuan = unit === '万元' ? convertAmount(value, '万元', '元') : undefined;
  if (inYuan !== undefined)
    return {
      text: say(words, 'fields.echo_money', {
        amount: writeAmount(value),
        yuan: writeAmount(inYuan),
      }),
      tone: 'plain',
    };
  // A short number needs no repetition; a long one is easier to check in groups of three.
  return value.length > 3 || String(answer).trim() !== value
    ? {
        text: say(words, 'fields.echo_number', { amount: writeAmount(value), unit }),
        tone: 'plain',
      }
    : undefined;
}

function echoIssue(
  issue: { readonly key: string; readonly values: Readonly<Record<string, string>> },
  words: Words,
): Echo {
  return { text: say(words, `fields.read.${issue.key}`, issue.values), tone: 'warning' };
}

function isMore(one: string, other: string): boolean {
  const difference = parseAmount(one);
  const limit = parseAmount(other);
  if (difference.kind !== 'amount' || limit.kind !== 'amount') return false;
  return Number(difference.value) > Number(limit.value);
}
