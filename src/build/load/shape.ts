import type { z } from 'zod';
import { describeIssue, knownKeys } from './describe-issue.ts';
import { branchAt, repairData } from './repair-data.ts';
import type { FlatIssue, Issue } from './repair-data.ts';
import type { Path, Report, Source } from './source.ts';

function countMistakes(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );
}

/** Of a union the mistakes of the branch that the author was nearest to. */
function flatten(issues: readonly Issue[], base: Path): readonly FlatIssue[] {
  return issues.flatMap((issue) => {
    const path = [
      ...base,
      ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    ];
    if (issue.code !== 'invalid_union') return [{ path, issue }];
    const [nearest] = [...issue.errors].sort(
      (one, other) => countMistakes(one) - countMistakes(other),
    );
    const isTelling =
      nearest !== undefined &&
      nearest.length > 0 &&
      nearest.every(({ path: below, code }) => below.length > 0 || code === 'unrecognized_keys');
    return isTelling ? flatten(nearest, path) : [{ path, issue }];
  });
}

/** `pages.0.ask` */
function writePath(path: Path): string {
  return path.join('.');
}

/**
 * Checks a file's data; every mistake is reported with its line. What can be read in spite of
 * misspelt names comes back so that other files can be checked against it.
 */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  source: Source,
  report: Report,
): z.output<Schema> | undefined {
  if (source.value === undefined) return undefined;
  const known = new Map<unknown, readonly string[]>();
  const parse = (value: unknown) =>
    schema.safeParse(value, {
      error: (issue) => {
        if (issue.code === 'unrecognized_keys') known.set(issue.input, knownKeys(issue));
        return describeIssue(issue);
      },
    });
  const first = parse(source.value);
  if (first.success) return first.data;
  const found = flatten(first.error.issues, []);
  const second = parse(repairData(source.value, found, known));
  const left = second.success ? [] : flatten(second.error.issues, []);
  // A key that was there under a misspelt name is not missing.
  const meant = found.filter((each) => !isMissing(each, source.value) || hasIssue(left, each));
  tellAll([...meant, ...left.filter((each) => !hasIssue(found, each))], source, report);
  return second.success ? second.data : undefined;
}

function isMissing({ path, issue }: FlatIssue, value: unknown): boolean {
  const isAbsent = branchAt(value, path.slice(0, -1))?.[path.at(-1) ?? ''] === undefined;
  return isAbsent && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function hasIssue(issues: readonly FlatIssue[], { path, issue }: FlatIssue): boolean {
  const place = writePath(path);
  return issues.some((each) => each.issue.code === issue.code && writePath(each.path) === place);
}

function tellAll(issues: readonly FlatIssue[], source: Source, report: Report): void {
  for (const { path, issue } of issues) {
    issue.message.split('\n').forEach((message, index) => {
      const place = issue.code === 'unrecognized_keys' ? [...path, issue.keys[index] ?? ''] : path;
      const { file } = source;
      report({
        file,
        line: source.lineOf(place),
        at: writePath(place),
        message,
        severity: 'error',
      });
    });
  }
}
