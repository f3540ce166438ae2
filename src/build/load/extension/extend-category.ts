import { compileParties, idsForAll } from '../../../policy/index.ts';
import type {
  Category,
  ExtensionFile,
  OpenQuestion,
  RuleSurroundings,
} from '../../../policy/index.ts';
import { derivedFor, namedFacts, rulesOf } from '../../../rules/index.ts';
import type { Criterion, RuleSet } from '../../../rules/index.ts';

/**
 * A category as a policy changes it: changed criteria in their places, under the headings and on the
 * tracks they had; what it does without left out; new ones behind. Its cases are the changing policy's.
 */
export function extendCategory(
  category: Category,
  head: ExtensionFile,
  own: readonly Criterion[],
  surroundings: RuleSurroundings,
): Category {
  const { without, base, cases } = head;
  const gone = new Set(
    without.flatMap(({ id }) => idsForAll({ id, each: true }, surroundings.parties)),
  );
  const before = category.rules.criteria.filter(({ id }) => !gone.has(id));
  const mine = own.filter(
    ({ id }) => id.startsWith('general.') || id.startsWith(`${category.id}.`),
  );
  const criteria = [
    ...before.map((each) => {
      const changed = mine.find(({ id }) => id === each.id);
      return changed === undefined ? each : { ...placeOf(each), ...changed };
    }),
    ...mine.filter(({ id }) => !before.some((each) => each.id === id)),
  ];
  const { category: id, title, tracks } = category.rules;
  const ways = tracks.filter(({ isParty }) => !isParty);
  const parties = compileParties(criteria, category.clause, surroundings);
  const rules: RuleSet = {
    category: id,
    title,
    tracks: [
      ...parties.map((each) => tracks.find((known) => known.id === each.id) ?? each),
      ...ways,
    ],
    criteria,
  };
  const used = derivedFor(rulesOf(rules).flatMap(namedFacts), surroundings.derived);
  return {
    ...category,
    openQuestions: questionsLeft(category.openQuestions, head),
    rules: used.length === 0 ? rules : { ...rules, derived: used },
    cases: cases
      .filter((each) => each.category === category.id)
      .map(({ name, with: changed, blank, expect, points, amounts }) => ({
        name,
        facts: blank === true ? {} : { ...base, ...changed },
        expect,
        points,
        amounts,
      })),
  };
}

/** Rulings on words that are changed or left out hold no longer: what replaces them says its own doubts. */
export function questionsLeft(
  questions: readonly OpenQuestion[],
  { criteria, without }: ExtensionFile,
): readonly OpenQuestion[] {
  return questions.filter(({ about }) => ![...criteria, ...without].some(({ id }) => id === about));
}

function placeOf({ group, track }: Criterion): Pick<Criterion, 'group' | 'track'> {
  return {
    ...(group === undefined ? {} : { group }),
    ...(track === undefined ? {} : { track }),
  };
}
