/** What reading and adopting know of a form: names and labels, nothing of its rules. */
export interface DocumentShape {
  readonly fields: readonly ShapeField[];
  /** Titles of sections: where one begins, a long text ends. */
  readonly headings?: readonly string[];
}

interface Labelled {
  readonly id: string;
  /** The form's own label first, then other names official forms give it. */
  readonly labels: readonly string[];
}

export interface ShapeColumn extends Labelled {
  readonly kind: 'text' | 'number' | 'options';
  readonly unit?: string;
  readonly options?: readonly Labelled[];
}

export interface ShapeField extends Labelled {
  readonly kind: 'text' | 'paragraphs' | 'options' | 'number' | 'table';
  /** The marks of lists are the template's affair: `• ` and `1. ` before a line don't count. */
  readonly rich?: true;
  /** Headings that its text may have, whatever they name elsewhere. */
  readonly outline?: readonly string[];
  /** 万元, %, 家: compared with the unit a form prints. */
  readonly unit?: string;
  readonly options?: readonly Labelled[];
  readonly columns?: readonly ShapeColumn[];
}

/** A table's row: the visible text of each column. */
export type ShapeRow = Readonly<Record<string, string>>;

/** What stands, or shall stand, in a document: text; ids of chosen options; rows of a table. */
export type ShapeValue = string | readonly string[] | readonly ShapeRow[];
export type ShapeValues = Readonly<Record<string, ShapeValue>>;

/** Rows of a table; a table without any is a list of none. */
export function isRows(value: ShapeValue | undefined): value is readonly ShapeRow[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object');
}
