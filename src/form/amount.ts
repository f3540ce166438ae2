import { Big } from 'big.js';

import type { Words } from '../base/index.ts';
import { say } from '../base/index.ts';
import type { Answer } from '../rules/index.ts';
import { convertAmount, writeAmount } from '../rules/index.ts';
import type { Column, Field } from './field.ts';
import { readAnswer } from './read-answer.ts';

const numberKinds: readonly string[] = ['int', 'decimal', 'money', 'percent'];

export function isNumberKind(field: Field | Column): boolean {
  return numberKinds.includes(field.kind);
}

/** The exact number an answer stands for in the field's unit; undefined where it is none. */
export function numberOf(field: Field | Column, raw: Answer): Big | undefined {
  if (!isNumberKind(field)) return undefined;
  const reading = readAnswer(field, raw);
  return reading.kind === 'answer' ? decimal(reading.answer) : undefined;
}

/** `3,000 万元`. */
export function writeNumber(value: Big, unit: string | undefined): string {
  const text = writeAmount(value.toFixed());
  if (unit === undefined) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** `3,000 万元 = 30,000,000 元`, the echo beside a number, so that 元 for 万元 is seen at once. */
export function echoAmount(field: Field | Column, raw: unknown, words: Words): string | undefined {
  const reading = readAnswer(field, raw);
  if (!isNumberKind(field) || reading.kind !== 'answer') return undefined;
  const value = decimal(reading.answer);
  if (value === undefined) return undefined;
  const amount = writeNumber(value, field.unit);
  const inYuan = field.unit === '万元' ? convertAmount(value.toFixed(), '万元', '元') : undefined;
  if (inYuan === undefined) return amount;
  return say(words, 'form.echo', { amount, yuan: writeNumber(new Big(inYuan), '元') });
}

function decimal(answer: Answer): Big | undefined {
  return typeof answer === 'string' ? new Big(answer) : undefined;
}
