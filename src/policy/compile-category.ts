import { defined } from '../base/index.ts';
import { derivedFor, namedFacts } from '../rules/index.ts';
import type { Criterion } from '../rules/index.ts';
import { compileAwards } from './compile-awards.ts';
import { anchorOf, compileCriteria, compileParties, compileTracks } from './compile-criteria.ts';
import type { RuleSurroundings } from './compile-criteria.ts';
import type { Mistake } from './mistake.ts';
import type { Case, Category } from './policy.ts';
import type { CriteriaFile } from './schemas/criteria-schema.ts';

function listCases({ cases, base }: CriteriaFile): readonly Case[] {
  return cases.map(({ name, with: changed, blank, expect, points, amounts }) => ({
    name,
    facts: blank === true ? {} : { ...base, ...changed },
    expect,
    points,
    amounts,
  }));
}

/** One category: the common criteria it includes, then its own. */
export function compileCategory(
  file: CriteriaFile,
  general: readonly Criterion[],
  surroundings: RuleSurroundings,
  report: (mistake: Mistake) => void,
): Category {
  const { id, title, clause, scope, openQuestions } = file;
  const own = compileCriteria(file.criteria, surroundings, report);
  const criteria = [...(file.include.includes('general') ? general : []), ...own];
  const tracks = [
    ...compileParties(criteria, clause, surroundings),
    ...compileTracks(file.tracks, surroundings, report),
  ];
  const rules = [...criteria.map(({ rule }) => rule), ...tracks.flatMap(({ when }) => when ?? [])];
  const awards = compileAwards(file.awards, surroundings, report);
  const given = awards.flatMap(({ amount, when }) => [amount, ...(when ? namedFacts(when) : [])]);
  const derived = derivedFor([...rules.flatMap(namedFacts), ...given], surroundings.derived);
  return {
    id,
    title,
    clause,
    anchor: anchorOf(clause, surroundings),
    scope,
    rules: defined({
      category: id,
      title,
      criteria,
      tracks,
      derived: derived.length === 0 ? undefined : derived,
      awards: awards.length === 0 ? undefined : awards,
    }),
    openQuestions,
    cases: listCases(file),
  };
}
