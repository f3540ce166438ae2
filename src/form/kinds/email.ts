import { answer, halfWidth, issue } from './reading.ts';
import type { Reader } from './reading.ts';

/** Something@host.suffix; what addresses may hold beyond that is the mail server's to say. */
export const readEmail: Reader = (_, raw) => {
  const text = (halfWidth(raw) ?? '').replace(/\s/g, '');
  return /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text) ? answer(text) : issue('not_email');
};
