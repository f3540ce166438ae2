import { derivationReaders } from '../derivations/sources.ts';
import type { DerivedFact } from '../derivations/table.ts';
import type { Fact } from '../fact.ts';
import type { RuleProblem } from '../wording/lexicon.ts';
import type { ParseScope, RuleContext, Source } from './parse-scope.ts';
import { within } from './parse-scope.ts';
import { addRarer } from '../rarer.ts';

/** The keys that say how a fact is worked out. */
export function derivationKeys(): readonly string[] {
  return derivationReaders().map(({ key }) => key);
}

/** Reads one worked-out fact: `{label, unit: '%', ratio: [rd_cost, revenue]}`. */
export function parseDerived(
  fact: Fact & { readonly round?: number },
  source: Source,
  context: RuleContext,
): { readonly derived?: DerivedFact; readonly problems: readonly RuleProblem[] } {
  addRarer();
  const problems: RuleProblem[] = [];
  const report = (path: RuleProblem['path'], message: string) => problems.push({ path, message });
  const scope: ParseScope = { ...context, path: [], report };
  const [reader, second] = derivationReaders().filter(({ key }) => source[key] !== undefined);
  if (reader === undefined || second !== undefined) {
    report([], `怎么算出来的只能写一样：${derivationKeys().join('、')}`);
    return { problems };
  }
  const from = reader.parse(source[reader.key], fact.unit, within(scope, reader.key));
  return from === undefined ? { problems } : { derived: { ...fact, from }, problems };
}
