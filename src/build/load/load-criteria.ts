import { clauseAnchor } from '../../policy/index.ts';
import type { CriteriaFile, CriterionEntry } from '../../policy/index.ts';
import { checkWording, parseRule, ruleSourceOf } from '../../rules/index.ts';
import type { Criterion, Fact, Lexicon, Rule, Track } from '../../rules/index.ts';
import type { Loaded } from './load-file.ts';
import type { Path } from './source.ts';

/** What every rule of a policy may speak of. */
export interface RuleSurroundings {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lexicon: Lexicon;
  /** Ids of evidence that a judge may look at; absent where they could not be read. */
  readonly evidence?: readonly string[] | undefined;
}

type Complain = Loaded<unknown>['complain'];

function readRule(
  source: Readonly<Record<string, unknown>>,
  quote: string | undefined,
  surroundings: RuleSurroundings,
  complain: (path: Path, message: string, severity?: 'error' | 'warning') => void,
): Rule | undefined {
  const { facts, lexicon, evidence } = surroundings;
  const parsed = parseRule(source, {
    facts,
    lexicon,
    ...(quote === undefined ? {} : { quote }),
    ...(evidence === undefined ? {} : { evidence }),
  });
  for (const { path, message } of parsed.problems) complain(path, message);
  return parsed.rule;
}

/** Criteria with their rules compiled; an entry whose rule is wrong is reported and left out. */
export function loadCriteria(
  entries: readonly CriterionEntry[],
  surroundings: RuleSurroundings,
  complain: Complain,
): readonly Criterion[] {
  return entries.flatMap((entry, index) => {
    const below: Complain = (path, message, severity) =>
      complain(['criteria', index, ...path], message, severity);
    const rule = readRule(ruleSourceOf(entry), entry.quote, surroundings, below);
    if (rule === undefined) return [];
    const { quote = '', strength, note } = entry;
    const worded = { quote, strength, rule, ...(note === undefined ? {} : { note }) };
    for (const { path, message } of checkWording(worded, surroundings.lexicon))
      below(path, message);
    return [
      {
        id: entry.id,
        clause: entry.clause,
        anchor: clauseAnchor(entry.clause) ?? '',
        quote: entry.quote ?? '',
        ...(entry.group === undefined ? {} : { group: entry.group }),
        ...(entry.track === undefined ? {} : { track: entry.track }),
        strength: entry.strength,
        ...(entry.note === undefined ? {} : { note: entry.note }),
        rule,
      },
    ];
  });
}

/** Tracks of a category with their conditions compiled. */
export function loadTracks(
  loaded: Loaded<CriteriaFile>,
  surroundings: RuleSurroundings,
): readonly Track[] {
  return Object.entries(loaded.data.tracks).map(([id, entry]) => {
    const below: Complain = (path, message, severity) =>
      loaded.complain(['tracks', id, 'when', ...path.slice(1)], message, severity);
    const when =
      entry.when === undefined
        ? undefined
        : readRule({ test: entry.when }, undefined, surroundings, below);
    return {
      id,
      title: entry.title,
      clause: entry.clause,
      anchor: clauseAnchor(entry.clause) ?? '',
      ...(when === undefined ? {} : { when }),
    };
  });
}
