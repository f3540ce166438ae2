import { answer, halfWidth, issue } from './reading.ts';
import type { Reader } from './reading.ts';

const written = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*月?(?:[-./]?\s*\d{1,2}\s*日?)?$/;
const compact = /^(\d{4})(\d{2})$/;

/** `2025-06`, `2025.6`, `2025年6月`, `202506`, or a whole date → `2025-06`. */
export const readMonth: Reader = (_, raw) => {
  const text = halfWidth(raw) ?? '';
  const [, year = '', month = ''] = compact.exec(text) ?? written.exec(text) ?? [];
  const number = Number(month);
  if (year === '' || number < 1 || number > 12) return issue('not_month');
  return answer(`${year}-${month.padStart(2, '0')}`);
};
