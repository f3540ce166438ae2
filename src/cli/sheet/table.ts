/** A list as its sheet shows it: a head and rows of cells. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Rows, or cells of them, that can't be right; both counted from 0. */
  readonly problems: readonly {
    readonly row: number;
    readonly column?: number;
    readonly why: string;
  }[];
  /** What of it was not read, in words. */
  readonly remarks?: readonly string[];
}
