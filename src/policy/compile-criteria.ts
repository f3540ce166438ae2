import { defined } from '../base/index.ts';
import { checkWording, namedFacts, parseRule, ruleSourceOf } from '../rules/index.ts';
import type {
  Criterion,
  DerivedFact,
  Fact,
  Lexicon,
  NamedList,
  Quoted,
  Rule,
  Track,
} from '../rules/index.ts';
import type { Mistake } from './mistake.ts';
import { partners, partyCriterion, partyId, seenBy } from './parties.ts';
import type { Parties, Party } from './parties.ts';
import type { CriteriaFile, CriterionEntry } from './schemas/criteria-schema.ts';
import { anchorIn } from './text/clauses.ts';
import { quoteInText } from './text/quote-in-text.ts';
import type { TextBlock } from './text/text-block.ts';

/** What every rule of a policy may speak of. */
export interface RuleSurroundings {
  /** Those that are asked and those that are worked out. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: readonly DerivedFact[];
  /** Ids of those that are written and wrong. */
  readonly lost: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  readonly lists: ReadonlyMap<string, NamedList>;
  /** Ids of evidence that a judge may look at; absent where they could not be read. */
  readonly evidence?: readonly string[] | undefined;
  readonly parties: Parties;
  /** The official text, for what stands around a quote; empty where it is not at hand. */
  readonly blocks: readonly TextBlock[];
}

type Report = (mistake: Mistake) => void;

/** A clause's address on the text page; empty where there is no such page. */
export function anchorOf(clause: string, { blocks }: Pick<RuleSurroundings, 'blocks'>): string {
  return blocks.length === 0 ? '' : (anchorIn(blocks, clause) ?? '');
}

/** Reads one rule; what is wrong with it is reported. */
export function readRule(
  source: unknown,
  quoted: Quoted | undefined,
  { facts, lexicon, lists, lost, evidence }: RuleSurroundings,
  report: Report,
): Rule | undefined {
  const { rule, problems } = parseRule(source, {
    facts,
    lexicon,
    lists,
    lost,
    ...defined({ quoted, evidence }),
  });
  problems.forEach(report);
  return rule;
}

/** Criteria with their rules compiled; an entry whose rule is wrong is reported and left out. */
export function compileCriteria(
  entries: readonly CriterionEntry[],
  surroundings: RuleSurroundings,
  report: Report,
): readonly Criterion[] {
  return entries.flatMap((entry, index) => {
    const below: Report = (mistake) =>
      report({ ...mistake, path: ['criteria', index, ...mistake.path] });
    const quotes = quotedBy(entry, surroundings);
    const quoted = inOne(quotes);
    const rule = readRule(ruleSourceOf(entry), quoted, surroundings, below);
    if (rule === undefined) return [];
    const criterion = describeCriterion(entry, rule, surroundings);
    const { facts, lexicon } = surroundings;
    for (const each of quotes)
      checkWording({ ...criterion, quoted: each }, facts, lexicon).forEach(below);
    if (entry.each !== true) return [criterion];
    return forEachParty(entry, criterion, quoted, surroundings, below);
  });
}

/** The words of every clause that an entry quotes, each with what stands around it. */
function quotedBy(
  { clause, quote, also = [] }: CriterionEntry,
  { blocks }: RuleSurroundings,
): readonly Quoted[] {
  if (quote === undefined) return [];
  return [{ clause, quote }, ...also].map((each) => quoteInText(each.clause, each.quote, blocks));
}

/** A word of the rule may stand in any of them; what surrounds each is looked at by itself. */
function inOne([first, ...others]: readonly Quoted[]): Quoted | undefined {
  if (first === undefined || others.length === 0) return first;
  const quote = [first, ...others].map((each) => each.quote).join('；');
  const { before, head } = first;
  const after = others.at(-1)?.after;
  return { quote, ...defined({ before, head, after }) };
}

function describeCriterion(
  entry: CriterionEntry,
  rule: Rule,
  surroundings: RuleSurroundings,
): Criterion {
  const { id, clause, group, track, strength, note, waives, source, doubts } = entry;
  const anchor = anchorOf(clause, surroundings);
  const worded = { title: entry.title, quote: entry.quote ?? '' };
  // Without the text our own wording is all there is.
  const own = entry.quote === undefined && { title: undefined, quote: entry.title ?? '' };
  const also = entry.also?.map((each) => ({
    ...each,
    anchor: anchorOf(each.clause, surroundings),
  }));
  const said = {
    id,
    clause,
    anchor,
    ...worded,
    ...own,
    also,
    group,
    track,
    strength,
    waives,
    note,
  };
  return defined({ ...said, source, doubts, noMaterial: entry.no_material, rule });
}

/** What each of those that apply together is asked for itself: the rule is read once for each. */
function forEachParty(
  entry: CriterionEntry,
  first: Criterion,
  quoted: Quoted | undefined,
  surroundings: RuleSurroundings,
  report: Report,
): readonly Criterion[] {
  const { parties, facts } = surroundings;
  const [lead] = parties.all;
  const say = (message: string): void => report({ path: ['each'], message });
  if (lead === undefined) say('没有联合体：先在 policy.yaml 写 parties');
  else if (entry.track !== undefined) say('写了 each 的条件不能再写 track');
  else if (namedFacts(first.rule).every((id) => facts.get(partyIdOf(parties, id)) === undefined))
    say('它看的事实没有一个写着 each: true，各家的结论只会一样');
  if (lead === undefined) return [first];
  const of = (party: Party, criterion: Criterion): Criterion => ({
    ...criterion,
    title: parties.label(party, criterion.title ?? criterion.quote),
    track: party.id,
  });
  const others = partners(parties).flatMap((party): readonly Criterion[] => {
    // What is wrong with it was told of the first's.
    const its = { ...surroundings, facts: seenBy(party, facts) };
    const rule = readRule(ruleSourceOf(entry), quoted, its, () => undefined);
    if (rule === undefined) return [];
    const own = (id: string): string => partyCriterion(party, id);
    const { waives } = first;
    const criterion = { ...first, id: own(first.id), rule };
    return [
      of(party, waives === undefined ? criterion : { ...criterion, waives: waives.map(own) }),
    ];
  });
  return [of(lead, first), ...others];
}

function partyIdOf(parties: Parties, id: string): string {
  const [party] = partners(parties);
  return party === undefined ? id : partyId(party, id);
}

/** Those that apply together, as far as a category asks something of each. */
export function compileParties(
  criteria: readonly Criterion[],
  clause: string,
  surroundings: RuleSurroundings,
): readonly Track[] {
  return surroundings.parties.all.flatMap(({ id, title, when: source }): readonly Track[] => {
    if (!criteria.some(({ track }) => track === id)) return [];
    const when =
      source === undefined
        ? undefined
        : readRule(whenSource(source), undefined, surroundings, () => undefined);
    const anchor = anchorOf(clause, surroundings);
    return [defined({ id, title, clause, anchor, when, isParty: true as const })];
  });
}

/** Tracks of a category with their conditions compiled. */
export function compileTracks(
  tracks: CriteriaFile['tracks'],
  surroundings: RuleSurroundings,
  report: Report,
): readonly Track[] {
  return Object.entries(tracks).map(([id, { title, clause, when: source }]) => {
    const below: Report = ({ path, message }) =>
      report({ path: ['tracks', id, 'when', ...path.slice(1)], message });
    const when =
      source === undefined ? undefined : readRule({ test: source }, undefined, surroundings, below);
    return defined({ id, title, clause, anchor: anchorOf(clause, surroundings), when });
  });
}

function whenSource({
  fact,
  anyOf,
}: NonNullable<Party['when']>): Readonly<Record<string, unknown>> {
  return { test: { fact, any_of: anyOf } };
}
