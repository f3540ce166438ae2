import { stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

/** What a request's path leads to. */
export type Found =
  | { readonly kind: 'file'; readonly file: string }
  /** A folder asked for without its closing slash. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** The file below `folder` for a path such as `/base/search/`; nothing outside of it, ever. */
export async function findFile(folder: string, base: string, pathname: string): Promise<Found> {
  if (`${pathname}/` === base) return { kind: 'redirect', to: base };
  if (!pathname.startsWith(base)) return { kind: 'missing' };
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return { kind: 'missing' };
  }
  const file = normalize(join(folder, path));
  const isOutside = file !== folder && !file.startsWith(folder + sep) && file !== folder + sep;
  if (path.includes('\0') || isOutside) return { kind: 'missing' };
  const kind = await kindOf(file);
  if (kind === 'file') return { kind: 'file', file };
  if (kind === undefined) return { kind: 'missing' };
  const index = join(file, 'index.html');
  if ((await kindOf(index)) !== 'file') return { kind: 'missing' };
  return pathname.endsWith('/')
    ? { kind: 'file', file: index }
    : { kind: 'redirect', to: `${pathname}/` };
}
