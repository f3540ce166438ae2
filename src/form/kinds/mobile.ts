import { answer, halfWidth, issue } from './reading.ts';
import type { Reader } from './reading.ts';

/** Eleven digits; +86, spaces and hyphens are dropped. */
export const readMobile: Reader = (_, raw) => {
  const digits = (halfWidth(raw) ?? '').replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? answer(digits) : issue('not_mobile');
};
