import { toldOnce } from '../../rules/index.ts';
import type { Category, Criterion, PolicyBundle } from '../project.ts';

export interface CriterionGroup {
  readonly kind: 'common' | 'subject' | 'named' | 'soft';
  /** 创新性, for `named`. */
  readonly name?: string;
  readonly criteria: readonly Criterion[];
}

/** A category's criteria as pages list them: common, subject, 创新性 …, and last those that only hint. */
export function groupCriteria(category: Category): readonly CriterionGroup[] {
  const own = `${category.id}.`;
  const all = toldOnce(category.rules);
  const hard = all.filter(({ strength }) => strength === 'hard');
  const names = [...new Set(hard.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const groups: readonly CriterionGroup[] = [
    {
      kind: 'subject',
      criteria: hard.filter((c) => c.group === undefined && c.id.startsWith(own)),
    },
    ...names.map((name) => ({
      kind: 'named' as const,
      name,
      criteria: hard.filter(({ group }) => group === name),
    })),
    {
      kind: 'common',
      criteria: hard.filter((c) => c.group === undefined && !c.id.startsWith(own)),
    },
    { kind: 'soft', criteria: all.filter(({ strength }) => strength === 'soft') },
  ];
  return groups.filter(({ criteria }) => criteria.length > 0);
}

/** Whether some condition is every category's: what a policy without a guide tells first. */
export function hasCommon({ categories: [first] }: PolicyBundle): boolean {
  return first !== undefined && groupCriteria(first).some(({ kind }) => kind === 'common');
}

/**
 * True where the quote alone does not tell what is asked: a hint beside a condition, or words from
 * outside of the sections of conditions. Its question is then shown too.
 */
export function asksItself(policy: PolicyBundle, criterion: Criterion): boolean {
  const inSection = policy.conditionsIn.some((part) => criterion.clause.startsWith(part));
  return criterion.strength === 'soft' || !inSection;
}
