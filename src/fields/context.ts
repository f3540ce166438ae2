import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';

import type { Words } from '../base/index.ts';
import type { Answer, Column, Echo, Field } from '../form/index.ts';
import type { KeyedRow } from './rows.ts';

/** What every control of one tool shares. */
export interface FieldContext {
  readonly words: Words;
  /** Year of the application; absent in the page as built, which must not depend on the day. */
  readonly year: number | undefined;
  /** Whether each question offers 暂不清楚. */
  readonly unsure: boolean;
  /** Draws the controls this tool needs and brings no others along: `FactControl`, `FormControl`. */
  readonly control: (props: ControlProps & { readonly field: Field }) => JSX.Element;
  /** How a typed number, date or code is understood; absent where there is nothing to add. */
  readonly echo: (field: Field | Column, answer: Answer) => Echo | undefined;
  /** The control that an address or an error's link last led to; a row of another page comes into sight. */
  readonly wanted?: ReadonlySignal<{ readonly control: string } | undefined>;
  /** What is wrong in cells of a list, by their names: `cases.2.name`. */
  readonly cells?: ReadonlyMap<string, CellFaults>;
  /** What edits a list; absent in the page as built and until it was fetched. */
  readonly list?: ((props: ListProps) => JSX.Element) | undefined;
  /** The screen has room for a list as a grid. */
  readonly isWide?: ReadonlySignal<boolean>;
  /** The page is being printed: lists stand there whole. */
  readonly isPrinting?: ReadonlySignal<boolean>;
}

/** What is told of one cell, each a sentence of its own. */
export interface CellFaults {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** A list with all its rows, blank ones among them. */
export type ListProps = ControlProps & {
  readonly field: Field;
  readonly rows: readonly KeyedRow[];
};

/** One control: its description, what was typed as it was typed, and where the next answer goes. */
export interface ControlProps {
  readonly field: Field | Column;
  /** Name of the control, and of its id after `f-`: `org_name`, `cases.2.name` in a table. */
  readonly name: string;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
  readonly onLeave: () => void;
  readonly context: FieldContext;
  /** Ids of the help and error texts. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Table cells have no label of their own. */
  readonly label?: string;
}
