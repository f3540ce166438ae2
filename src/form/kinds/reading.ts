import { dropInvisible } from '../../base/index.ts';
import type { Answer } from '../../rules/index.ts';

/** What was typed as an answer of its kind, or why it can't be one; `key` is a sentence `form.issue_read_<key>`. */
export type Reading =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'issue';
      readonly key: string;
      readonly values: Readonly<Record<string, string>>;
    };

export function answer(value: Answer): Reading {
  return { kind: 'answer', answer: value };
}

export function issue(key: string, values: Readonly<Record<string, string>> = {}): Reading {
  return { kind: 'issue', key, values };
}

/** A string in half-width letters and digits, without white space at its ends and signs that show nothing; undefined for no string. */
export function halfWidth(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' ? dropInvisible(raw).normalize('NFKC').trim() : undefined;
}

/** What a spreadsheet shows in place of a value, which no kind of field takes. */
export function lostInSheet(text: string): Reading | undefined {
  const found = text.trim();
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$|^#{3,}$/.test(found)) {
    return issue('sheet_error', { found });
  }
  return /^\d(?:\.\d+)?E\+\d{2,3}$/.test(found) ? issue('digits_lost', { found }) : undefined;
}
