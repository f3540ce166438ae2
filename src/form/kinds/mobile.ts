import type { Kind } from './kind.ts';
import { writeText } from './kind.ts';
import { answer, halfWidth, issue, lostInSheet } from './reading.ts';
import type { Reading } from './reading.ts';

/** Eleven digits; +86, spaces and hyphens are dropped. */
function readMobile(_: unknown, raw: unknown): Reading {
  const written = halfWidth(raw) ?? '';
  const lost = lostInSheet(written);
  if (lost !== undefined) return lost;
  const digits = written.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? answer(digits) : issue('not_mobile');
}

export const mobile = {
  read: readMobile,
  write: writeText,
  shape: 'text',
  control: { name: 'line', mode: 'tel', size: 'short' },
  missing: 'text',
  isTyped: true,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
