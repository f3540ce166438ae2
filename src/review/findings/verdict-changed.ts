import { visibleFields } from '../../form/index.ts';
import { factsOf } from '../../rules/index.ts';
import type { ApplicationFinding } from './finding.ts';

/**
 * Conditions that come to something else than when the document was made: the page was edited, or
 * the rules changed. A condition over a fact that the form doesn't ask can't be judged again.
 */
export const verdictChanged: ApplicationFinding = {
  over: 'application',
  find: ({ form, answers, rules, evaluation, frozen = {} }) => {
    const asked = new Set(visibleFields(form, answers).map(({ id }) => id));
    return rules.criteria.flatMap(({ id, clause, quote, rule }) => {
      const before = frozen[id];
      const now = evaluation.criteria.find((one) => one.id === id)?.verdict;
      const facts = factsOf(rule, rules.derived);
      if (before === undefined || now === undefined || before === now) return [];
      if (!facts.every((fact) => asked.has(fact))) return [];
      const [field] = facts;
      return [
        {
          where: field === undefined ? {} : { field },
          key: 'review.finding.verdict_changed',
          values: { clause, quote, before, now },
        },
      ];
    });
  },
};
