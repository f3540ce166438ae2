import type { Words } from '../../base/index.ts';
import { loadTemplate } from '../../browser/index.ts';
import type { PageSource } from '../../compose/index.ts';

/** Where the template of each category's application is fetched from. */
export type TemplateLinks = Readonly<Record<string, string>>;

/**
 * What a policy's applications are printed with, for a page to be compared with; undefined where it
 * can't be fetched: the fields alone are compared then, and whoever reads says so.
 */
export async function loadPageSource(
  policy: PageSource['policy'],
  words: Words,
  links: TemplateLinks,
): Promise<PageSource | undefined> {
  try {
    const loaded = Object.entries(links).map(
      async ([category, address]) => [category, await loadTemplate(address)] as const,
    );
    return { policy, words, templates: Object.fromEntries(await Promise.all(loaded)) };
  } catch {
    return undefined;
  }
}
