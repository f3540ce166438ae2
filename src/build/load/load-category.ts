import { clauseAnchor } from '../../policy/index.ts';
import type { Case, Category, CriteriaFile } from '../../policy/index.ts';
import type { Criterion } from '../../rules/index.ts';
import { loadCriteria, loadTracks } from './load-criteria.ts';
import type { RuleSurroundings } from './load-criteria.ts';
import type { Loaded } from './load-file.ts';

function listCases(data: CriteriaFile): readonly Case[] {
  return data.cases.map(({ name, with: changed, blank, expect }) => ({
    name,
    facts: blank === true ? {} : { ...data.base, ...changed },
    expect,
  }));
}

/** One category: the common criteria it includes, then its own. */
export function loadCategory(
  loaded: Loaded<CriteriaFile>,
  general: readonly Criterion[],
  surroundings: RuleSurroundings,
): Category {
  const { data } = loaded;
  const own = loadCriteria(data.criteria, surroundings, loaded.complain);
  return {
    id: data.id,
    title: data.title,
    clause: data.clause,
    anchor: clauseAnchor(data.clause) ?? '',
    scope: data.scope,
    rules: {
      category: data.id,
      title: data.title,
      criteria: [...(data.include.includes('general') ? general : []), ...own],
      tracks: loadTracks(loaded, surroundings),
    },
    openQuestions: data.open_questions,
    cases: listCases(data),
  };
}
