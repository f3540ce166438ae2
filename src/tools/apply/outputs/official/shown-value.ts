import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';

/** A value in a list: its beginning, or how many rows. */
export function shownValue(
  value: { readonly text: string; readonly rows?: number },
  words: Words,
): string {
  if (value.rows !== undefined) return say(words, 'form.rows', { rows: value.rows });
  const line = value.text.replace(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  return signs.length > longest ? `${signs.slice(0, longest).join('')}……` : line;
}

const longest = 60;
