import type { Kind } from './kind.ts';
import { writeText } from './kind.ts';
import { readText } from './text.ts';

/** Paragraphs: under a heading of their own, or across the table. */
export const longtext = {
  read: readText,
  write: writeText,
  shape: 'paragraphs',
  control: { name: 'longtext' },
  missing: 'text',
  isTyped: true,
  isEchoed: false,
  isProse: true,
  isCode: false,
} as const satisfies Kind;
