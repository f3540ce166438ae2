import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** For the bundler alone, in place of fflate where the spreadsheet library imports it: no workers. */
export { AsyncZipDeflate, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

/** As the library calls fflate's; it is done when it returns. */
export function zip(files: Zippable, done: (error: null, bytes: Uint8Array) => void): void {
  done(null, zipSync(files));
}
