import { nearestName, suggestName } from '../../base/index.ts';
import { documentIds } from '../../compose/index.ts';
import type { DocumentSpec, DocumentsFile } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Documents in the order written; one without categories is for all of them. */
export function loadDocuments(
  loaded: Loaded<DocumentsFile> | undefined,
  categories: readonly string[],
): readonly DocumentSpec[] {
  if (loaded === undefined) return [];
  const ids = Object.keys(loaded.data);
  return Object.entries(loaded.data).map(([id, entry]) => {
    const near = documentIds.find((known) => nearestName(id, [known]) !== undefined);
    if (near !== undefined && !ids.includes(near)) {
      loaded.complain([id], `没有“${id}”这种文书，是不是“${near}”？`);
    }
    for (const [blank] of entry.template.matchAll(/\{(?!category\})[^{}]*\}/g)) {
      loaded.complain([id, 'template'], `模板的路径里只能用 {category}，写的是 ${blank}`);
    }
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
