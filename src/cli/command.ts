/** What a command may touch besides its arguments. */
export interface Surroundings {
  /** content/ and templates/ stand below it. */
  readonly root: string;
  /** Where the build leaves the site. */
  readonly dist: string;
  /** Standard output: results alone. */
  readonly print: (text: string) => void;
  /** Standard error: what went wrong, or should be known. */
  readonly warn: (text: string) => void;
}

/** One word after `shenbao`. */
export interface Command {
  /** How it is called, one line: `check --policy P …`. */
  readonly usage: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Its result, printed as JSON; undefined prints nothing. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<unknown>;
}

/** The command was called in a way it doesn't know: exit 2. */
export class UsageError extends Error {
  override name = 'UsageError' as const;
}

/** What it was given cannot be used: exit 1, every problem named. */
export class InputError extends Error {
  override name = 'InputError' as const;
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
