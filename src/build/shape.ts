import type { z } from 'zod';
import { nearestName } from '../base/index.ts';
import { describeIssue, knownKeys } from './describe-issue.ts';
import type { Path, Report, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** An issue with its path from the top of the file, none of them a union. */
interface FlatIssue {
  readonly path: Path;
  readonly issue: Issue;
}

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

type Branch = Record<string | number, unknown>;

function branchAt(value: unknown, path: Path): Branch | undefined {
  let node = value;
  for (const part of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Branch)[part];
  }
  return typeof node === 'object' && node !== null ? (node as Branch) : undefined;
}

/**
 * A copy of the data with misspelt keys and words put right where only one thing can be meant, so
 * that one typo does not hide what else is wrong.
 */
function repair(
  value: unknown,
  issues: readonly FlatIssue[],
  known: ReadonlyMap<unknown, readonly string[]>,
): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, issue } of issues) {
    if (issue.code === 'unrecognized_keys') {
      const keys = known.get(branchAt(value, path)) ?? [];
      const branch = branchAt(copy, path);
      if (branch === undefined) continue;
      for (const key of issue.keys) {
        const meant = nearestName(key, keys);
        if (meant !== undefined && !(meant in branch)) branch[meant] = branch[key];
        Reflect.deleteProperty(branch, key);
      }
    } else if (issue.code === 'invalid_value') {
      const branch = branchAt(copy, path.slice(0, -1));
      const last = path.at(-1);
      const meant =
        branch && last !== undefined
          ? nearestName(String(branch[last]), issue.values.map(String))
          : undefined;
      if (branch && last !== undefined && meant !== undefined) branch[last] = meant;
    }
  }
  return copy;
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
  const second = parse(repair(source.value, found, known));
  const left = second.success ? [] : flatten(second.error.issues, []);
  const names = found.filter((each) => isNaming(each, source.value));
  tellAll([...names, ...left.filter((each) => !isNaming(each, source.value))], source, report);
  return second.success ? second.data : undefined;
}

/** Mistakes of a name that is there, which the repair may have put right. */
function isNaming({ path, issue }: FlatIssue, value: unknown): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  return (
    issue.code === 'invalid_value' &&
    branchAt(value, path.slice(0, -1))?.[path.at(-1) ?? ''] !== undefined
  );
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
