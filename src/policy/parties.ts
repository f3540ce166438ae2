import type { Fact } from '../rules/index.ts';
import type { PolicyFile } from './schemas/policy-schema.ts';

/** One of several that apply together (联合体): the first leads, and has the ids as they are written. */
export type Party = PolicyFile['parties'][number];

/** What a policy says of those that apply together, with the sentence that tells whose a label is. */
export interface Parties {
  /** Empty where everyone applies alone. */
  readonly all: readonly Party[];
  readonly label: (party: Party, label: string) => string;
}

/** Those beside the first, who answer under ids of their own. */
export function partners({ all }: Pick<Parties, 'all'>): readonly Party[] {
  return all.slice(1);
}

/** The id under which a partner answers what the first answers under this one. */
export function partyId(party: Party, id: string): string {
  return `${party.id}_${id}`;
}

/** The criterion of a partner that the first has under this id: `main.revenue` → `main.p2_revenue`. */
export function partyCriterion(party: Party, id: string): string {
  const at = id.indexOf('.') + 1;
  return id.slice(0, at) + partyId(party, id.slice(at));
}

/** Facts as a partner's rules see them: its own under the ids that the rules are written with. */
export function seenBy<Known extends Fact>(
  party: Party,
  facts: ReadonlyMap<string, Known>,
): ReadonlyMap<string, Known> {
  return new Map(
    [...facts].map(([id, fact]) => [id, facts.get(partyId(party, id)) ?? fact] as const),
  );
}

/** A criterion's id with those that it has for the partners, where each is asked for itself. */
export function idsForAll(
  { id, each }: { readonly id: string; readonly each?: true },
  parties: Pick<Parties, 'all'>,
): readonly string[] {
  if (each !== true) return [id];
  return [id, ...partners(parties).map((party) => partyCriterion(party, id))];
}
