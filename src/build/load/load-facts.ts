import { suggestName } from '../../base/index.ts';
import type { FactDetail, FactPage, FactsFile } from '../../policy/index.ts';
import type { Option } from '../../rules/index.ts';
import type { Loaded } from './load-file.ts';

type FactEntry = FactsFile['facts'][string];

/** Options in the order written; 其他 and 都没有 come last, as ordinary options. */
function listOptions(entry: FactEntry): readonly Option[] | undefined {
  if (entry.options === undefined) return undefined;
  return [
    ...Object.entries(entry.options).map(([id, label]) => ({ id, label })),
    ...(entry.other === undefined ? [] : [{ id: 'other', label: entry.other }]),
    ...(entry.none === undefined ? [] : [{ id: 'none', label: entry.none }]),
  ];
}

function makeFact(id: string, entry: FactEntry): FactDetail {
  const options = listOptions(entry);
  // A share is always of a hundred: 3% is compared with it without the author saying so.
  const unit = entry.kind === 'percent' ? '%' : entry.unit;
  return {
    id,
    kind: entry.kind,
    label: entry.label,
    ...(unit === undefined ? {} : { unit }),
    ...(options === undefined ? {} : { options }),
    ...(entry.help === undefined ? {} : { help: entry.help }),
    ...(entry.how_to_check === undefined ? {} : { howToCheck: entry.how_to_check }),
    evidence: entry.evidence,
    ...(entry.least === undefined ? {} : { least: entry.least }),
    ...(entry.warn_over === undefined ? {} : { warnOver: entry.warn_over }),
    ...(entry.warn_text === undefined ? {} : { warnText: entry.warn_text }),
  };
}

/** Facts in the order asked, then those that no page asks; and the pages. */
export function loadFacts(loaded: Loaded<FactsFile>): {
  readonly facts: readonly FactDetail[];
  readonly pages: readonly FactPage[];
} {
  const { data, complain } = loaded;
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
  return {
    facts: order.flatMap((id) => {
      const entry = data.facts[id];
      return entry === undefined ? [] : [makeFact(id, entry)];
    }),
    pages: data.pages.map(({ id, title, ask }) => ({ id, title, facts: ask })),
  };
}
