import type { Answers, Evidence, Field, Form } from '../form/index.ts';
import { allFields } from '../form/index.ts';
import { factsOf } from '../rules/index.ts';
import type { Criterion, RuleSet } from '../rules/index.ts';
import type { Review, ReviewItem } from './review.ts';

/** A condition as the sheet shows it: the policy's words, and what the applicant said of it. */
export interface SheetCriterion {
  readonly criterion: Criterion;
  /** Fields that its rule looks at, with the applicant's answer untouched. */
  readonly answers: readonly SheetAnswer[];
  /** Long texts that the form says speak of it. */
  readonly texts: readonly SheetAnswer[];
}

export interface SheetAnswer {
  readonly field: Field;
  readonly answer: Answers[string];
}

export interface SheetItem {
  readonly item: ReviewItem;
  readonly criteria: readonly SheetCriterion[];
  readonly evidence: readonly Evidence[];
}

/**
 * The first check of one application: each item with the conditions of this category, the
 * applicant's own words beside each, and the evidence to hold against them. No verdict is in it.
 */
export function reviewSheet(
  review: Review,
  rules: RuleSet,
  form: Form,
  answers: Answers,
): readonly SheetItem[] {
  const fields = allFields(form);
  const criteria = new Map(rules.criteria.map((criterion) => [criterion.id, criterion]));
  const shown = (field: Field): SheetAnswer => ({ field, answer: answers[field.id] });
  return review.items.map((item) => ({
    item,
    criteria: item.criteria.flatMap((id) => {
      const criterion = criteria.get(id);
      if (criterion === undefined) return [];
      const facts = factsOf(criterion.rule, rules.derived);
      return [
        {
          criterion,
          answers: fields.filter((field) => facts.includes(field.id)).map(shown),
          texts: fields.filter((field) => field.covers?.includes(id) ?? false).map(shown),
        },
      ];
    }),
    evidence: form.evidence.filter((one) => item.lookAt.includes(one.id)),
  }));
}
