import { writeYesNo } from '../../base/index.ts';
import type { Kind } from './kind.ts';
import { answer, halfWidth, issue } from './reading.ts';
import type { Reading } from './reading.ts';

const words: Readonly<Record<string, boolean>> = {
  true: true,
  是: true,
  有: true,
  '√': true,
  '☑': true,
  false: false,
  否: false,
  无: false,
  不是: false,
  没有: false,
};

/** true and false, and what spreadsheets write for them. */
function readYesNo(_: unknown, raw: unknown): Reading {
  if (typeof raw === 'boolean') return answer(raw);
  const key = (halfWidth(raw) ?? '').toLowerCase();
  const found = Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined;
  return found === undefined ? issue('not_yes_no') : answer(found);
}

export const yesno = {
  read: readYesNo,
  write: (_, answer) => writeYesNo(answer === true),
  shape: 'text',
  control: { name: 'yesno' },
  missing: 'choice',
  isTyped: false,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
