/** An author's mistake in content/ or templates/: where it stands and what to do, in Chinese. */
export interface Problem {
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based; absent where the file has no lines (a .docx). */
  readonly line?: number;
  /** Place inside the file in its own terms: a YAML path, or a part and paragraph of a .docx. */
  readonly at?: string;
  /** What was found, what was expected, and the nearest right name where there is one. */
  readonly message: string;
  /** Warnings are printed but stop nothing. */
  readonly severity: 'error' | 'warning';
}

/** Whether any of them stops a build; what has none is sound enough to be kept. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Thrown with every problem of a load at once, never with the first alone. */
export class ContentError extends Error {
  override name = 'ContentError' as const;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `content/…/facts.yaml:12 pages.0.ask：…`, the form editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const at = problem.at === undefined ? '' : ` ${problem.at}`;
  return `${problem.file}${line}${at}：${problem.message}`;
}
