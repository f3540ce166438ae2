import { suggestName } from '../../base/index.ts';
import type { FactsFile, RegionsFile } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Answers to `region` that are no place. */
const nowhere = ['outside', 'other', 'none'];

/** Every place that the question on the region offers has its bureau in regions.yaml. */
export function checkRegions(
  { data, complain }: Loaded<FactsFile>,
  regions: Loaded<RegionsFile> | undefined,
): void {
  if (regions === undefined) return;
  const known = Object.keys(regions.data);
  for (const { id } of data.facts['region']?.options ?? []) {
    if (nowhere.includes(id) || known.includes(id)) continue;
    const message = `content/regions.yaml 里没有“${id}”${suggestName(id, known)}`;
    complain(['facts', 'region', 'options', id], message);
  }
}
