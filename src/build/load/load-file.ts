import type { z } from 'zod';
import type { Mistake } from '../../policy/index.ts';
import { missingFile, readText } from './read-text.ts';
import { checkShape } from './shape.ts';
import { parseSource } from './source.ts';
import type { Path, Report, Source } from './source.ts';

/** A file's checked data, and how to complain about a place in it. */
export interface Loaded<Data> {
  readonly file: string;
  readonly data: Data;
  readonly complain: (path: Path, message: string, severity?: 'error' | 'warning') => void;
}

/** Reports mistakes found in a file's data, each with its line. */
export function tell({ complain }: Loaded<unknown>, mistakes: readonly Mistake[]): void {
  for (const { path, message, severity } of mistakes) complain(path, message, severity ?? 'error');
}

/** Reports a mistake of `source` with the line of `path`. */
export function complainAbout(source: Source, report: Report): Loaded<unknown>['complain'] {
  return (path, message, severity = 'error') =>
    report({
      file: source.file,
      line: source.lineOf(path),
      ...(path.length > 0 ? { at: path.join('.') } : {}),
      message,
      severity,
    });
}

/**
 * Reads and checks one YAML file; undefined, and reported, when it is missing (unless optional) or
 * wrong. One with comments alone counts as an empty map where its schema takes one.
 */
export async function loadFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  report: Report,
  presence: 'required' | 'optional' = 'required',
): Promise<Loaded<z.output<Schema>> | undefined> {
  const read = await readText(root, file, report);
  if (read.kind === 'missing' && presence === 'required') {
    report({ file, message: missingFile, severity: 'error' });
  }
  if (read.kind !== 'text') return undefined;
  const parsed = parseSource(file, read.text, report);
  const source = parsed.value === null ? { ...parsed, value: {} } : parsed;
  if (parsed.value === null && !schema.safeParse({}).success) {
    report({ file, message: '文件是空的：只有注释，没有内容', severity: 'error' });
    return undefined;
  }
  const data = checkShape(schema, source, report);
  return data === undefined ? undefined : { file, data, complain: complainAbout(source, report) };
}
