import type { Words } from '../base/index.ts';
import { say } from '../base/index.ts';
import type { Field, Form } from '../form/index.ts';

/** One line of the evidence directory. */
export interface ListedEvidence {
  readonly id: string;
  /** 附件 1 */
  readonly number: string;
  readonly title: string;
  readonly basis: string;
  /** What it proves: labels of the fields asked. */
  readonly proves: string;
}

/** The evidence that belongs to what is asked now, numbered in the form's order. */
export function listEvidence(
  form: Form,
  visible: readonly Field[],
  words: Words,
): readonly ListedEvidence[] {
  return form.evidence
    .map((item) => ({ item, proven: visible.filter((field) => proves(item, field)) }))
    .filter(({ item, proven }) => proven.length > 0 || item.proves.some(isCriterion))
    .map(({ item, proven }, index) => ({
      id: item.id,
      number: say(words, 'document.annex', { number: index + 1 }),
      title: item.title,
      basis: item.basis ?? '',
      proves: [...new Set(proven.map(plainLabel))].join('、'),
    }));
}

/** Field id → the numbers of the evidence that proves it: 附件 1、附件 3. */
export function proofByField(
  form: Form,
  listed: readonly ListedEvidence[],
  visible: readonly Field[],
): Readonly<Record<string, string>> {
  const items = new Map(form.evidence.map((item) => [item.id, item]));
  return Object.fromEntries(
    visible.map((field) => {
      const numbers = listed.filter(({ id }) => {
        const item = items.get(id);
        return item !== undefined && proves(item, field);
      });
      return [field.id, numbers.map(({ number }) => number).join('、')];
    }),
  );
}

function proves(item: Form['evidence'][number], field: Field): boolean {
  return item.proves.includes(field.id) || (field.evidence ?? []).includes(item.id);
}

/** Criteria are named `category.name`, fields have no dot. */
function isCriterion(id: string): boolean {
  return id.includes('.');
}

/** Figures of three years are proven together: their year is left out. */
function plainLabel(field: Field): string {
  return field.label.replace(/\{year(-\d)?\}\s*(年度|年末|年)?/g, '');
}
