import { parseArgs } from 'node:util';

import { nearestName } from '../base/index.ts';
import { UsageError } from './command.ts';

export interface ParsedOptions<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  /** What stands without `--`. */
  readonly rest: readonly string[];
}

/** Reads `--name value`; throws a UsageError for an unknown option or one without its value. */
export function parseOptions<const Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): ParsedOptions<Name> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<Name, string>> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const name = names.find((known) => known === token.name);
    if (name === undefined) {
      const nearest = nearestName(token.name, names);
      throw new UsageError(
        `没有选项“${token.rawName}”${nearest === undefined ? '' : `，是不是“--${nearest}”`}`,
      );
    }
    if (token.value === undefined || token.value === '') {
      throw new UsageError(`选项“--${name}”后面缺少内容`);
    }
    values[name] = token.value;
  }
  return { values, rest };
}

/** The value of an option that must be there. */
export function requireOption<Name extends string>(
  { values }: ParsedOptions<Name>,
  name: Name,
): string {
  const value = values[name];
  if (value === undefined) throw new UsageError(`缺少选项“--${name}”`);
  return value;
}

/** Throws where anything stands without an option's name. */
export function refuseRest({ rest }: ParsedOptions<string>): void {
  const [first] = rest;
  if (first !== undefined) throw new UsageError(`多出来的“${first}”`);
}
