import { realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/**
 * The path that an address names, decoded, below the site's own folder: `search/`, `_astro/a.js`, ''.
 * Undefined for whatever could be read in two ways or lead elsewhere: empty, `.` or `..` segments,
 * backslashes, control characters, broken escapes, a path outside of the base.
 */
export function servedPath(address: string, base: string): string | undefined {
  const [given = ''] = address.split(/[?#]/);
  if (!given.startsWith(base)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(given.slice(base.length));
  } catch {
    return undefined;
  }
  const segments = path.split('/');
  const last = segments.pop() ?? '';
  // A slash at the end leaves an empty last segment.
  const isPlain = segments.every(isName) && (last === '' || isName(last));
  return isPlain ? path : undefined;
}

function isName(segment: string): boolean {
  return segment !== '' && !segment.startsWith('.') && !/[\\\u0000-\u001f\u007f]/.test(segment);
}

/** Whether a path names a file of the folder itself: one that a link leads out of it to is none. */
export function isOwnFile(folder: string, path: string): boolean {
  try {
    const file = realpathSync(join(folder, path));
    return file.startsWith(realpathSync(resolve(folder)) + sep) && statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A path as it stands in an address again. */
export function writePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
