import { defined } from '../base/index.ts';
import { derivationKeys, parseDerived } from '../rules/index.ts';
import type { DerivedFact, Fact, Lexicon, NamedList } from '../rules/index.ts';
import type { Mistake } from './mistake.ts';
import { partners, partyId, seenBy } from './parties.ts';
import type { Parties } from './parties.ts';
import type { FactsFile } from './schemas/facts-schema.ts';

/** The policy's lists by their ids. */
export function namedLists({ lists }: FactsFile): ReadonlyMap<string, NamedList> {
  return new Map(Object.entries(lists));
}

/** Those that are written and were left out as wrong. */
export function lostDerived(
  { derived: written }: Pick<FactsFile, 'derived'>,
  derived: readonly DerivedFact[],
): ReadonlySet<string> {
  const ids = derived.map(({ id }) => id);
  return new Set(Object.keys(written).filter((id) => !ids.includes(id)));
}

/** Facts that are worked out, each of those before it; one that is wrong is reported and left out. */
export function compileDerived(
  file: FactsFile,
  asked: readonly Fact[],
  { lexicon, parties }: { readonly lexicon: Lexicon; readonly parties: Parties },
  report: (mistake: Mistake) => void,
): readonly DerivedFact[] {
  const known = new Map(asked.map((fact) => [fact.id, fact]));
  const lists = namedLists(file);
  const lost = new Set<string>();
  return Object.entries(file.derived).flatMap(([id, entry]) => {
    const { unit, round } = entry;
    const path = ['derived', id];
    if (known.has(id)) report({ path, message: `“${id}”已经是一道题` });
    const source = Object.fromEntries(
      Object.entries(entry).filter(([key]) => derivationKeys().includes(key)),
    );
    const work = (own: string, label: string, facts: ReadonlyMap<string, Fact>) => {
      const kind = unit === '%' ? ('percent' as const) : ('decimal' as const);
      const fact = defined({ id: own, kind, label, unit, round });
      return parseDerived(fact, source, { facts, lexicon, lists, lost });
    };
    const { derived, problems } = work(id, entry.label, known);
    for (const problem of problems) report({ ...problem, path: [...path, ...problem.path] });
    if (derived === undefined) {
      lost.add(id);
      return [];
    }
    // What is wrong with it was told of the first's.
    const others = (entry.each === true ? partners(parties) : []).flatMap((party) => {
      const label = parties.label(party, entry.label);
      return work(partyId(party, id), label, seenBy(party, known)).derived ?? [];
    });
    const all = [derived, ...others];
    for (const one of all) known.set(one.id, one);
    return all;
  });
}
