import type { Form } from '../form.ts';

/** Whether what says that it is of this category, or was before it was called so, is this form's. */
export function isOfForm(form: Form, policy: string, category: string): boolean {
  if (form.policy !== policy) return false;
  return form.category === category || form.renamed?.categories.includes(category) === true;
}
