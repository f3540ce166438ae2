import { seenKey } from '../../word/index.ts';
import type { PageCell, PageLine, Place } from '../../word/index.ts';

/** Labels of what is filled in after printing: signatures, seals, the offices' opinions, page numbers. */
const byHand = /签字|签名|签章|盖章|公章|初审人|复核人|审核人|经办人|意见|^页码$|^页次$/;
/** A row of its own that only asks for a day: under a signature. */
const dayAlone = /^[\s_＿]*年[\s_＿]+月[\s_＿]+日[\s_＿]*$/;
/** Room that a form leaves: drawn or blank, or the rest of a line. */
const gap = /[ \t\u00a0\u3000_＿]{2,}|\n/;

/** Whether a place is one that a hand fills in or stamps. */
export function isHandPlace({ headings, caption, row, column }: Place): boolean {
  return [caption, row, column, headings[headings.length - 1] ?? ''].some((text) =>
    byHand.test(text),
  );
}

/**
 * Whether a cell differs only by what stands where it left room for a hand. A value's own place is
 * never such: the form itself filled it in.
 */
export function isFilledByHand(expected: PageCell, seen: PageCell, { table }: PageLine): boolean {
  if (expected.tag !== '') return false;
  const { row, column } = expected.place;
  const isDay = table < 0 && dayAlone.test(expected.text);
  const isAsked =
    isDay ||
    byHand.test(column) ||
    byHand.test(table < 0 ? expected.text : row) ||
    byHand.test(expected.text);
  return isAsked && fills(expected.text, seen.key);
}

/** Whether a text is a form's with something put where it leaves room, or boxes ticked. */
function fills(form: string, seen: string): boolean {
  if (form.trim() === '') return true;
  const pieces = form.split(gap).map((piece) => unticked(seenKey(piece)));
  const text = unticked(seen);
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces[pieces.length - 1] ?? '';
  // A colon at the end asks for what comes behind it.
  return at === text.length || last === '' || last.endsWith(':');
}

function unticked(text: string): string {
  return text.replace(/[☑☒✓√■]/g, '☐');
}
