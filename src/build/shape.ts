import type { z } from 'zod';
import { suggestName } from '../policy/index.ts';
import type { Path, Report, Source } from './source.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '键值',
  record: '键值',
  null: '空',
};

/** What an author wrote, in the words of the message. */
function nameFound(input: unknown): string {
  if (input === null) return '空';
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'object') return '键值';
  return JSON.stringify(input);
}

/** Keys that the schema which raised the issue knows. */
function knownKeys(issue: RawIssue): readonly string[] {
  const definition = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def;
  return Object.keys(definition?.shape ?? {});
}

/** One Chinese sentence an issue; one line for each unknown key. */
function describeIssue(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .map((key) => `不认识的键“${key}”${suggestName(key, knownKeys(issue))}`)
        .join('\n');
    case 'invalid_type':
      if (issue.input === undefined) return '缺少这一项';
      return `应为${typeNames[issue.expected] ?? issue.expected}，写的是 ${nameFound(issue.input)}`;
    case 'invalid_value': {
      if (issue.input === undefined) return '缺少这一项';
      const names = issue.values.map(String);
      const near = typeof issue.input === 'string' ? suggestName(issue.input, names) : '';
      return `只能是 ${names.join('、')}，写的是 ${nameFound(issue.input)}${near}`;
    }
    case 'too_small':
      return `太少：至少 ${issue.minimum}`;
    case 'too_big':
      return `太多：至多 ${issue.maximum}`;
    case 'invalid_union':
      return `写法不对：${nameFound(issue.input)}`;
    case 'invalid_key':
      return `键“${String(issue.input)}”写法不对`;
    default:
      return undefined;
  }
}

/** `pages.0.ask` */
export function writePath(path: Path): string {
  return path.join('.');
}

/** Checks a file's data; every mistake is reported with its line, and then there is no value. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  source: Source,
  report: Report,
): z.output<Schema> | undefined {
  if (source.value === undefined) return undefined;
  const result = schema.safeParse(source.value, { error: describeIssue });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const base = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    issue.message.split('\n').forEach((message, index) => {
      const path = issue.code === 'unrecognized_keys' ? [...base, issue.keys[index] ?? ''] : base;
      report({
        file: source.file,
        line: source.lineOf(path),
        at: writePath(path),
        message,
        severity: 'error',
      });
    });
  }
  return undefined;
}
