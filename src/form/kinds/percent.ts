import type { CellKind } from './kind.ts';
import { fixedCell, never } from './kind.ts';
import { blankBefore, readNumber, writeNumber } from './number.ts';

const own = '%';

/** A share of a hundred: 3% is compared with 3 without the author saying so. */
export const percent = {
  read: ({ unit = own }, raw) => readNumber(raw, unit),
  write: ({ unit = own }, answer, withUnit) => writeNumber(answer, withUnit ? unit : undefined),
  shape: 'number',
  control: { name: 'line', mode: 'decimal', size: 'number' },
  unit: own,
  blank: ({ unit = own }) => blankBefore(unit),
  isWide: never,
  cell: fixedCell(3.6),
  missing: 'text',
  isTyped: true,
  isEchoed: true,
  isProse: false,
  isCode: false,
} as const satisfies CellKind;
