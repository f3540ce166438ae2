import { defined } from '../base/index.ts';
import { checkWording, parseRule, ruleSourceOf } from '../rules/index.ts';
import type { Criterion, Fact, Lexicon, Rule, Track } from '../rules/index.ts';
import type { Mistake } from './mistake.ts';
import type { CriteriaFile, CriterionEntry } from './schemas/criteria-schema.ts';
import { clauseAnchor } from './text/clauses.ts';

/** What every rule of a policy may speak of. */
export interface RuleSurroundings {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lexicon: Lexicon;
  /** Ids of evidence that a judge may look at; absent where they could not be read. */
  readonly evidence?: readonly string[] | undefined;
}

type Report = (mistake: Mistake) => void;

function readRule(
  source: Readonly<Record<string, unknown>>,
  quote: string | undefined,
  { facts, lexicon, evidence }: RuleSurroundings,
  report: Report,
): Rule | undefined {
  const { rule, problems } = parseRule(source, { facts, lexicon, ...defined({ quote, evidence }) });
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
    const below: Report = ({ path, message }) =>
      report({ path: ['criteria', index, ...path], message });
    const rule = readRule(ruleSourceOf(entry), entry.quote, surroundings, below);
    if (rule === undefined) return [];
    const { id, title, clause, quote = '', group, track, strength, note } = entry;
    const anchor = clauseAnchor(clause) ?? '';
    const said = { id, title, clause, anchor, quote, group, track, strength, note };
    const criterion = defined({ ...said, noMaterial: entry.no_material, rule });
    checkWording(criterion, surroundings.lexicon).forEach(below);
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
    return defined({ id, title, clause, anchor: clauseAnchor(clause) ?? '', when });
  });
}
