import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { FieldView } from '../../../fields/index.ts';
import type { CellFaults } from '../../../fields/index.ts';
import { isRequired } from '../../../form/index.ts';
import type { Field, Issue } from '../../../form/index.ts';
import type { PlacedIssue } from '../place-issue.ts';
import type { ApplyStore } from '../store.ts';

const mostInField = 5;

/** A field with what is wrong in it: other errors once it was left, a missing answer on 继续. */
export function FieldOfForm(props: {
  readonly store: ApplyStore;
  readonly field: Field;
}): JSX.Element | null {
  const { store, field } = props;
  const { form } = store.payload;
  const live = store.live.value;
  // On paper, and before the scripts run, every question stands; which apply is not known yet.
  if (live && !store.visible.value.has(field.id)) return null;
  const tried = form.sections.some(
    ({ id, fields }) => store.tried.value.has(id) && fields.some((one) => one.id === field.id),
  );
  const left = store.left.value.has(field.id);
  const issues = live && (tried || left) ? store.issues.value : [];
  const own = issues.filter((issue) => issue.field === field.id);
  const shown = own.filter(({ kind }) => tried || kind !== 'missing');
  // What is wrong in a cell stands in it, and is counted above the list.
  const isOfField = ({ control }: PlacedIssue): boolean => control === field.id;
  const of = (severity: Issue['severity']): readonly PlacedIssue[] =>
    shown.filter((issue) => issue.severity === severity && isOfField(issue));
  const cells = faultsByCell(
    store,
    shown.filter((issue) => !isOfField(issue)),
  );
  const view = (
    <FieldView
      field={field}
      answer={store.answers.of(field.id)}
      context={cells.size > 0 ? { ...store.context.value, cells } : store.context.value}
      onAnswer={(answer) => store.answers.set(field.id, answer)}
      onLeave={() => store.leave(field.id)}
      errors={describeSome(store, of('error'))}
      warnings={describeSome(store, of('warning'))}
      isRequired={live && isRequired(field, store.outline.value)}
    />
  );
  return store.notice.value?.show(field, view) ?? view;
}

/** Issues by the cell that they are about, each without its row, which is seen. */
function faultsByCell(
  store: ApplyStore,
  issues: readonly PlacedIssue[],
): ReadonlyMap<string, CellFaults> {
  const cells = new Map<string, { errors: string[]; warnings: string[] }>();
  for (const issue of issues) {
    const control = issue.control ?? '';
    const cell = cells.get(control) ?? { errors: [], warnings: [] };
    cells.set(control, cell);
    cell[issue.severity === 'error' ? 'errors' : 'warnings'].push(store.describeHere(issue));
  }
  return cells;
}

/** The sentences of the first, and how many there are more. */
function describeSome(store: ApplyStore, issues: readonly PlacedIssue[]): readonly string[] {
  const told = issues.slice(0, mostInField).map(store.describe);
  if (issues.length <= mostInField) return told;
  const more = { count: issues.length - mostInField };
  return [...told, say(store.payload.words, 'fields.more_wrong', more)];
}
