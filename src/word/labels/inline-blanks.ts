import type { Paragraph } from '../story/index.ts';
import { isGeneric } from './label-words.ts';
import { unitNamed } from './units.ts';

/** A blank inside a paragraph and the text before it that may be its label. */
export interface InlineBlank {
  readonly from: number;
  readonly to: number;
  /** Text between the blank before this one, or the paragraph's start, and this one. */
  readonly lead: string;
  /** A drawn line stands there: underscores, leaders or underlined spaces. */
  readonly isDrawn: boolean;
}

const filler = /[_＿﹍﹎]/;

/**
 * Blanks of a paragraph: runs of underscores or leaders, underlined white space, white space after a
 * colon, and the end after a colon. One that text of its own stands in already is none.
 */
export function findBlanks(paragraph: Paragraph): readonly InlineBlank[] {
  const blanks = allBlanks(paragraph);
  const lined = underlined(paragraph);
  return blanks.filter((blank, order) => {
    const next = blanks[order + 1];
    return !isFilled(paragraph.text, lined, blank, next) && !continuesText(paragraph, lined, blank);
  });
}

function allBlanks(paragraph: Paragraph): readonly InlineBlank[] {
  const { text } = paragraph;
  const drawn = drawnCharacters(paragraph);
  const blanks: InlineBlank[] = [];
  let leadStart = 0;
  for (const match of text.matchAll(/(?:[\s_＿﹍﹎]|[.·…]{4,}|…{2,})+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    const count = drawn.slice(from, to).filter(Boolean).length;
    const isDrawn =
      count >= 2 || (count === 1 && match[0].includes('\t')) || /[.·…]{2}/.test(match[0]);
    const afterColon = /[：:]$/.test(text.slice(0, from));
    // One space after a colon in running text is no blank; at the end of the line it is.
    const isOpen = afterColon && (match[0].length >= 2 || to === text.length);
    if (!isDrawn && !isOpen) continue;
    const start = firstDrawn(drawn, from, to, isDrawn);
    blanks.push({ from: start, to, lead: text.slice(leadStart, from), isDrawn });
    leadStart = to;
  }
  if (/[：:]$/.test(text)) {
    const end = text.length;
    blanks.push({ from: end, to: end, lead: text.slice(leadStart), isDrawn: false });
  }
  return blanks;
}

/** 申报日期：  2025.6.1: somebody has written behind the gap what belongs into it. */
function isFilled(
  text: string,
  lined: readonly boolean[],
  blank: InlineBlank,
  next: InlineBlank | undefined,
): boolean {
  const rest = text.slice(blank.to, next?.from ?? text.length);
  const begins = rest.trimStart();
  // The page that a line of contents leads to.
  if (/^\d+\s*$/.test(begins)) return true;
  if (begins === '' || /^[（(【[，,、；;。.）)／/□☐○]/.test(begins)) return false;
  if (lined[blank.to] === true) return !isUnitFirst(begins);
  if (isUnitFirst(begins)) return false;
  const colon = rest.search(/[：:]/);
  if (colon >= 0) return /\S{2,}\s{2,}\S{2,}/.test(rest.slice(0, colon).trim());
  if (next?.isDrawn === true)
    return (
      /[：:]\s*$/.test(blank.lead) && !isGeneric(rest) && !/\s/.test(rest.trimEnd().slice(0, 1))
    );
  return !blank.isDrawn;
}

/** The line drawn on behind what was written: underlined text right before it, and no label's colon. */
function continuesText(
  { text }: Paragraph,
  lined: readonly boolean[],
  { from, isDrawn }: InlineBlank,
): boolean {
  const before = text.charAt(from - 1);
  return isDrawn && lined[from - 1] === true && /[^\s：:（）()_＿]/.test(before);
}

function isUnitFirst(text: string): boolean {
  const first = /^[\p{Script=Han}%‰㎡]{1,3}/u.exec(text)?.[0] ?? '';
  const ends = [3, 2, 1].map((length) => unitNamed(first.slice(0, length)));
  return ends.some((unit) => unit !== undefined) || /^[月日至到起止]/.test(first);
}

function underlined(paragraph: Paragraph): readonly boolean[] {
  return paragraph.pieces.flatMap((piece) =>
    Array.from({ length: piece.text.length }, () => piece.run.isUnderlined),
  );
}

/** A tab stop of the paragraph draws dots or a line before it. */
const leader = /<\w+:tab\b[^>]*\bleader="(?:dot|hyphen|underscore|heavy|middleDot)"/;

function drawnCharacters(paragraph: Paragraph): readonly boolean[] {
  const isLed = leader.test(paragraph.properties);
  return paragraph.pieces.flatMap((piece) =>
    Array.from({ length: piece.text.length }, (_, index) => {
      const sign = piece.text.charAt(index);
      if (isLed && piece.kind === 'tab') return true;
      return filler.test(sign) || (piece.run.isUnderlined && /\s/.test(sign));
    }),
  );
}

/** Plain spaces before the line belong to the label's side. */
function firstDrawn(drawn: readonly boolean[], from: number, to: number, isDrawn: boolean): number {
  if (!isDrawn) return from;
  for (let at = from; at < to; at += 1) if (drawn[at] === true) return at;
  return from;
}
