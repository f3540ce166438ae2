/** What is wrong at a place of a file; the build adds the file and the line. */
export interface Mistake {
  /** The YAML path. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity?: 'warning';
}
