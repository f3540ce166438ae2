import type { CellKind } from './kind.ts';
import { fixedCell, never } from './kind.ts';
import { blankBefore, readNumber, writeNumber } from './number.ts';

export const decimal = {
  read: ({ unit }, raw) => readNumber(raw, unit),
  write: ({ unit }, answer, withUnit) => writeNumber(answer, withUnit ? unit : undefined),
  shape: 'number',
  control: { name: 'line', mode: 'decimal', size: 'number' },
  blank: ({ unit }) => blankBefore(unit),
  isWide: never,
  cell: fixedCell(3.6),
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies CellKind;
