import { inflateEntry } from './inflate-entry.ts';
import { OpenError } from './open-issue.ts';
import type { ZipEntry } from './read-directory.ts';

/** A part's text; the byte order mark stays, so that text and bytes have the same content. */
export function readEntryText(bytes: Uint8Array, entry: ZipEntry): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new OpenError({ kind: 'not-utf8', part: entry.name });
    }
  };
  inflateEntry(bytes, entry, (piece) => pieces.push(decode(piece)));
  const text = pieces.join('') + decode();
  // Entities are what makes XML explode; a Word document never declares any (ECMA-376-2, 9.1.4).
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new OpenError({ kind: 'doctype', part: entry.name });
  return text;
}
