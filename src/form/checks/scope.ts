import type { Day } from '../../base/index.ts';
import type { Answer, AnswerRow, Answers, Evaluation, RuleSet } from '../../rules/index.ts';
import { filledRows } from '../answered.ts';
import type { Column, Field, Form, FormCheck } from '../field.ts';
import type { Issue } from '../issue.ts';
import { fillLabel } from '../label.ts';
import { visibleFields } from '../visible.ts';
import { splitPlace } from './place.ts';

/** What a form is checked against besides its own answers. */
export interface FormContext {
  /** Today in China; stands in for an application date that isn't filled in. */
  readonly on: Day;
  /** Year of the application: `{year-1}` counts from it. */
  readonly year: number;
  /** Last day of the policy's validity. */
  readonly validTo?: Day;
  /** Form version that an opened draft was made with. */
  readonly draftVersion?: string;
  /** The category's rules and what the answers come to, for conditions not met. */
  readonly ruleSet?: RuleSet;
  readonly evaluation?: Evaluation;
}

/** One value of a place: a field's own, or one cell of each filled row. */
export interface Found {
  readonly field: Field;
  readonly column?: Column;
  readonly row?: number;
  readonly value: Answer;
}

/** What every check sees: only what is asked at the moment. */
export interface CheckScope {
  readonly form: Form;
  readonly context: FormContext;
  readonly visible: readonly Field[];
  readonly answers: Answers;
  /** The filled rows of a visible table. */
  readonly rows: (table: string) => readonly { readonly at: number; readonly row: AnswerRow }[];
  /** Every value of `field` or `table.column`; none where it isn't asked. */
  readonly find: (place: string) => readonly Found[];
  readonly field: (id: string) => Field | undefined;
  /** The label with its year. */
  readonly label: (place: Field | Column | string) => string;
  /** The declared checks of one kind, in order. */
  readonly checks: <Kind extends FormCheck['kind']>(
    kind: Kind,
  ) => readonly Extract<FormCheck, { kind: Kind }>[];
}

/** A check looks at the scope and lists what it found. */
export type Check = (scope: CheckScope) => readonly Issue[];

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
    form,
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
    checks<Kind extends FormCheck['kind']>(kind: Kind) {
      return form.checks.filter(
        (check): check is Extract<FormCheck, { kind: Kind }> => check.kind === kind,
      );
    },
  };
}

/** Where a found value stands, for an issue. */
export function placeOf(found: Found): Pick<Issue, 'field' | 'row' | 'column'> {
  return {
    field: found.field.id,
    ...(found.row === undefined ? {} : { row: found.row }),
    ...(found.column === undefined ? {} : { column: found.column.id }),
  };
}

/** The column or field that describes a found value. */
export function partOf(found: Found): Field | Column {
  return found.column ?? found.field;
}
