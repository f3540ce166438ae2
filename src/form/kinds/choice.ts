import { writeOptions } from '../../rules/index.ts';
import type { CellKind } from './kind.ts';
import { noBlank } from './kind.ts';
import { lengthOfOptions, optionsWidth, readOption } from './options.ts';

/** One of the options. */
export const choice = {
  read: readOption,
  write: (entry, answer) => writeOptions(answer, entry),
  shape: 'options',
  control: { name: 'choice' },
  blank: noBlank,
  isWide: (entry) => lengthOfOptions(entry) > 10,
  cell: { width: optionsWidth, appetite: () => 0, isCentred: true },
  missing: 'choice',
  isTyped: false,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies CellKind;
