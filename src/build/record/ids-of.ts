import { allFields } from '../../form/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import type { RecordedIds } from '../../policy/index.ts';

/** The ids of a policy that drafts, documents and links speak of. */
export function idsOf(policy: PolicyBundle): RecordedIds {
  const facts = new Set(policy.facts.map(({ id }) => id));
  const fields = Object.values(policy.forms).flatMap((form) =>
    allFields(form).flatMap(({ id, columns = [] }) => [
      ...(facts.has(id) ? [] : [id]),
      ...columns.map((column) => `${id}.${column.id}`),
    ]),
  );
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
  return {
    version: policy.version,
    categories: policy.categories.map(({ id }) => id),
    tracks: policy.categories.flatMap(({ id, rules }) =>
      rules.tracks.map((track) => `${id}.${track.id}`),
    ),
    facts: distinct([...facts]),
    fields: distinct(fields),
    criteria: distinct(
      policy.categories.flatMap(({ rules }) => rules.criteria.map(({ id }) => id)),
    ),
  };
}

/** The kinds of ids, with what authors call them. */
export const idKinds = {
  categories: '类别',
  tracks: '申报方向',
  facts: '事实',
  fields: '栏目',
  criteria: '条件',
} as const;
export type IdKind = keyof typeof idKinds;
