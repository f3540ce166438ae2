import { writeOptions } from '../../rules/index.ts';
import type { CellKind } from './kind.ts';
import { noBlank } from './kind.ts';
import { lengthOfOptions, notOption, optionId, optionsWidth } from './options.ts';
import { answer } from './reading.ts';

/** One of the options. */
export const choice = {
  read: (entry, raw) => {
    const id = optionId(entry, raw);
    return id === undefined ? notOption(raw) : answer(id);
  },
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
