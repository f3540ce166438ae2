import { parseDay } from '../../base/index.ts';
import type { CellKind } from './kind.ts';
import { fixedCell, never, writeWhen } from './kind.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reading } from './reading.ts';

const written = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** What Excel shows for a date cell that carries a time. */
const timed = /\s+\d{1,2}:\d{2}(:\d{2})?$/;

/** `2025-06-01`, `2025.6.1`, `2025/6/1`, `2025年6月1日`, `20250601` → `2025-06-01`. */
function readDate(_: unknown, raw: unknown): Reading {
  const text = halfWidth(raw)?.replace(timed, '') ?? '';
  const [, year = '', month = '', day = ''] = written.exec(text) ?? compact.exec(text) ?? [];
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found === undefined ? issue('not_date') : answer(found);
}

export const date = {
  read: readDate,
  write: writeWhen,
  shape: 'text',
  control: { name: 'line', mode: 'numeric', size: 'short', hint: 'date_hint' },
  blank: () => '　　年　　月　　日',
  isWide: never,
  cell: fixedCell(8.5),
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies CellKind;
