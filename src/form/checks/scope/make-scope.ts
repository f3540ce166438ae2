import { fillLabel } from '../../../base/index.ts';
import type { Answers } from '../../../rules/index.ts';
import type { Field } from '../../field.ts';
import { filledRows } from '../../rows/rows.ts';
import { splitPlace } from './place.ts';
import type { CheckScope, FormContext, Mention } from './scope.ts';

/** What the checks see of the fields that are asked, as they are answered now. */
export function makeScope(
  visible: readonly Field[],
  answers: Answers,
  context: FormContext,
  mentions: () => readonly Mention[] = () => [],
): CheckScope {
  const byId = new Map(visible.map((field) => [field.id, field]));
  const rows = (table: string) => (byId.has(table) ? filledRows(answers[table]) : []);
  return {
    context,
    visible,
    answers,
    rows,
    mentions,
    field: (id) => byId.get(id),
    find(place) {
      const { table, column: columnId } = splitPlace(place);
      const field = byId.get(table);
      if (field === undefined) return [];
      if (columnId === '') return [{ field, value: answers[table] }];
      const column = field.columns?.find((each) => each.id === columnId);
      if (column === undefined) return [];
      return rows(table).map(({ at, row }) => ({
        field,
        column,
        row: at,
        inRow: row,
        value: row[columnId],
      }));
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
