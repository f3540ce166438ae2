import type { Kind } from './kind.ts';
import { writeText } from './kind.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** Something@host.suffix; what addresses may hold beyond that is the mail server's to say. */
function readEmail(_: unknown, raw: unknown): Reading {
  const text = (halfWidth(raw) ?? '').replace(/\s/g, '');
  return /^[^@\s,;:、<>()]+@[^@\s.,;:、。<>()/]+(\.[^@\s.,;:、。<>()/]+)+$/.test(text)
    ? answer(text)
    : issue('not_email');
}

export const email = {
  read: readEmail,
  write: writeText,
  shape: 'text',
  control: { name: 'line', mode: 'email', size: 'full' },
  missing: 'text',
  isTyped: true,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
