import type { Day } from '../../../base/index.ts';
import type { Answer, AnswerRow, Answers, Evaluation, RuleSet } from '../../../rules/index.ts';
import type { Column, Field } from '../../field.ts';
import type { Issue } from '../../issue.ts';
import type { FilledRow } from '../../rows/rows.ts';

/** What a form is checked against besides its own answers. */
export interface FormContext {
  /** Today in China; stands in for an application date that isn't filled in. */
  readonly on: Day;
  /** Year of the application: `{year-1}` counts from it. */
  readonly year: number;
  /** Last day of the policy's validity. */
  readonly validTo?: Day | undefined;
  /** The category's rules and what the answers come to, for conditions not met. */
  readonly ruleSet?: RuleSet;
  readonly evaluation?: Evaluation;
}

/** One value of a place: a field's own, or one cell of each filled row. */
export interface Found {
  readonly field: Field;
  readonly column?: Column;
  readonly row?: number;
  /** The row itself, of a cell. */
  readonly inRow?: AnswerRow;
  readonly value: Answer;
}

/** Where a text speaks of one of the materials by its number. */
export interface Mention {
  readonly place: Pick<Issue, 'field' | 'row' | 'column'>;
  readonly label: string;
  /** As it was written: 附件三. */
  readonly found: string;
  readonly number: number;
}

/** What every check sees: only what is asked at the moment. */
export interface CheckScope {
  readonly context: FormContext;
  readonly visible: readonly Field[];
  readonly answers: Answers;
  /** The filled rows of a visible table. */
  readonly rows: (table: string) => readonly FilledRow[];
  /** Every value of `field` or `table.column`; none where it isn't asked. */
  readonly find: (place: string) => readonly Found[];
  readonly field: (id: string) => Field | undefined;
  /** Every text that speaks of 附件 n, in the form's order. */
  readonly mentions: () => readonly Mention[];
  /** The label with its year. */
  readonly label: (place: Field | Column | string) => string;
}

/** A check that looks at every form. */
export type Check = (scope: CheckScope) => readonly Issue[];

/** A check over several fields that form.yaml declares. */
export interface DeclaredCheck<Declared> {
  /** What it looks at: field ids, or `table.column` for every row of a table. */
  readonly places: (check: Declared) => readonly string[];
  readonly find: (check: Declared, scope: CheckScope) => readonly Issue[];
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
