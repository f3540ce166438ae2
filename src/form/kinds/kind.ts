import { writeDay } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Answer, Fact } from '../../rules/index.ts';
import type { Column } from '../field.ts';
import type { Reading } from './reading.ts';

/** What reading and writing an answer look at: a field, a column or a fact of the policy. */
export interface Entry extends Fact {
  readonly max?: number | undefined;
  readonly columns?: readonly Column[];
}

/** How an answer stands on a page, and what is looked for where it is read back. */
export type Shape = 'text' | 'number' | 'options' | 'paragraphs' | 'rows' | 'picture';

/** One line of typing, and how it is offered. */
export interface LineControl {
  readonly name: 'line';
  readonly mode: 'text' | 'decimal' | 'numeric' | 'tel' | 'email';
  readonly size: 'full' | 'number' | 'short';
  /** Shown in the empty line: a sentence. */
  readonly hint?: 'fields.date_hint' | 'fields.month_hint';
  readonly capitals?: true;
}

/** The control that draws it; src/fields has the component of each name. */
type Control =
  LineControl | { readonly name: 'yesno' | 'choice' | 'multi' | 'longtext' | 'table' | 'image' };
export type ControlName = Control['name'];

/**
 * All that a field kind decides, but for paper (../paper/on-paper.ts), which a page asks late; no
 * other place asks which kind a field is of.
 */
export interface Kind {
  /** What was typed, pasted or found in a file as its answer; never called with a blank one. */
  readonly read: (entry: Entry, raw: unknown, readCell: ReadCell) => Reading;
  /** What a spreadsheet shows in a cell, where that isn't read as typing is: days are numbers there. */
  readonly readShown?: (entry: Entry, shown: string) => Reading;
  /** An answer that `read` gave, in words; a cell leaves the unit to its head. */
  readonly write: (entry: Entry, answer: Answer, withUnit: boolean) => string;
  /** What stands for it where one line must do: 3 行. */
  readonly summarise?: (answer: Answer, words: Words) => string;
  readonly shape: Shape;
  readonly control: Control;
  /** The unit of an entry that names none. */
  readonly unit?: string;
  /** The sentence `form.issue_missing_<…>`. */
  readonly missing: 'text' | 'choice' | 'table';
  /** What was typed and can't be read stays where it was typed. */
  readonly isTyped: boolean;
  /** Beside the control stands how it is understood. */
  readonly isEchoed: boolean;
  /** Someone's own words, in which placeholders and contradictions are looked for. */
  readonly isProse: boolean;
  /** A code of a registry: what is wrong with it is filed as such. */
  readonly isCode: boolean;
}

/** Reads one cell of a table by its column's kind. */
export type ReadCell = (column: Column, raw: unknown) => Reading;

/** An answer that is its own writing. */
export function writeText(_: Entry, answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

/** `2025年6月1日`, `2025年6月`. */
export function writeWhen(_: Entry, answer: Answer): string {
  return typeof answer === 'string' ? writeDay(answer) : '';
}
