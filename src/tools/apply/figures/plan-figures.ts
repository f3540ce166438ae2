import { isYearly, unitOf, yearLines } from '../../../form/index.ts';
import type { Field, Form, Section } from '../../../form/index.ts';

/** What is set together: one question, yearly figures side by side, parts that come to a total. */
export type Figures =
  | { readonly kind: 'field'; readonly field: Field }
  | {
      readonly kind: 'years';
      /** The unit that all or most of them have. */
      readonly unit: string | undefined;
      readonly lines: ReturnType<typeof yearLines<Field>>;
    }
  | {
      readonly kind: 'sum';
      readonly unit: string | undefined;
      /** Stands first, and again in what is told of its parts. */
      readonly total: Field;
      readonly parts: readonly (readonly Field[])[];
    };

/**
 * The questions of a section in the order in which they are drawn: words before tables of yearly
 * figures, as on paper; parts below the total that the form's checks hold them against.
 */
export function planFigures(
  { fields, layout }: Pick<Section, 'fields' | 'layout'>,
  checks: Form['checks'],
): readonly Figures[] {
  const yearly = layout === 'figures' ? fields.filter(isYearly) : [];
  const others = fields.filter((field) => !yearly.includes(field));
  const plan = planSums(others, checks);
  if (yearly.length === 0) return plan;
  return [...plan, { kind: 'years', unit: unitOfMost(yearly), lines: yearLines(yearly) }];
}

function planSums(fields: readonly Field[], checks: Form['checks']): readonly Figures[] {
  const taken = new Set<Field>();
  return fields.flatMap((field): readonly Figures[] => {
    if (taken.has(field)) return [];
    const parts = checks.flatMap((check) => {
      if (check.kind !== 'sum' || check.total !== field.id) return [];
      const of = check.parts.flatMap((id) => fields.find((each) => each.id === id) ?? []);
      // Rows of a list are summed where the list stands.
      return of.length === check.parts.length ? [of] : [];
    });
    const all = parts.flat();
    taken.add(field);
    // Parts that stand before their total stay where the form asks them.
    if (all.length === 0 || all.some((part) => taken.has(part))) return [{ kind: 'field', field }];
    for (const part of all) taken.add(part);
    return [{ kind: 'sum', unit: unitOf(field), total: field, parts }];
  });
}

function unitOfMost(fields: readonly Field[]): string | undefined {
  const units = fields.map(unitOf);
  const count = (unit: string | undefined): number => units.filter((each) => each === unit).length;
  return [...units].sort((one, other) => count(other) - count(one))[0];
}
