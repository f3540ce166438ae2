/** Where something stands, in the words of the page itself; '' for what isn't there. */
export interface Place {
  readonly part: PagePart;
  /** Headings above, outermost first. */
  readonly headings: readonly string[];
  /** The line right above a table. */
  readonly caption: string;
  /** What the row begins with, or the label left of a cell. */
  readonly row: string;
  /** The head of the column. */
  readonly column: string;
}

export type PagePart = 'body' | 'header' | 'footer' | 'note' | 'box' | 'comment';

/** A cell of a row, or a paragraph. */
export interface PageCell {
  /** As it is seen. */
  readonly text: string;
  /** As it is compared. */
  readonly key: string;
  /** Column of the table's grid. */
  readonly column: number;
  /** Tag of the one control that all of its text stands in; '' where there is none. */
  readonly tag: string;
  readonly place: Place;
}

/** A paragraph, or a row of a table; blank ones are none. */
export interface PageLine {
  readonly cells: readonly PageCell[];
  /** Which table of the page; -1 for a paragraph. */
  readonly table: number;
}

/** What can't be judged from the file: a person has to look at the paper. */
export interface Unsure {
  readonly kind: UnsureKind;
  readonly place: Place;
  readonly text: string;
}

export type UnsureKind =
  /** A picture or shape that lies over or under text. */
  | 'floating'
  /** Text that no one sees. */
  | 'hidden'
  /** Another text for programs that don't know a newer drawing. */
  | 'versions'
  | 'direction'
  /** Changes that were tracked and not accepted. */
  | 'tracked'
  /** A font that the file brings along: its signs may look like others. */
  | 'font';

/** A document as a person sees it. */
export interface Page {
  readonly lines: readonly PageLine[];
  readonly unsure: readonly Unsure[];
}
