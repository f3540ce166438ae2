import { plainText } from '../text/clauses.ts';
import type { TextBlock } from '../text/text-block.ts';

/** A paragraph of a clause in a text that is laid out as one run of signs. */
export interface LaidParagraph {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

/** A text as one run of signs: without white space, bold marks, and the numbers of its clauses. */
export interface LaidText {
  readonly text: string;
  readonly paragraphs: readonly LaidParagraph[];
}

/** The words a paragraph opens with, without its number: numbers change where clauses move. */
function openingWords({ lead, heading }: TextBlock): string {
  return heading === undefined ? '' : lead.slice(lead.lastIndexOf(heading));
}

/** Lays out what stands in clauses; the frame of the notice is quoted by nobody. */
export function layOut(blocks: readonly TextBlock[]): LaidText {
  let text = '';
  const paragraphs: LaidParagraph[] = [];
  for (const block of blocks) {
    if (block.clause === undefined) continue;
    const start = text.length;
    text += plainText(openingWords(block) + block.text);
    if (text.length > start) paragraphs.push({ clause: block.clause, start, end: text.length });
  }
  return { text, paragraphs };
}

export function paragraphAt({ paragraphs }: LaidText, at: number): LaidParagraph | undefined {
  return paragraphs.find(({ start, end }) => start <= at && at < end);
}

/** Where `words` (plain) stand within one paragraph. */
export function placesOf(laid: LaidText, words: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = laid.text.indexOf(words); at >= 0; at = laid.text.indexOf(words, at + 1)) {
    const paragraph = paragraphAt(laid, at);
    if (paragraph && at + words.length <= paragraph.end) places.push(at);
  }
  return places;
}
