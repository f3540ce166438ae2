const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site (`/fj-2023-1/text/`) under the base path it is served from. */
export function url(path: string): string {
  return base + path;
}

/** The same as a whole address, for QR codes, posters and texts to forward. */
export function fullUrl(address: string, path: string): string {
  return address.replace(/\/$/, '') + url(path);
}

/** The page's path without the base path: `/fj-2023-1/text/`. */
export function pathOf(address: URL): string {
  return address.pathname.slice(base.length);
}
