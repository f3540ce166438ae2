import type { Form } from '../../form/index.ts';

/** What the form shows; each is an address after `#`, so that back goes back. */
export type Route =
  | { readonly kind: 'tasks' }
  | {
      readonly kind: 'section';
      readonly section: string;
      /** The control to go to: `org_name`, or a cell, `milestones.4.to`. */
      readonly field?: string;
      /** Came from 检查答案 and goes back there. */
      readonly returns: boolean;
    }
  | { readonly kind: 'answers' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'done' }
  | { readonly kind: Output };

/** Other ways out than our own Word document; what they need is fetched when one is opened. */
const outputs = ['official', 'transcript', 'print'] as const;
export type Output = (typeof outputs)[number];

/** `#unit`, `#unit/org_name`, `#unit/org_name/back`, `#answers`; anything unknown is the task list. */
export function readRoute(text: string, form: Form): Route {
  const [first = '', field, back] = text.split('/');
  if (first === ':answers') return { kind: 'answers' };
  if (first === ':draft') return { kind: 'draft' };
  if (first === ':done') return { kind: 'done' };
  const output = outputs.find((each) => first === `:${each}`);
  if (output) return { kind: output };
  const section = form.sections.find(({ id }) => id === first);
  if (!section) return { kind: 'tasks' };
  const [id] = field?.split('.') ?? [];
  const known = field !== undefined && section.fields.some((each) => each.id === id);
  return {
    kind: 'section',
    section: section.id,
    returns: back === 'back',
    ...(known ? { field } : {}),
  };
}

/** The address of a route, `#` included. */
export function writeRoute(route: Route): string {
  if (route.kind === 'tasks') return '#:tasks';
  if (route.kind !== 'section') return `#:${route.kind}`;
  const field = route.field ?? (route.returns ? '-' : '');
  return `#${route.section}${field === '' ? '' : `/${field}`}${route.returns ? '/back' : ''}`;
}

/** The link to one field of a section, or to one cell of a table in it. */
export function toField(form: Form, field: string, returns = false): string {
  const [table] = field.split('.');
  const section = form.sections.find(({ fields }) => fields.some(({ id }) => id === table));
  return section
    ? writeRoute({ kind: 'section', section: section.id, field, returns })
    : writeRoute({ kind: 'tasks' });
}
