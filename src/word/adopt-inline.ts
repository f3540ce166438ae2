import type { Paragraph } from './read-model.ts';

/** A blank inside a paragraph and the text before it that may be its label. */
export interface InlineBlank {
  readonly from: number;
  readonly to: number;
  /** Text between the blank before this one, or the paragraph's start, and this one. */
  readonly lead: string;
  /** A drawn line stands there: underscores or underlined spaces. */
  readonly isDrawn: boolean;
}

/**
 * Blanks of a paragraph: runs of underscores, underlined white space, white space after a colon,
 * and the end after a colon.
 */
export function findBlanks(paragraph: Paragraph): readonly InlineBlank[] {
  const { text } = paragraph;
  const drawn = drawnCharacters(paragraph);
  const blanks: InlineBlank[] = [];
  let leadStart = 0;
  for (const match of text.matchAll(/[\s_＿﹍﹎]+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    const count = drawn.slice(from, to).filter(Boolean).length;
    const isDrawn = count >= 2 || (count === 1 && match[0].includes('\t'));
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

function drawnCharacters(paragraph: Paragraph): readonly boolean[] {
  return paragraph.pieces.flatMap((piece) =>
    Array.from({ length: piece.text.length }, (_, index) =>
      /[_＿﹍﹎]/.test(piece.text.charAt(index))
        ? true
        : piece.run.isUnderlined && /\s/.test(piece.text.charAt(index)),
    ),
  );
}

/** Plain spaces before the line belong to the label's side. */
function firstDrawn(drawn: readonly boolean[], from: number, to: number, isDrawn: boolean): number {
  if (!isDrawn) return from;
  for (let at = from; at < to; at += 1) if (drawn[at] === true) return at;
  return from;
}
