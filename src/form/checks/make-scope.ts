import { fillLabel } from '../../base/index.ts';
import type { Answers } from '../../rules/index.ts';
import { filledRows } from '../rows.ts';
import type { Form } from '../form.ts';
import { visibleFields } from '../visible.ts';
import { splitPlace } from './place.ts';
import type { CheckScope, FormContext } from './scope.ts';

/** What the checks see of a form as it is answered now. */
export function makeScope(form: Form, answers: Answers, context: FormContext): CheckScope {
  const visible = visibleFields(form, answers);
  const byId = new Map(visible.map((field) => [field.id, field]));
  const rowsByTable = new Map<string, ReturnType<typeof filledRows>>();
  const rows = (table: string) => {
    const known = rowsByTable.get(table);
    if (known !== undefined) return known;
    const found = byId.has(table) ? filledRows(answers[table]) : [];
    rowsByTable.set(table, found);
    return found;
  };
  return {
    context,
    visible,
    answers,
    rows,
    field: (id) => byId.get(id),
    find(place) {
      const { table, column: columnId } = splitPlace(place);
      const field = byId.get(table);
      if (field === undefined) return [];
      if (columnId === '') return [{ field, value: answers[table] }];
      const column = field.columns?.find((each) => each.id === columnId);
      if (column === undefined) return [];
      return rows(table).map(({ at, row }) => ({ field, column, row: at, value: row[columnId] }));
    },
    label(place) {
      if (typeof place !== 'string') return fillLabel(place.label, context.year);
      const { table, column } = splitPlace(place);
      const field = byId.get(table);
      const found = field?.columns?.find((each) => each.id === column) ?? field;
      return found === undefined ? place : fillLabel(found.label, context.year);
    },
  };
}
