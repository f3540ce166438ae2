import { factsOf } from '../../rules/index.ts';
import type { Issue } from '../issue.ts';
import type { Check } from './scope/scope.ts';

/** Conditions that the answers don't meet: the revenue bar and all the others, in the policy's words. */
export const checkCriteria: Check = (scope) => {
  const { ruleSet, evaluation } = scope.context;
  if (ruleSet === undefined || evaluation === undefined) return [];
  return ruleSet.criteria.flatMap((criterion): readonly Issue[] => {
    const result = evaluation.criteria.find(({ id }) => id === criterion.id);
    if (result?.verdict !== 'unmet' || criterion.strength === 'soft') return [];
    const fact = factsOf(criterion.rule, ruleSet.derived).find(
      (id) => scope.field(id) !== undefined,
    );
    // A track not applied for says nothing about the form.
    if (criterion.track !== undefined && evaluation.verdict !== 'unmet') return [];
    const values = { clause: criterion.clause, quote: criterion.title ?? criterion.quote };
    const place = fact === undefined ? {} : { field: fact };
    return [{ kind: 'criterion', severity: 'warning', ...place, key: 'criterion', values }];
  });
};
