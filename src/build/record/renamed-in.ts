import type { Form } from '../../form/index.ts';
import { partners, partyCriterion, partyId } from '../../policy/index.ts';
import type { Parties, Party } from '../../policy/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';

type Ids = PolicyBundle['renamed'];

/** A category's form with what its ids were before, where some were others. */
export function renamedIn(form: Form, { facts, fields, categories, criteria }: Ids): Form {
  const answers = { ...form.renamed?.answers, ...facts, ...fields };
  const former = Object.entries(categories).flatMap(([old, id]) =>
    id === form.category ? [old] : [],
  );
  const all = {
    categories: [...(form.renamed?.categories ?? []), ...former],
    answers,
    criteria: { ...form.renamed?.criteria, ...criteria },
  };
  const isSame = Object.values(all).every((each) => Object.keys(each).length === 0);
  return isSame ? form : { ...form, renamed: all };
}

/** Ids of the first of those that apply together, with what the others' became; on those of a base. */
export function renamedForAll(own: Ids, parties: Pick<Parties, 'all'>, before?: Ids): Ids {
  const spread = (
    kind: 'facts' | 'fields' | 'criteria',
    its: (party: Party, id: string) => string,
  ): Record<string, string> => ({
    ...before?.[kind],
    ...Object.fromEntries(
      Object.entries(own[kind]).flatMap(([old, id]) => [
        [old, id],
        ...partners(parties).map((party) => [its(party, old), its(party, id)] as const),
      ]),
    ),
  });
  return {
    categories: { ...before?.categories, ...own.categories },
    tracks: { ...before?.tracks, ...own.tracks },
    facts: spread('facts', partyId),
    fields: spread('fields', partyId),
    criteria: spread('criteria', partyCriterion),
  };
}
