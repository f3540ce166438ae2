import { OpenError } from './open-issue.ts';
import type { OpenLimits } from './open-limits.ts';
import type { ZipEntry } from './read-directory.ts';
import { readEntryText } from './read-entry-text.ts';

/** Reads parts by name, counting what they come to. */
export class PackageReader {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #limits: OpenLimits;
  #total = 0;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], limits: OpenLimits) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.#limits = limits;
  }

  nameOf(part: string): string | undefined {
    return this.#entries.get(part.toLowerCase())?.name;
  }

  read(part: string): string | undefined {
    const entry = this.#entries.get(part.toLowerCase());
    return entry && readEntryText(this.#bytes, entry);
  }

  /** Counts a part by its declared size, which reading holds it to, before any of it is inflated. */
  claim(part: string): void {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) return;
    const megabytes = (size: number): number => Math.floor(size / 2 ** 20);
    if (entry.size > this.#limits.part) {
      const most = megabytes(this.#limits.part);
      throw new OpenError({ kind: 'part-too-large', part: entry.name, megabytes: most });
    }
    this.#total += entry.size;
    if (this.#total > this.#limits.total) {
      throw new OpenError({ kind: 'too-much-content', megabytes: megabytes(this.#limits.total) });
    }
  }
}
