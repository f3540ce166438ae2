import { suggestName } from '../../base/index.ts';
import type { FactDetail, FactsFile } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Facts in the order asked, then those that no page asks. */
export function loadFacts({ data, complain }: Loaded<FactsFile>): readonly FactDetail[] {
  const ids = Object.keys(data.facts);
  const asked = new Set<string>();
  data.pages.forEach((page, index) =>
    page.ask.forEach((id, position) => {
      const path = ['pages', index, 'ask', position];
      if (!ids.includes(id)) complain(path, `没有“${id}”这道题${suggestName(id, ids)}`);
      if (asked.has(id)) complain(path, `“${id}”问了两次`);
      asked.add(id);
    }),
  );
  for (const id of ids) {
    if (!asked.has(id)) complain(['facts', id], `“${id}”没有哪一页问它`);
  }
  const order = [...asked, ...ids.filter((id) => !asked.has(id))];
  return order.flatMap((id) => {
    const entry = data.facts[id];
    return entry === undefined ? [] : [{ id, ...entry }];
  });
}
