import { readDirectory } from './open-directory.ts';
import type { ZipEntry } from './open-directory.ts';
import { inflateBytes } from './open-inflate.ts';
import { OpenError, refusing } from './open-issue.ts';
import type { Refusal } from './open-issue.ts';
import { archiveLimits } from './open-limits.ts';
import type { OpenLimits } from './open-limits.ts';
import { refuseForeign } from './open-package.ts';

/** A file inside a zip of applications. */
interface ArchivedFile {
  /** Folders included: one applicant is often one folder. */
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Inflates it; a refusal where it is too large, damaged or lies about its size. */
  readonly read: () => { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> } | Refusal;
}

export interface OpenedArchive {
  readonly kind: 'archive';
  readonly files: readonly ArchivedFile[];
}

/** Lists a zip of applications; nothing is inflated before its `read`, and never past the limits. */
export function openArchive(
  bytes: Uint8Array,
  limits: OpenLimits = archiveLimits,
  fileName = '',
): OpenedArchive | Refusal {
  return refusing(() => {
    refuseForeign(bytes, limits, fileName);
    let left = limits.total;
    const read = (entry: ZipEntry): Uint8Array<ArrayBuffer> => {
      if (entry.size > limits.part) {
        const megabytes = Math.floor(limits.part / 2 ** 20);
        throw new OpenError({ kind: 'part-too-large', part: entry.name, megabytes });
      }
      if (entry.size > left) {
        throw new OpenError({
          kind: 'too-much-content',
          megabytes: Math.floor(limits.total / 2 ** 20),
        });
      }
      left -= entry.size;
      return inflateBytes(bytes, entry);
    };
    const files = readDirectory(bytes, limits)
      .entries.filter((entry) => isFile(entry.name))
      .map((entry) => ({
        path: entry.name,
        name: entry.name.slice(entry.name.lastIndexOf('/') + 1),
        size: entry.size,
        read: () => refusing(() => ({ kind: 'read' as const, bytes: read(entry) })),
      }));
    return { kind: 'archive', files };
  });
}

/** Leaves out folders, what macOS and Windows add, and Word's lock files. */
function isFile(path: string): boolean {
  return !/\/$|^__MACOSX\/|(?:^|\/)(?:\._|~\$|\.DS_Store$|Thumbs\.db$)/.test(path);
}
