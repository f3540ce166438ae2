import type { z } from 'zod';
import { suggestName } from '../../base/index.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
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

/** What the number of a list's entries or of a text's signs is followed by. */
function countedIn(origin: string): string {
  return origin === 'array' ? ' 项' : origin === 'string' ? ' 个字' : '';
}

/** Keys that the schema which raised the issue knows. */
export function knownKeys(issue: RawIssue): readonly string[] {
  // The schema's shape is no part of zod's public issue, but the instance that raised it is there.
  const definition = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def;
  return Object.keys(definition?.shape ?? {});
}

/** One Chinese sentence an issue; one line for each unknown key. */
export function describeIssue(issue: RawIssue): string | undefined {
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
      return `太少：${issue.inclusive === false ? '须大于' : '至少'} ${issue.minimum}${countedIn(issue.origin)}`;
    case 'too_big':
      return `太多：${issue.inclusive === false ? '须小于' : '至多'} ${issue.maximum}${countedIn(issue.origin)}`;
    case 'invalid_format':
      return `${nameFound(issue.input)} 写法不对`;
    case 'invalid_union':
      return issue.input === undefined ? '缺少这一项' : `写法不对：${nameFound(issue.input)}`;
    case 'invalid_key':
      return `键“${String(issue.input)}”写法不对：${issue.issues[0]?.message ?? ''}`;
    default:
      return undefined;
  }
}
