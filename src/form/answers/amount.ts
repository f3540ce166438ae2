import { Big } from 'big.js';

import type { Answer } from '../../rules/index.ts';
import { kindOf } from '../kinds.ts';
import type { Entry } from '../kinds/kind.ts';
import { readAnswer } from './read-answer.ts';

export function isNumberKind(entry: Entry): boolean {
  return kindOf(entry).shape === 'number';
}

/** The exact number an answer stands for in the field's unit; undefined where it is none. */
export function numberOf(entry: Entry, raw: Answer): Big | undefined {
  if (!isNumberKind(entry)) return undefined;
  const reading = readAnswer(entry, raw);
  if (reading.kind !== 'answer' || typeof reading.answer !== 'string') return undefined;
  return new Big(reading.answer);
}
