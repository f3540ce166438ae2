import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { convertAmount, writeQuantity } from '../../rules/index.ts';
import type { Answer } from '../../rules/index.ts';
import { kindOf, unitOf } from '../kinds.ts';
import type { Entry } from '../kinds/kind.ts';
import type { Reading } from '../kinds/reading.ts';
import { readAnswer } from './read-answer.ts';
import { doubtSize } from './size.ts';
import { writeAnswer } from './write-answer.ts';

/** What stands under a control about what was typed in it. */
export interface Echo {
  readonly text: string;
  readonly tone: 'plain' | 'warning';
}

/** Why a cell or a line can't be read, and what to do: a sentence. */
export function describeReading(
  { key, values }: Extract<Reading, { kind: 'issue' }>,
  label: string,
  words: Words,
): string {
  return say(words, `form.issue_read_${key}`, { ...values, label });
}

/**
 * How a typed number or day is understood: `3000万` in 万元 → “3,000 万元 = 30,000,000 元”, so that 元
 * for 万元 is seen at once. What can't be read is said in its own sentence, and is never taken for
 * zero or for a no. `unlikely` is an author's reason why a number over `most` is doubtful.
 */
export function echoAnswer(
  entry: Entry,
  answer: Answer,
  words: Words,
  label: string,
  unlikely?: string,
): Echo | undefined {
  const { isEchoed, isTyped, shape } = kindOf(entry);
  // Of a list each cell says its own.
  if (shape === 'rows') return undefined;
  // Of marks only what is none is told: it was pasted, or came out of a file.
  if (!isEchoed && isTyped) return undefined;
  const reading = readAnswer(entry, answer);
  if (reading.kind === 'blank') return undefined;
  if (reading.kind === 'issue') {
    return { text: describeReading(reading, label, words), tone: 'warning' };
  }
  if (!isEchoed) return undefined;
  const written = writeAnswer(entry, answer);
  const doubt = doubtSize(entry, answer, label);
  if (doubt !== undefined) {
    const text =
      unlikely === undefined || doubt.key === 'under'
        ? say(words, `form.issue_${doubt.key}`, doubt.values)
        : say(words, 'fields.unlikely', { value: written, why: unlikely });
    return { text, tone: 'warning' };
  }
  const inYuan =
    unitOf(entry) === '万元' && typeof reading.answer === 'string'
      ? convertAmount(reading.answer, '万元', '元')
      : undefined;
  if (inYuan === undefined) return { text: written, tone: 'plain' };
  const yuan = writeQuantity(inYuan, '元');
  return { text: say(words, 'form.echo', { amount: written, yuan }), tone: 'plain' };
}
