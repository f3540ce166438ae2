import { foldText } from '../base/index.ts';

/** Legal forms of a unit, longest first: one unit is written with either. */
const forms = /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|公司)$/;

/**
 * A unit's name as two lists are compared by it: NFKC, no brackets, no 省 or 市 after the place it
 * begins with, no legal form. Names that have nothing in common never come to the same; one with
 * nothing left comes to '' and is none's.
 */
export function unitKey(name: string): string {
  const plain = plainKey(name)
    .replace(/^(\p{Script=Han}{2,3}?)省/u, '$1')
    .replace(/^(\p{Script=Han}{2,4}?)市/u, '$1');
  const core = plain.replace(forms, '');
  return core.length < 2 ? plain : core;
}

/** A project's name without what only sets it: white space, quotes, brackets, punctuation. */
export function projectKey(name: string): string {
  return plainKey(name).replace(/项目$/, '');
}

/** A code or a phone: its letters and digits; '' where a form has nothing but blanks. */
export function codeKey(text: string): string {
  return foldText(text).replace(/[^0-9a-z]/g, '');
}

/** Letters and digits alone, folded: as a name or a head is compared. */
export function plainKey(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}
