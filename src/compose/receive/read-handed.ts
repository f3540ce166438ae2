import { say } from '../../base/index.ts';
import { explainOpenIssue, isLitter, openArchive } from '../../word/index.ts';
import { receiveFile } from './receive-file.ts';
import type { DeskForms, Reception } from './receive-file.ts';

/** One file as it was handed in, read when its turn comes. */
export interface Handed {
  /** Folders and name, with `/`: 企业甲/申报书.docx. */
  readonly path: string;
  readonly size: number;
  /** Its bytes; undefined where it can't be read. */
  readonly read: () => Promise<Uint8Array | undefined>;
}

/** One file with what came of it; files of an archive have its path before theirs. */
export interface ReadFile {
  readonly path: string;
  readonly size: number;
  readonly reception: Reception;
}

/**
 * Told before a file's bytes are fetched and read, for whoever watches, and has to know which one
 * doesn't end; of an archive before it is opened, and again of each file in it.
 */
export type HandedStep =
  | {
      readonly kind: 'reading';
      readonly path: string;
      readonly size: number;
      readonly number: number;
      readonly of: number;
    }
  | { readonly kind: 'read'; readonly file: ReadFile };

interface Reading {
  readonly desk: DeskForms;
  /** Paths that need no reading: they were read before, or given up. */
  readonly done: ReadonlySet<string>;
  readonly onStep: (step: HandedStep) => void | Promise<void>;
}

const mostFile = 20 * 1024 * 1024;
const mostArchive = 400 * 1024 * 1024;
/** An archive in an archive is opened, one in that no more. */
const mostDepth = 2;

/** A file by itself or in an archive: its bytes when its turn comes, or the sentence why not. */
interface Entry {
  readonly path: string;
  readonly size: number;
  readonly fetch: () => Promise<Uint8Array | string> | Uint8Array | string;
}

/** One reading of all that was handed in. */
interface Course extends Reading {
  readonly number: number;
  readonly of: number;
  /** Paths that were met: the second of a name gets one of its own, the same in each reading. */
  readonly met: Set<string>;
}

/**
 * Reads file by file, into archives; one that can't be read stops none of the others. Throws only
 * what `onStep` throws.
 */
export async function readHanded(handed: readonly Handed[], reading: Reading): Promise<void> {
  const all = withoutLitter(handed);
  const met = new Set<string>();
  for (const [index, { path, size, read }] of all.entries()) {
    const most = isArchive(path) ? mostArchive : mostFile;
    const { words } = reading.desk;
    const fetch = async (): Promise<Uint8Array | string> =>
      size > most
        ? say(words, 'opened.too-large', { megabytes: most / 1024 / 1024 })
        : ((await read()) ?? say(words, 'review.read.unreadable'));
    const course = { ...reading, number: index + 1, of: all.length, met };
    await readEntry({ path, size, fetch }, course, 0);
  }
}

/** The files that someone meant to hand in: none that a system or an editor leaves behind. */
export function withoutLitter<File extends { readonly path: string }>(
  files: readonly File[],
): readonly File[] {
  return files.filter(({ path }) => !isLitter(path));
}

/** The same files, each under a path of its own: those read apart may have met under one. */
export function ownPaths(files: readonly ReadFile[]): readonly ReadFile[] {
  const met = new Set<string>();
  return files.map((file) => ({ ...file, path: ownPath(file.path, met) }));
}

async function readEntry(entry: Entry, course: Course, depth: number): Promise<void> {
  const { done, onStep, number, of, met } = course;
  const { size } = entry;
  const path = ownPath(entry.path, met);
  // An archive is done that was refused or given up; of any other each file is by itself.
  if (done.has(path)) return;
  await onStep({ kind: 'reading', path, size, number, of });
  const found = await openEntry({ ...entry, path }, course.desk, depth);
  if (found.kind === 'archive')
    for (const one of found.entries) await readEntry(one, course, depth + 1);
  else await onStep({ kind: 'read', file: { path, size, reception: found } });
}

/** What the file is: what was received, or an archive with the files in it. */
async function openEntry(
  { path, fetch }: Entry,
  desk: DeskForms,
  depth: number,
): Promise<Reception | { readonly kind: 'archive'; readonly entries: readonly Entry[] }> {
  const { words } = desk;
  try {
    const bytes = await fetch();
    if (typeof bytes === 'string') return refused(bytes);
    if (!isArchive(path) || depth >= mostDepth)
      return receiveFile(path.slice(path.lastIndexOf('/') + 1), bytes, desk);
    const archive = openArchive(bytes);
    if (archive.kind === 'refused') return refused(explainOpenIssue(archive.issue, words));
    if (archive.files.length === 0) return refused(say(words, 'review.read.empty_archive'));
    const inside = path.replace(/\.zip$/i, '');
    const entries = archive.files.map((file): Entry => ({
      path: `${inside}/${file.name}`,
      size: file.size,
      fetch: () => {
        const read = file.read();
        return read.kind === 'bytes' ? read.bytes : explainOpenIssue(read.issue, words);
      },
    }));
    return { kind: 'archive', entries };
  } catch {
    // Whatever a stranger's file does to its reader, the others are read.
    return refused(say(words, 'review.read.unreadable'));
  }
}

function refused(message: string): Reception {
  return { kind: 'refused', why: 'unreadable', message };
}

function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** `甲/申报书 (2).docx` for the second file of that name: folders beside an archive of theirs. */
function ownPath(path: string, met: Set<string>): string {
  const [, name = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  let own = path;
  for (let at = 2; met.has(own); at += 1) own = `${name} (${at})${ending}`;
  met.add(own);
  return own;
}
