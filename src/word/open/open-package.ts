import { foreignFormat } from './foreign-format.ts';
import { OpenError, refusing } from './open-issue.ts';
import type { OpenIssue, Refusal } from './open-issue.ts';
import { documentLimits } from './open-limits.ts';
import type { OpenLimits } from './open-limits.ts';
import {
  contentTypesOf,
  isMainType,
  isRole,
  readRelationships,
  relationshipsName,
} from './packaging.ts';
import type { PartRole, Relationship } from './packaging.ts';
import { PackageReader } from './package-reader.ts';
import { readDirectory } from './read-directory.ts';
import type { ZipEntry } from './read-directory.ts';

/** A Word document whose parts were inflated and found to be plain UTF-8 XML. */
export interface OpenedPackage {
  readonly kind: 'opened';
  readonly bytes: Uint8Array;
  /** Every file of the zip, read or not. */
  readonly entries: readonly ZipEntry[];
  /** What the parts that a relationship reaches hold, by name; nothing else of the file was read. */
  readonly parts: ReadonlyMap<string, string>;
  /** Name of the part that holds the body. */
  readonly main: string;
  /** Ways out of a part; of the package itself for ''. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

export interface OpenOptions {
  readonly limits?: OpenLimits;
  /** Names a foreign format better where bytes alone cannot. */
  readonly fileName?: string;
}

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
    const reader = new PackageReader(bytes, entries, limits);
    if (reader.nameOf(relationshipsName('')) === undefined) {
      throw new OpenError(zipWithoutWord(entries));
    }
    reader.claim('[Content_Types].xml');
    const types = contentTypesOf(reader.read('[Content_Types].xml') ?? emptyXml);
    const own = relationshipsFrom(reader, '');
    const mains = own.filter(({ kind, isOutside }) => kind === 'officeDocument' && !isOutside);
    const main = reader.nameOf(mains[0]?.target ?? '');
    if (main === undefined || !isMainType(types(main)))
      throw new OpenError(zipWithoutWord(entries));
    if (mains.length > 1) throw new OpenError({ kind: 'two-documents' });
    const relationships = new Map([['', own]]);
    const parts = new Map<string, string>();
    // Breadth first, so that a part is read once however many ways lead to it.
    let next = [main, ...reachable(reader, own)];
    while (next.length > 0) {
      for (const part of next) reader.claim(part);
      for (const part of next) {
        parts.set(part, reader.read(part) ?? '');
        relationships.set(part, relationshipsFrom(reader, part));
      }
      const further = next.flatMap((part) => reachable(reader, relationships.get(part) ?? []));
      next = [...new Set(further)].filter((part) => !parts.has(part));
    }
    return { kind: 'opened', bytes, entries, parts, main, relationships };
  });
}

const emptyXml = '<none/>';

function relationshipsFrom(reader: PackageReader, part: string): readonly Relationship[] {
  const name = relationshipsName(part);
  reader.claim(name);
  return readRelationships(reader.read(name) ?? emptyXml, name, part).map((each) => ({
    ...each,
    // Part names are equal whatever their case (ECMA-376-2, 6.2.2).
    target: each.isOutside ? each.target : (reader.nameOf(each.target) ?? each.target),
  }));
}

function reachable(reader: PackageReader, ways: readonly Relationship[]): readonly string[] {
  return ways
    .filter(({ kind, isOutside }) => !isOutside && isRole(kind) && kind !== 'officeDocument')
    .flatMap(({ target }) => reader.nameOf(target) ?? []);
}

/** Parts that the body or the package states to be of these roles, in the order of their names. */
export function partsOf(
  { main, parts, relationships }: OpenedPackage,
  wanted: readonly PartRole[],
): readonly string[] {
  const ways = [main, ''].flatMap((part) => relationships.get(part) ?? []);
  const named = ways
    .filter(({ kind, isOutside }) => !isOutside && wanted.some((role) => role === kind))
    .map(({ target }) => target)
    .filter((part) => parts.has(part));
  return [...new Set(named)].sort();
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

function zipWithoutWord(entries: readonly ZipEntry[]): OpenIssue {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.(?:xml|bin)$/)) return { kind: 'spreadsheet' };
  if (has(/^ppt\/presentation\.xml$/)) return { kind: 'slides' };
  if (has(/^OFD\.xml$/i)) return { kind: 'ofd' };
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return { kind: 'open-document' };
  if (has(/\.(?:docx?|wps|pdf|zip|rar|xlsx?|jpe?g|png)$/i)) return { kind: 'archive-of-files' };
  return { kind: has(/^\[Content_Types\]\.xml$/) ? 'damaged' : 'plain-zip' };
}
