import { suggestName } from '../../base/index.ts';
import type { EvidenceDetail, EvidenceFile, FactDetail, FactsFile } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Evidence in the order written; what it proves is what it lists plus the facts that name it. */
export function loadEvidence(
  loaded: Loaded<EvidenceFile>,
  facts: readonly FactDetail[],
): readonly EvidenceDetail[] {
  return Object.entries(loaded.data).map(([id, entry]) => {
    const named = facts.filter(({ evidence }) => evidence.includes(id)).map((fact) => fact.id);
    const proves = [...new Set([...entry.proves, ...named])];
    if (proves.length === 0) loaded.complain([id], '这份材料不证明任何事实或条件');
    return { id, ...entry, proves };
  });
}

/** Every id under `proves` must be a fact, a criterion or a field of some form. */
export function checkProves(loaded: Loaded<EvidenceFile>, known: readonly string[]): void {
  for (const [id, entry] of Object.entries(loaded.data)) {
    entry.proves.forEach((proved, index) => {
      if (known.includes(proved)) return;
      const message = `没有“${proved}”这个事实、条件或栏目${suggestName(proved, known)}`;
      loaded.complain([id, 'proves', index], message);
    });
  }
}

/** Evidence that a fact names is there: what isn't would vanish from every list. */
export function checkNamedEvidence(
  { data, complain }: Loaded<FactsFile>,
  known: readonly string[],
): void {
  for (const [id, { evidence }] of Object.entries(data.facts)) {
    evidence.forEach((named, index) => {
      if (known.includes(named)) return;
      const message = `evidence.yaml 里没有“${named}”这份材料${suggestName(named, known)}`;
      complain(['facts', id, 'evidence', index], message);
    });
  }
}
