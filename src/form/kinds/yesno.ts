import { answer, halfWidth, issue } from './reading.ts';
import type { Reader } from './reading.ts';

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
export const readYesNo: Reader = (_, raw) => {
  if (typeof raw === 'boolean') return answer(raw);
  const key = (halfWidth(raw) ?? '').toLowerCase();
  const found = Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined;
  return found === undefined ? issue('not_yes_no') : answer(found);
};
