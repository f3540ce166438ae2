import type { Answer } from '../../rules/index.ts';

/** What was typed as an answer of its kind, or why it can't be one; `key` is a sentence `form.issue_read_<key>`. */
export type Reading =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'issue';
      readonly key: ReadKey;
      readonly values: Readonly<Record<string, string>>;
    };

export type ReadKey =
  | 'not_number'
  | 'other_unit'
  | 'not_whole'
  | 'negative'
  | 'not_text'
  | 'not_option'
  | 'not_option_near'
  | 'none_with_others'
  | 'not_list'
  | 'not_yes_no'
  | 'not_date'
  | 'not_month'
  | 'not_mobile'
  | 'not_email'
  | 'uscc_length'
  | 'uscc_letters'
  | 'not_image'
  | 'not_table';

export function answer(value: Answer): Reading {
  return { kind: 'answer', answer: value };
}

export function issue(key: ReadKey, values: Readonly<Record<string, string>> = {}): Reading {
  return { kind: 'issue', key, values };
}

/** A string in half-width letters and digits, without white space at its ends; undefined for no string. */
export function halfWidth(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' ? raw.normalize('NFKC').trim() : undefined;
}
