import { createHash } from 'node:crypto';

/** What a page's tool is given, as a file of the site. */
export interface PageData {
  /** The page's path. */
  readonly page: string;
  /** The file's path under the base, with a hash of its content: it may be cached for ever. */
  readonly path: string;
  readonly text: string;
}

// In dev, Vite loads this module once more: what the integration sets, pages call.
const shared = globalThis as { shenbaoTakePageData?: (data: PageData) => void };

/** Says what becomes of data that pages give as they are drawn. */
export function takePageData(take: (data: PageData) => void): void {
  shared.shenbaoTakePageData = take;
}

/**
 * Gives a page's data to the site as a file of its own, so that the page is read without waiting for
 * it; the file's path under the base.
 */
export function givePageData(page: string, name: string, data: unknown): string {
  const text = JSON.stringify(data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const path = `/_astro/${name}.${hash}.json`;
  shared.shenbaoTakePageData?.({ page, path, text });
  return path;
}
