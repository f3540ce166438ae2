import { defined } from '../base/index.ts';
import { checkWording, parseRule, ruleSourceOf } from '../rules/index.ts';
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
import type { CriteriaFile, CriterionEntry } from './schemas/criteria-schema.ts';
import { clauseAnchor } from './text/clause-label.ts';
import { quoteInText } from './text/quote-in-text.ts';
import type { TextBlock } from './text/text-block.ts';

/** What every rule of a policy may speak of. */
export interface RuleSurroundings {
  /** Those that are asked and those that are worked out. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: readonly DerivedFact[];
  readonly lexicon: Lexicon;
  readonly lists: ReadonlyMap<string, NamedList>;
  /** Ids of evidence that a judge may look at; absent where they could not be read. */
  readonly evidence?: readonly string[] | undefined;
  /** The official text, for what stands around a quote; empty where it is not at hand. */
  readonly blocks: readonly TextBlock[];
}

type Report = (mistake: Mistake) => void;

/** A clause's address on the text page; empty where there is no such page. */
export function anchorOf(clause: string, { blocks }: Pick<RuleSurroundings, 'blocks'>): string {
  return blocks.length === 0 ? '' : (clauseAnchor(clause) ?? '');
}

function readRule(
  source: Readonly<Record<string, unknown>>,
  quoted: Quoted | undefined,
  { facts, lexicon, lists, evidence }: RuleSurroundings,
  report: Report,
): Rule | undefined {
  const { rule, problems } = parseRule(source, {
    facts,
    lexicon,
    lists,
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
    const quoted =
      entry.quote === undefined
        ? undefined
        : quoteInText(entry.clause, entry.quote, surroundings.blocks);
    const rule = readRule(ruleSourceOf(entry), quoted, surroundings, below);
    if (rule === undefined) return [];
    const { id, clause, group, track, strength, note, waives, source, doubts } = entry;
    const anchor = anchorOf(clause, surroundings);
    const worded = { title: entry.title, quote: entry.quote ?? '' };
    // Without the text our own wording is all there is.
    const own = entry.quote === undefined && { title: undefined, quote: entry.title ?? '' };
    const said = { id, clause, anchor, ...worded, ...own, group, track, strength, waives, note };
    const criterion = defined({ ...said, source, doubts, noMaterial: entry.no_material, rule });
    if (quoted !== undefined) {
      const { facts, lexicon } = surroundings;
      checkWording({ ...criterion, quoted }, facts, lexicon).forEach(below);
    }
    return [criterion];
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
