import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Field } from '../field.ts';
import type { Form } from '../form.ts';
import { fieldById } from '../visible.ts';
import { planEntry } from './plan-entry.ts';
import type { CoverLine } from './plan.ts';

/** Entries of the cover that carry a seal. */
const sealed = new Set(['org_name', 'recommender']);

/** Category, project, unit, what else its section asks, contact, day; nothing without such a section. */
export function planCover(form: Form, words: Words): readonly CoverLine[] {
  const asked = form.sections.find(({ layout }) => layout === 'cover')?.fields;
  if (asked === undefined) return [];
  const unit = fieldById(form, 'org_name');
  const [first, ...others] = asked.filter(({ kind }) => kind !== 'date');
  const line = (field: Field): CoverLine => planLine(field, words);
  const [contact, mobile] = ['contact_name', 'contact_mobile'].map((id) => fieldById(form, id));
  return [
    { kind: 'category', label: say(words, 'document.cover.category') },
    ...[first, unit, ...others].filter((field) => field !== undefined).map(line),
    ...(contact === undefined ? [] : [planContact([contact, ...(mobile ? [mobile] : [])], words)]),
    ...asked.filter(({ kind }) => kind === 'date').map(line),
  ];
}

function planLine(field: Field, words: Words): CoverLine {
  const entry = planEntry(field);
  const plain = field.id === 'org_name' ? say(words, 'document.cover.unit') : entry.label;
  const isSealed = sealed.has(field.id);
  const label = isSealed ? say(words, 'document.cover.sealed', { label: plain }) : plain;
  return { kind: 'entry', label, entry, isSealed };
}

function planContact(fields: readonly Field[], words: Words): CoverLine {
  return {
    kind: 'contact',
    label: say(words, 'document.cover.contact'),
    entries: fields.map(planEntry),
  };
}

/** What the form is called, its few characters set apart: 申　报　书. */
export function coverTitle(words: Words): string {
  return Array.from(say(words, 'document.cover.title')).join('　');
}

/** A long title breaks at a word of its own: after 与 or 和 near the middle. */
export function breakTitle(title: string): readonly string[] {
  if (title.length <= 15) return [title];
  const middle = Math.ceil(title.length / 2);
  const [at = middle] = [...title.matchAll(/[与和及]/g)]
    .map(({ index }) => index + 1)
    .filter((joint) => Math.abs(joint - middle) <= 4)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return [title.slice(0, at), title.slice(at)];
}
