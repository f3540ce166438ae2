import { isOn } from '../story/index.ts';
import type { Piece } from './inline-result.ts';
import type { Look } from './look.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphLook, Styles } from './styles.ts';
import { child, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** A paragraph as it is seen. */
export interface SeenParagraph {
  readonly text: string;
  readonly tag: string;
  /** Height of a line and width of the text, in twentieths of a point. */
  readonly line: number;
  readonly width: number;
  readonly outline: number;
  /** A heading by nothing but its looks. */
  readonly isTitle: boolean;
}

/** What all parts of a document share. */
export interface DocumentLooks {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Footnotes, endnotes and comments by the element that refers to them. */
  readonly notes: Readonly<Record<string, ReadonlyMap<string, Node>>>;
  /** Colour of the sheet. */
  readonly ground: string;
}

/** What is around blocks, and where their paragraphs go. */
export interface Around {
  readonly fill: string;
  readonly looks: readonly Look[];
  readonly isOff: boolean;
  readonly isInCell: boolean;
  readonly take: (paragraph: SeenParagraph) => void;
}

/** A label longer than this is cut where it only says where something stands. */
const longest = 40;

/** What a cell shows of its paragraphs, in a row of that exact height; and what it loses so. */
export function cellShows(
  paragraphs: readonly SeenParagraph[],
  width: number,
  height: number | undefined,
): { readonly text: string; readonly tag: string; readonly lost: string } {
  const full = paragraphs.filter(({ text }) => text.trim() !== '');
  const tags = new Set(full.map(({ tag }) => tag.replace(/#\d+$/, '')));
  const [tag = ''] = tags.size === 1 ? tags : [];
  const all = paragraphs.map(({ text }) => text);
  const texts = height === undefined ? all : clipped(paragraphs, width, height);
  const lost = all.map((text, at) => text.slice((texts[at] ?? '').length)).join('');
  return { text: texts.join('\n'), tag, lost };
}

/** What is left of paragraphs in a cell that shows only so much of its height. */
function clipped(
  paragraphs: readonly SeenParagraph[],
  width: number,
  height: number,
): readonly string[] {
  let top = 0;
  return paragraphs.map(({ text, line, width: long }) => {
    const lines = Math.max(1, Math.ceil(long / Math.max(width, line)));
    // A line of which half is cut off is not read.
    const fit = Math.max(0, Math.floor((height - top) / line + 0.5));
    top += lines * line;
    return fit >= lines ? text : text.slice(0, Math.floor((text.length * fit) / lines));
  });
}

/**
 * Whether what comes next is seen in the same line: the paragraph's mark is deleted, hidden, or that
 * of a style separator (`w:specVanish`, ECMA-376-1, 17.3.2.36).
 */
export function isMerged(mark: Node | undefined, { isHidden }: Look): boolean {
  const separator = child(mark, 'w:specVanish');
  const isSeparator = separator !== undefined && isOn(valueOf(separator) ?? '');
  const isGone = ['w:del', 'w:moveFrom'].some((name) => child(mark, name) !== undefined);
  return isGone || isSeparator || isHidden === true;
}

export function plainText(text: string): SeenParagraph {
  return { text, tag: '', line: 240, width: 0, outline: 9, isTitle: false };
}

/** A title without a level of its own is centred and no sentence. */
export function titleOf({ outline = 9, isCentred = false }: ParagraphLook, text: string) {
  if (text.trim() === '') return { outline: 9, isTitle: false };
  const isByLook = outline === 9 && isCentred && isTitle(text);
  return { outline: isByLook ? 0 : outline, isTitle: isByLook };
}

export function isTitle(text: string): boolean {
  return text.trim().length <= 20 && !/[。，；：,;:]/.test(text);
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function tagOf(pieces: readonly Piece[]): string {
  const tags = new Set(pieces.filter(({ text }) => text.trim() !== '').map(({ tag }) => tag));
  const [only = ''] = tags.size === 1 ? tags : [];
  return only;
}

/** Chinese signs are as wide as they are high, others about half as wide. */
export function widthOf(text: string, size: number): number {
  let halves = 0;
  for (const sign of text) halves += (sign.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return halves * size * 5;
}

/** In a list its first cells name the row, elsewhere each label names what is right of it. */
export function nextLabel(before: string, text: string, isList: boolean): string {
  if (text === '') return before;
  if (!isList || before === '') return text;
  return /^\d{1,5}$/.test(before) ? `${before} ${text}` : before;
}

export function short(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
