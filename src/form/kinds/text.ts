import type { Kind } from './kind.ts';
import { writeText } from './kind.ts';
import { answer, issue, lostInSheet } from './reading.ts';
import type { Reading } from './reading.ts';

/** Kept to the letter: what the applicant typed is what the document says. */
export function readText(_: unknown, raw: unknown): Reading {
  if (typeof raw === 'number') return answer(String(raw));
  if (typeof raw !== 'string') return issue('not_text');
  return lostInSheet(raw) ?? answer(raw.replace(/\r\n?/g, '\n'));
}

export const text = {
  read: readText,
  write: writeText,
  shape: 'text',
  control: { name: 'line', mode: 'text', size: 'full' },
  missing: 'text',
  isTyped: true,
  isEchoed: false,
  isProse: true,
  isCode: false,
} as const satisfies Kind;
