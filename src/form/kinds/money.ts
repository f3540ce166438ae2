import type { CellKind } from './kind.ts';
import { fixedCell, never } from './kind.ts';
import { blankBefore, readNumber, writeNumber } from './number.ts';

const own = '万元';

/** In 万元 wherever content names no other unit; a loss is a negative amount. */
export const money = {
  read: ({ unit = own }, raw) => readNumber(raw, unit),
  write: ({ unit = own }, answer, withUnit) => writeNumber(answer, withUnit ? unit : undefined),
  shape: 'number',
  control: { name: 'line', mode: 'decimal', size: 'number' },
  unit: own,
  blank: ({ unit = own }) => blankBefore(unit),
  isWide: never,
  cell: fixedCell(5.2),
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies CellKind;
