import { suggestName } from '../../base/index.ts';
import type { DocumentSpec, DocumentsFile } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Documents in the order written; one without categories is for all of them. */
export function loadDocuments(
  loaded: Loaded<DocumentsFile> | undefined,
  categories: readonly string[],
): readonly DocumentSpec[] {
  if (loaded === undefined) return [];
  return Object.entries(loaded.data).map(([id, entry]) => {
    entry.categories?.forEach((category, index) => {
      if (!categories.includes(category))
        loaded.complain(
          [id, 'categories', index],
          `没有“${category}”这一类${suggestName(category, categories)}`,
        );
    });
    return { id, ...entry, categories: entry.categories ?? categories };
  });
}
