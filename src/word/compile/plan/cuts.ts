import type { PictureHole, PicturePlace } from '../../template/index.ts';
import type { XmlElement } from '../../xml/index.ts';

/** A piece of the source and what stands there instead. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly pieces: PicturePlace['pieces'];
}

/** The source from `start` to `end` with the cuts made; a cut inside another is left out. */
export function makeCuts(
  xml: string,
  start: number,
  end: number,
  cuts: readonly Cut[],
): PicturePlace['pieces'] {
  const pieces: (string | PictureHole)[] = [];
  let at = start;
  for (const cut of [...cuts].sort((one, other) => one.start - other.start)) {
    if (cut.start < at) continue;
    if (cut.start > at) pieces.push(xml.slice(at, cut.start));
    pieces.push(...cut.pieces);
    at = cut.end;
  }
  if (at < end) pieces.push(xml.slice(at, end));
  return pieces;
}

/** Cuts an attribute of the element; without pieces it goes as a whole; an absent one is added. */
export function cutAttribute(
  xml: string,
  element: XmlElement,
  name: string,
  pieces?: PicturePlace['pieces'],
): readonly Cut[] {
  const written = xml.slice(element.start, element.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(written);
  const value = pieces === undefined ? [] : [` ${name}="`, ...pieces, '"'];
  if (found !== null) {
    const start = element.start + found.index;
    return [{ start, end: start + found[0].length, pieces: value }];
  }
  if (pieces === undefined) return [];
  const start = element.openEnd - (written.endsWith('/>') ? 2 : 1);
  return [{ start, end: start, pieces: value }];
}
