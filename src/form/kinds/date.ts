import { parseDay } from '../../base/index.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reader } from './reading.ts';

const written = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** What Excel shows for a date cell that carries a time. */
const timed = /\s+\d{1,2}:\d{2}(:\d{2})?$/;

/** `2025-06-01`, `2025.6.1`, `2025/6/1`, `2025年6月1日`, `20250601` → `2025-06-01`. */
export const readDate: Reader = (_, raw) => {
  const text = halfWidth(raw)?.replace(timed, '') ?? '';
  const [, year = '', month = '', day = ''] = written.exec(text) ?? compact.exec(text) ?? [];
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found === undefined ? issue('not_date') : answer(found);
};
