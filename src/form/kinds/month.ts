import type { CellKind } from './kind.ts';
import { fixedCell, never, writeWhen } from './kind.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reading } from './reading.ts';

const written = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*月?(?:[-./]?\s*\d{1,2}\s*日?)?$/;
const compact = /^(\d{4})(\d{2})$/;

/** `2025-06`, `2025.6`, `2025年6月`, `202506`, or a whole date → `2025-06`. */
function readMonth(_: unknown, raw: unknown): Reading {
  const text = halfWidth(raw) ?? '';
  const [, year = '', month = ''] = compact.exec(text) ?? written.exec(text) ?? [];
  const number = Number(month);
  if (year === '' || number < 1 || number > 12) return issue('not_month');
  return answer(`${year}-${month.padStart(2, '0')}`);
}

export const month = {
  read: readMonth,
  write: writeWhen,
  shape: 'text',
  control: { name: 'line', mode: 'numeric', size: 'short', hint: 'month_hint' },
  blank: () => '　　　年　　月',
  isWide: never,
  cell: fixedCell(6),
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies CellKind;
