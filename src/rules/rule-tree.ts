import type { Criterion, Quotation, RuleSet } from './criterion.ts';
import { askedFor } from './judge/derive.ts';
import type { DerivedFacts } from './judge/derive.ts';
import { operatorOf, sourceOf } from './operators/table.ts';
import type { Rule } from './operators/table.ts';
import type { Cut } from './amounts/cut.ts';
import type { Threshold } from './operator.ts';

/** The rules right below one; none for a rule about a fact. */
export function childrenOf(rule: Rule): readonly Rule[] {
  return 'of' in rule ? rule.of : [];
}

/** The rule and all below it, from the top. */
export function everyRule(rule: Rule): readonly Rule[] {
  return [rule, ...childrenOf(rule).flatMap(everyRule)];
}

/** Those of them that say what the policy asks: the rows of a score only tell how many points. */
export function statedRules(rule: Rule): readonly Rule[] {
  return rule.kind === 'score' ? [rule] : [rule, ...childrenOf(rule).flatMap(statedRules)];
}

/** Ids of the facts a rule looks at, each once, in the order it names them; some are worked out. */
export function namedFacts(rule: Rule): readonly string[] {
  return [...new Set(everyRule(rule).flatMap((each) => operatorOf(each).facts(each)))];
}

/** Ids of the facts that people are asked for a rule's sake. */
export function factsOf(rule: Rule, derived: DerivedFacts): readonly string[] {
  return askedFor(namedFacts(rule), derived);
}

/** Ids of the facts that people are asked for the sake of a rule set. */
export function askedFacts(ruleSet: RuleSet): ReadonlySet<string> {
  return new Set([
    ...rulesOf(ruleSet).flatMap((rule) => factsOf(rule, ruleSet.derived)),
    ...(ruleSet.awards ?? []).flatMap(({ asks }) => asks),
  ]);
}

/** The rules of a rule set from their tops: of its criteria, and of when its tracks apply. */
export function rulesOf({ criteria, tracks }: RuleSet): readonly Rule[] {
  return [...criteria.map(({ rule }) => rule), ...tracks.flatMap(({ when }) => when ?? [])];
}

/** The limits of a rule, in the order it names them. */
export function thresholdsOf(rule: Rule): readonly Threshold[] {
  return statedRules(rule).flatMap((each) => operatorOf(each).thresholds?.(each) ?? []);
}

/** Every limit at which a rule cuts numbers, with a word of its own or without. */
export function cutsOf(rule: Rule): readonly Cut[] {
  return everyRule(rule).flatMap((each) => {
    const { thresholds, cuts } = operatorOf(each);
    return [...(thresholds?.(each) ?? []), ...(cuts?.(each) ?? [])];
  });
}

/** All that a criterion quotes, its own clause first. */
export function quotesOf({ clause, anchor, quote, also = [] }: Criterion): readonly Quotation[] {
  return [{ clause, anchor, quote }, ...also];
}

/** Who decides a rule: what is answered alone, a person alone, or both. */
export type DecidedBy = 'machine' | 'judge' | 'mixed';

export function decidedBy(rule: Rule): DecidedBy {
  const own = operatorOf(rule).decidedBy;
  if (own !== undefined) return own;
  const [first = 'machine', ...others] = new Set(childrenOf(rule).map(decidedBy));
  return others.length === 0 ? first : 'mixed';
}

/** What readers are told of how a rule was read, each once. */
export function notesOf(rule: Rule): readonly string[] {
  const notes = everyRule(rule).flatMap((each) => [
    ...('note' in each ? [each.note] : []),
    ...(sourceOf(each).notes?.(each) ?? []),
  ]);
  return [...new Set(notes)];
}
