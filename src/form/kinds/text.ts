import { answer, issue } from './reading.ts';
import type { Reader } from './reading.ts';

/** Kept to the letter: what the applicant typed is what the document says. */
export const readText: Reader = (_, raw) => {
  if (typeof raw === 'number') return answer(String(raw));
  return typeof raw === 'string' ? answer(raw.replace(/\r\n?/g, '\n')) : issue('not_text');
};
