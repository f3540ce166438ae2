import { squeezeText } from '../../base/index.ts';
import { tableSign, valueSign } from '../carry/index.ts';
import type { Surrounding } from '../carry/index.ts';
import type { Block, Paragraph } from '../story/index.ts';

/** Text of a paragraph on both sides of a value. */
export interface TextBeside {
  readonly before: string;
  readonly after: string;
}

/** A place of the template where the value can stand, with the text beside that belongs to it. */
export interface PossiblePlace {
  readonly place: Surrounding;
  readonly beside: TextBeside;
}

/**
 * Of the places where the template prints a value, the one that this can be: the text beside is the
 * form's own, or the form's own and something typed. The more of it is the form's, the surer.
 */
export function likeliestPlace(places: readonly PossiblePlace[]): PossiblePlace | undefined {
  for (const known of [2, 1, 0]) {
    const these = places
      .filter(({ place }) => sidesKnown(place) === known)
      .sort((one, other) => ownLength(other) - ownLength(one));
    const found = these.find(isExact) ?? these.find((one) => typedBeside(one) !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was typed beside the value; undefined where the form's own text was altered. */
export function typedBeside({ place, beside }: PossiblePlace): TextBeside | undefined {
  const { before, after } = place;
  const typedBefore = before === undefined ? '' : restBefore(beside.before, before);
  const typedAfter = after === undefined ? '' : restAfter(beside.after, after);
  if (typedBefore === undefined || typedAfter === undefined) return undefined;
  return { before: typedBefore, after: typedAfter };
}

/**
 * Paragraphs from `at` onwards up to what the form itself prints there, nearest first; none where
 * the form's own text was not found again: someone took it out, and what is past it is not typed.
 * `valuesIn`: fields whose values stand in a paragraph.
 */
export function typedParagraphs(
  blocks: readonly Block[],
  at: number,
  step: 1 | -1,
  neighbours: readonly string[],
  valuesIn: (paragraph: Paragraph) => readonly string[],
): readonly string[] {
  const texts: string[] = [];
  for (let index = at + step; ; index += step) {
    const block = blocks[index];
    if (block === undefined) return neighbours.includes('') ? filled(texts) : [];
    if (block.kind === 'table') return neighbours.includes(tableSign) ? filled(texts) : [];
    if (isOneOf(neighbours, block.text)) return filled(texts);
    const values = valuesIn(block);
    if (values.length > 0) {
      const isExpected = values.some((name) => neighbours.includes(`{{${name}}}`));
      return isExpected ? filled(texts) : [];
    }
    texts.push(block.text);
  }
}

/** Whether a text is one of those that a template says stand there. */
export function isOneOf(neighbours: readonly string[], text: string): boolean {
  const squeezed = squeezeText(text);
  if (squeezed === '') return false;
  return neighbours.some((neighbour) => {
    if (neighbour.endsWith(valueSign)) return squeezed.startsWith(neighbour.slice(0, -1));
    if (neighbour.startsWith(valueSign)) return squeezed.endsWith(neighbour.slice(1));
    return squeezed === neighbour;
  });
}

/** Up to the last that is not blank. */
function filled(texts: string[]): readonly string[] {
  while (texts.length > 0 && (texts[texts.length - 1] ?? '').trim() === '') texts.pop();
  return texts;
}

function sidesKnown({ before, after }: Surrounding): number {
  return Number(before !== undefined) + Number(after !== undefined);
}

function ownLength({ place: { before = '', after = '' } }: PossiblePlace): number {
  return before.length + after.length;
}

function isExact({ place: { before, after }, beside }: PossiblePlace): boolean {
  const sameBefore = before === undefined || squeezeText(beside.before) === before;
  return sameBefore && (after === undefined || squeezeText(beside.after) === after);
}

function restBefore(text: string, own: string): string | undefined {
  const squeezed = squeezeText(text);
  if (squeezed === own) return '';
  if (squeezed.startsWith(own)) return text.slice(lengthOf(text, own.length));
  return squeezed.endsWith(own) ? '' : undefined;
}

function restAfter(text: string, own: string): string | undefined {
  const squeezed = squeezeText(text);
  if (squeezed === own) return '';
  if (squeezed.endsWith(own)) return text.slice(0, lengthOf(text, squeezed.length - own.length));
  // Typed after the unit: 3,000 万元左右.
  return squeezed.startsWith(own) ? text : undefined;
}

/** Length of the text's beginning that holds so many characters besides white space. */
function lengthOf(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === count) return at;
    if (!/\s/.test(text.charAt(at))) seen += 1;
  }
  return text.length;
}
