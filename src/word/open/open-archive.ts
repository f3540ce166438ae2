import { inflateEntry } from './inflate-entry.ts';
import { OpenError, refusing } from './open-issue.ts';
import type { Refusal } from './open-issue.ts';
import type { OpenLimits } from './open-limits.ts';
import { readDirectory } from './read-directory.ts';

/** One file of an archive, not inflated yet. */
interface ArchivedFile {
  /** Its path in the archive, with `/`. */
  readonly name: string;
  readonly size: number;
  /** Its bytes, or why they can't be had. */
  readonly read: () => { readonly kind: 'bytes'; readonly bytes: Uint8Array } | Refusal;
}

export interface OpenedArchive {
  readonly kind: 'archive';
  readonly files: readonly ArchivedFile[];
}

const megabyte = 1024 * 1024;

/** What the archive of one applicant, or of a batch of them, may cost. */
const archiveLimits: OpenLimits = {
  file: 400 * megabyte,
  entries: 4000,
  part: 20 * megabyte,
  total: 800 * megabyte,
};

/**
 * Opens a .zip of files that somebody sent, with the same distrust as a document: what it declares is
 * counted before anything is inflated, and each file is inflated only when it is asked for.
 */
export function openArchive(
  bytes: Uint8Array,
  limits: OpenLimits = archiveLimits,
): OpenedArchive | Refusal {
  return refusing(() => {
    const tooLarge = Math.floor(limits.file / megabyte);
    if (bytes.length > limits.file) throw new OpenError({ kind: 'too-large', megabytes: tooLarge });
    const entries = readDirectory(bytes, limits).filter(
      ({ name }) => !name.endsWith('/') && !isLitter(name),
    );
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.total) {
      const megabytes = Math.floor(limits.total / megabyte);
      throw new OpenError({ kind: 'too-much-content', megabytes });
    }
    return {
      kind: 'archive',
      files: entries.map((entry) => ({
        name: entry.name,
        size: entry.size,
        read: () =>
          refusing(() => {
            if (entry.size > limits.part) {
              const megabytes = Math.floor(limits.part / megabyte);
              throw new OpenError({ kind: 'too-large', megabytes });
            }
            const whole = new Uint8Array(entry.size);
            let at = 0;
            inflateEntry(bytes, entry, (piece) => {
              whole.set(piece, at);
              at += piece.length;
            });
            return { kind: 'bytes' as const, bytes: whole };
          }),
      })),
    };
  });
}

/** What macOS, Windows and Word leave in folders beside the files. */
export function isLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /(?:^|\/)__MACOSX\//.test(path) || /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);
}
