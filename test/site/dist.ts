import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The built site that is looked at. */
export const dist = resolve(
  import.meta.dirname,
  '../..',
  process.env['SHENBAO_TEST_DIST'] ?? 'dist',
);

/** The base path it was built with, without a closing slash. */
export const base = (process.env['SHENBAO_BASE'] ?? '').replace(/\/$/, '');

export interface BuiltPage {
  /** Address under the base: `/fj-2023-1/text/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
}

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);

/** Every file's path below dist/. */
export const builtFiles: ReadonlySet<string> = new Set(files);

export const pages: readonly BuiltPage[] = files
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => ({
    path: `/${name.replace(/index\.html$/, '')}`,
    html: readFileSync(join(dist, name), 'utf8'),
  }));

export function readBuilt(name: string): string {
  return readFileSync(join(dist, name), 'utf8');
}

/** Bytes as they travel. */
export function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** The file below dist/ that an address of the site stands for; undefined outside of the base. */
export function fileOf(address: string): string | undefined {
  const path = decodeURI(address.replace(/[?#].*$/, ''));
  if (base !== '' && path !== base && !path.startsWith(`${base}/`)) return undefined;
  const inside = path.slice(base.length).replace(/^\//, '');
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

/** Values of an attribute of the given elements, entities undone. */
export function attributesOf(html: string, tag: string, name: string): readonly string[] {
  const pattern = new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
}

const staticImport =
  /(?:^|[;\s}])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.[^'"]+)["']/g;
const laterImport = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;

/** A script and all that it imports at once, each file one time. */
export function withImports(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, address = ''] of readBuilt(name).matchAll(staticImport))
      follow(posix.join(posix.dirname(name), address));
  };
  names.forEach(follow);
  return [...found];
}

/** Files of the scripts that a page loads at once: its own and what they import, each once. */
export function scriptsOf(page: BuiltPage): readonly string[] {
  return withImports(
    attributesOf(page.html, 'script', 'src').map((address) => fileOf(address) ?? address),
  );
}

/** Scripts that those import when they need them; not what they import in turn. */
export function laterScriptsOf(names: readonly string[]): readonly string[] {
  const later = names.flatMap((name) =>
    [...readBuilt(name).matchAll(laterImport)].map(([, address = '']) =>
      posix.join(posix.dirname(name), address),
    ),
  );
  return [...new Set(later)];
}
