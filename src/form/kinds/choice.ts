import { writeOptions } from '../../rules/index.ts';
import type { Kind } from './kind.ts';
import { readOption } from './options.ts';

/** One of the options. */
export const choice = {
  read: readOption,
  write: (entry, answer) => writeOptions(answer, entry),
  shape: 'options',
  control: { name: 'choice' },
  missing: 'choice',
  isTyped: false,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
