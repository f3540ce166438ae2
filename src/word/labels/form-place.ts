import type { Paragraph } from '../story/index.ts';
import { isGeneric } from './label-words.ts';
import { normaliseLabel } from './normal-label.ts';
import type { TablePlace } from './table-places.ts';
import { statedUnit } from './units.ts';

/** Characters of a paragraph that wait for text: an underlined stretch, or the end after a colon. */
export interface TextSpan {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** What can be filled at a place. */
export type PlaceTarget =
  /** Text goes into this span; further paragraphs after its paragraph. */
  | { readonly kind: 'span'; readonly span: TextSpan; readonly isBlock: boolean }
  /** A new paragraph after one that holds a label or a hint. */
  | { readonly kind: 'after'; readonly paragraph: Paragraph }
  /** Boxes to tick in these paragraphs, from the given character of the first. */
  | { readonly kind: 'boxes'; readonly paragraphs: readonly Paragraph[]; readonly from: number }
  /** One character to a cell: the boxes for a code. */
  | { readonly kind: 'characters'; readonly spans: readonly TextSpan[] }
  | { readonly kind: 'rows'; readonly place: TablePlace };

/** Text that stands around a place, from the nearest outwards. */
export interface PlaceContext {
  /** Merged cells left of the label, labels before it in its row or paragraph. */
  readonly row: readonly string[];
  /** Labels above it in its own column. */
  readonly column: readonly string[];
  /** Title row of the table, headings before it. */
  readonly far: readonly string[];
  /** Cells that head the label's rows or columns, of the same table. */
  readonly heads?: readonly string[];
  /** The party that rows or lines above began: 合作单位 over 联系人. */
  readonly opened?: string | undefined;
}

/** A place of an official form that is empty. */
export interface FormPlace {
  /** Stable in this form: block, row, column and span counted from 0, `b4.r2.c1`, `b0#1`. */
  readonly where: string;
  /** Labels as they stand, the one beside before the one above. */
  readonly left?: string;
  readonly above?: string;
  /** The year over its column, over empty cells between. */
  readonly year?: string;
  /** The head of its column, over empty cells between. */
  readonly head?: string;
  /** Label of the row, over empty cells between: with the label above it names a cell of a grid. */
  readonly row?: string;
  readonly context: PlaceContext;
  /** The context of the label above, where there is one to the left as well. */
  readonly aboveContext?: PlaceContext;
  /** A unit printed beside the place or in its label. */
  readonly unit?: string;
  /** One stated for all figures around, over the table or in its title. */
  readonly caption?: string;
  /** A cell before it names the unit: nothing but a figure goes there. */
  readonly isFigure?: boolean;
  /** More empty cells follow: the label may mean another one. */
  readonly isCrowded: boolean;
  /** The cell below is empty as well: the label above heads a list. */
  readonly isListed: boolean;
  /** It stands in a table about one person. */
  readonly isAboutPerson: boolean;
  /** Text around the place says that a hand, a seal or an office fills it. */
  readonly isReserved: boolean;
  readonly target: PlaceTarget;
}

/** The unit that a figure of a field must be in at a place. */
export function unitFor(
  place: FormPlace,
  { unit }: { readonly unit?: string },
): string | undefined {
  return statedUnit(place.unit, place.caption, unit);
}

/** For people who place a field by hand: what stands at the place, and before 姓名 or 手机 whose. */
export function placeName(place: FormPlace): string {
  const figure = [place.row, place.year ?? place.head].filter(Boolean).join(' ');
  const label = place.left ?? place.above ?? figure;
  const isShort = isGeneric(label) || normaliseLabel(label).base.length <= 2;
  return [...(isShort ? place.context.row.slice(0, 1) : []), label]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}
