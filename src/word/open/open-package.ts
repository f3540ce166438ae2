import { foreignFormat } from './foreign-format.ts';
import { inflateEntry } from './inflate-entry.ts';
import { OpenError, refusing } from './open-issue.ts';
import type { OpenIssue, Refusal } from './open-issue.ts';
import { documentLimits } from './open-limits.ts';
import type { OpenLimits } from './open-limits.ts';
import { readDirectory } from './read-directory.ts';
import type { ZipEntry } from './read-directory.ts';

/** A Word document whose readable parts were inflated and found to be plain UTF-8 XML. */
export interface OpenedPackage {
  readonly kind: 'opened';
  readonly bytes: Uint8Array;
  /** Every file of the zip, read or not. */
  readonly entries: readonly ZipEntry[];
  /** The white list's parts by name; nothing else of the file was inflated. */
  readonly parts: ReadonlyMap<string, string>;
  /** Name of the part that holds the body. */
  readonly main: string;
}

export interface OpenOptions {
  readonly limits?: OpenLimits;
  /** Names a foreign format better where bytes alone cannot. */
  readonly fileName?: string;
}

const mainPart = /^word\/document\d{0,3}\.xml$/;
const readable = [
  /^_rels\/\.rels$/,
  mainPart,
  /^word\/(?:header|footer)\d{0,3}\.xml$/,
  /^word\/(?:footnotes|endnotes)\.xml$/,
  /^customXml\/[\w-]{1,40}\.xml$/,
  /^docProps\/(?:custom|app)\.xml$/,
] as const;

/**
 * Opens a stranger's .docx: bounded in size, entries, content and XML features (word.md). Never
 * throws on what the bytes hold; each reason to refuse is its own kind.
 */
export function openPackage(
  bytes: Uint8Array,
  { limits = documentLimits, fileName = '' }: OpenOptions = {},
): OpenedPackage | Refusal {
  return refusing(() => {
    refuseForeign(bytes, limits, fileName);
    const entries = readDirectory(bytes, limits);
    const wanted = entries.filter(({ name }) => readable.some((known) => known.test(name)));
    const main = wanted.filter(({ name }) => mainPart.test(name)).sort(byName)[0];
    if (main === undefined) throw new OpenError(zipWithoutWord(entries));
    refuseDeclared(wanted, limits);
    const parts = new Map(wanted.map((entry) => [entry.name, readText(bytes, entry)]));
    return { kind: 'opened', bytes, entries, parts, main: statedMain(parts) ?? main.name };
  });
}

/** Refuses by size and first bytes: what is left calls itself a zip. */
function refuseForeign(bytes: Uint8Array, limits: OpenLimits, fileName: string): void {
  if (bytes.length === 0) throw new OpenError({ kind: 'empty' });
  if (bytes.length > limits.file) {
    throw new OpenError({ kind: 'too-large', megabytes: Math.floor(limits.file / 2 ** 20) });
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (!isZip) throw new OpenError({ kind: foreignFormat(bytes, fileName) });
}

function refuseDeclared(entries: readonly ZipEntry[], limits: OpenLimits): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.size > limits.part) {
      const megabytes = Math.floor(limits.part / 2 ** 20);
      throw new OpenError({ kind: 'part-too-large', part: entry.name, megabytes });
    }
    total += entry.size;
  }
  if (total > limits.total) {
    throw new OpenError({
      kind: 'too-much-content',
      megabytes: Math.floor(limits.total / 2 ** 20),
    });
  }
}

/** A part's text; the byte order mark stays, so that text and bytes have the same content. */
function readText(bytes: Uint8Array, entry: ZipEntry): string {
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

/** Some writers name the body word/document2.xml and say so in the package's relationships. */
function statedMain(parts: ReadonlyMap<string, string>): string | undefined {
  const relationships = parts.get('_rels/.rels') ?? '';
  const stated = [...relationships.matchAll(/Target\s*=\s*["']\/?(word\/[\w.]+)["']/g)]
    .map((match) => match[1] ?? '')
    .find((target) => mainPart.test(target));
  return stated !== undefined && parts.has(stated) ? stated : undefined;
}

function zipWithoutWord(entries: readonly ZipEntry[]): OpenIssue {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.(?:xml|bin)$/)) return { kind: 'spreadsheet' };
  if (has(/^ppt\/presentation\.xml$/)) return { kind: 'slides' };
  if (has(/^OFD\.xml$/i)) return { kind: 'ofd' };
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return { kind: 'open-document' };
  if (has(/\.(?:docx?|wps|pdf|zip|rar|xlsx?|jpe?g|png)$/i)) return { kind: 'archive-of-files' };
  return { kind: has(/^\[Content_Types\]\.xml$/) ? 'damaged' : 'plain-zip' };
}

function byName(a: ZipEntry, b: ZipEntry): number {
  return a.name < b.name ? -1 : 1;
}
