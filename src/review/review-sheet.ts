import { versionOf } from '../base/index.ts';
import type { Answers, Condition, Evidence, Field, Form } from '../form/index.ts';
import { allFields, sayOther } from '../form/index.ts';
import { factsOf } from '../rules/index.ts';
import type { Criterion, RuleSet } from '../rules/index.ts';
import type { Mark, Marks, Review, ReviewItem } from './review.ts';

/** A condition as the sheet shows it: the policy's words, and what the applicant said of it. */
export interface SheetCriterion {
  readonly criterion: Criterion;
  /** Fields that its rule looks at and what hangs on them, with the applicant's answer untouched. */
  readonly answers: readonly SheetAnswer[];
  /** Long texts that the form says speak of it. */
  readonly texts: readonly SheetAnswer[];
}

export interface SheetAnswer {
  /** 其他 says what. */
  readonly field: Field;
  /** What the page shows: that is what was signed and sealed. */
  readonly answer: Answers[string];
  /** What the file carries, where it is something else. */
  readonly carried?: { readonly answer: Answers[string] };
}

export interface SheetItem {
  readonly item: ReviewItem;
  readonly criteria: readonly SheetCriterion[];
  readonly evidence: readonly Evidence[];
  /** Hash of what stands in it: a mark belongs to the text that it was made on. */
  readonly text: string;
}

/** Whether it is told for itself: what 其他 says stands with its option, but for an edit of it. */
export function isTold({ field, carried }: SheetAnswer): boolean {
  return field.says === undefined || carried !== undefined;
}

/** What the sheet is made of, of one application. */
interface SheetSource {
  readonly rules: RuleSet;
  readonly form: Form;
  /** What the page shows. */
  readonly shown: Answers;
  readonly carried: Answers;
}

/**
 * The first check of one application: each item with the conditions of this category, the
 * applicant's own words beside each, and the evidence to hold against them. An item about
 * conditions that the category doesn't have isn't asked. No verdict is in it.
 */
export function reviewSheet(
  review: Review,
  { rules, form, shown, carried }: SheetSource,
): readonly SheetItem[] {
  const fields = allFields(form);
  const criteria = new Map(rules.criteria.map((criterion) => [criterion.id, criterion]));
  const written = (answer: Answers[string]): string => JSON.stringify(answer ?? null);
  const show = (field: Field): SheetAnswer => {
    const [answer, own] = [shown[field.id], carried[field.id]];
    return {
      field: sayOther(field, fields, shown),
      answer,
      ...(written(answer) === written(own) ? {} : { carried: { answer: own } }),
    };
  };
  return review.items.flatMap((item) => {
    const own = item.criteria.flatMap((id) => {
      const criterion = criteria.get(id);
      if (criterion === undefined) return [];
      const facts = factsOf(criterion.rule, rules.derived);
      return [
        {
          criterion,
          answers: fields.filter((field) => isAbout(field, facts, shown)).map(show),
          texts: fields.filter((field) => field.covers?.includes(id) ?? false).map(show),
        },
      ];
    });
    if (item.criteria.length > 0 && own.length === 0 && item.finds === undefined) return [];
    const said = own.flatMap(({ answers, texts }) => [...answers, ...texts]);
    const basis = said.length > 0 ? said.map(({ field, answer }) => [field.id, answer]) : shown;
    return [
      {
        item,
        criteria: own,
        evidence: form.evidence.filter((one) => item.lookAt.includes(one.id)),
        text: versionOf(basis),
      },
    ];
  });
}

/** A fact of the rule, or an answered field that is asked because of one: 曾获支持情况 with 曾获支持. */
function isAbout(field: Field, facts: readonly string[], shown: Answers): boolean {
  if (facts.includes(field.id)) return true;
  if (field.visibleWhen === undefined || shown[field.id] === undefined) return false;
  const named = fieldsIn(field.visibleWhen);
  return named.length > 0 && named.every((id) => facts.includes(id));
}

function fieldsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
    case 'answered':
      return [condition.field];
    case 'not':
      return fieldsIn(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsIn);
  }
}

/** Whether a mark was made on what now stands in the item; one of before tells of no text. */
export function isStanding(mark: Mark | undefined, { text }: SheetItem): boolean {
  return mark?.mark !== undefined && (mark.text === undefined || mark.text === text);
}

/** The marks that still belong to what stands on the sheet; the reasons stay in any case. */
export function standingMarks(sheet: readonly SheetItem[], marks: Marks): Marks {
  return Object.fromEntries(
    sheet.map((entry) => {
      const given = marks[entry.item.id];
      const own = isStanding(given, entry) ? given : { reason: '' };
      return [entry.item.id, own];
    }),
  );
}
