import { defined } from '../base/index.ts';
import { derivationKeys, parseDerived } from '../rules/index.ts';
import type { DerivedFact, Fact, Lexicon, NamedList } from '../rules/index.ts';
import type { Mistake } from './mistake.ts';
import type { FactsFile } from './schemas/facts-schema.ts';

/** The policy's lists by their ids. */
export function namedLists({ lists }: FactsFile): ReadonlyMap<string, NamedList> {
  return new Map(Object.entries(lists));
}

/** Facts that are worked out, each of those before it; one that is wrong is reported and left out. */
export function compileDerived(
  file: FactsFile,
  asked: readonly Fact[],
  lexicon: Lexicon,
  report: (mistake: Mistake) => void,
): readonly DerivedFact[] {
  const known = new Map(asked.map((fact) => [fact.id, fact]));
  const lists = namedLists(file);
  return Object.entries(file.derived).flatMap(([id, entry]) => {
    const { label, unit, round } = entry;
    const path = ['derived', id];
    if (known.has(id)) report({ path, message: `“${id}”已经是一道题` });
    const fact = defined({ id, kind: unit === '%' ? 'percent' : 'decimal', label, unit, round });
    const source = Object.fromEntries(
      Object.entries(entry).filter(([key]) => derivationKeys().includes(key)),
    );
    const { derived, problems } = parseDerived(fact, source, { facts: known, lexicon, lists });
    for (const problem of problems) report({ ...problem, path: [...path, ...problem.path] });
    if (derived === undefined) return [];
    known.set(id, derived);
    return [derived];
  });
}
