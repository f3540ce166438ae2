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

/** Told before a file is read, for whoever watches, and has to know which one doesn't end. */
export type HandedStep =
  | {
      readonly kind: 'reading';
      readonly path: string;
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

/** Reads file by file, into archives; one that can't be read stops none of the others. */
export async function readHanded(handed: readonly Handed[], reading: Reading): Promise<void> {
  const all = handed.filter(({ path }) => !isLitter(path));
  for (const [index, one] of all.entries()) {
    const told = { number: index + 1, of: all.length };
    const isArchive = /\.zip$/i.test(one.path);
    if (one.size > (isArchive ? mostArchive : mostFile)) {
      const megabytes = (isArchive ? mostArchive : mostFile) / 1024 / 1024;
      const message = say(reading.desk.words, 'opened.too-large', { megabytes });
      await tell(one.path, one.size, { kind: 'refused', why: 'unreadable', message }, reading);
      continue;
    }
    if (!isArchive && reading.done.has(one.path)) continue;
    const bytes = await one.read();
    if (bytes === undefined) {
      const message = say(reading.desk.words, 'review.read.unreadable');
      await tell(one.path, one.size, { kind: 'refused', why: 'unreadable', message }, reading);
      continue;
    }
    await readOne(one.path, bytes, told, reading, 0);
  }
}

async function readOne(
  path: string,
  bytes: Uint8Array,
  told: { readonly number: number; readonly of: number },
  reading: Reading,
  depth: number,
): Promise<void> {
  const { desk, done, onStep } = reading;
  if (/\.zip$/i.test(path) && depth < mostDepth) {
    const archive = openArchive(bytes);
    if (archive.kind === 'refused') {
      const message = explainOpenIssue(archive.issue, desk.words);
      await tell(path, bytes.length, { kind: 'refused', why: 'unreadable', message }, reading);
      return;
    }
    const inside = path.replace(/\.zip$/i, '');
    for (const file of archive.files) {
      const own = `${inside}/${file.name}`;
      if (done.has(own)) continue;
      const read = file.read();
      if (read.kind === 'bytes') await readOne(own, read.bytes, told, reading, depth + 1);
      else {
        const message = explainOpenIssue(read.issue, desk.words);
        await tell(own, file.size, { kind: 'refused', why: 'unreadable', message }, reading);
      }
    }
    return;
  }
  if (done.has(path)) return;
  await onStep({ kind: 'reading', path, ...told });
  const name = path.slice(path.lastIndexOf('/') + 1);
  await tell(path, bytes.length, receiveFile(name, bytes, desk), reading);
}

async function tell(
  path: string,
  size: number,
  reception: Reception,
  { done, onStep }: Reading,
): Promise<void> {
  if (!done.has(path)) await onStep({ kind: 'read', file: { path, size, reception } });
}
