import { parseArgs } from 'node:util';

import { suggestName } from '../base/index.ts';
import { UsageError } from './command.ts';

export interface ParsedOptions<Name extends string, Flag extends string = never> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  /** Every value of an option that was given more than once, in order. */
  readonly all: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<Flag>;
  /** What stands without `--`. */
  readonly rest: readonly string[];
}

/**
 * Reads `--name value` and, of `flagNames`, `--name` alone; throws a UsageError for an unknown
 * option, one without its value, or one that is given twice, but for those of `several`.
 */
export function parseOptions<const Name extends string, const Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flagNames: readonly Flag[] = [],
  several: readonly NoInfer<Name>[] = [],
): ParsedOptions<Name, Flag> {
  const options: Record<string, { readonly type: 'string' | 'boolean' }> = {};
  for (const name of names) options[name] = { type: 'string' };
  for (const name of flagNames) options[name] = { type: 'boolean' };
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = [...names, ...flagNames].map((each) => `--${each}`);
  const values: Partial<Record<Name, string>> = {};
  const all: Partial<Record<Name, readonly string[]>> = {};
  const flags = new Set<Flag>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      refuseWideDash(token.value, known);
      rest.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const flag = flagNames.find((known) => known === token.name);
    if (flag !== undefined) {
      if (token.value !== undefined) throw new UsageError(`选项“--${flag}”后面不用写内容`);
      flags.add(flag);
      continue;
    }
    const name = names.find((known) => known === token.name);
    if (name === undefined) {
      throw new UsageError(explainUnknown(token, args[token.index], known));
    }
    const isNext = token.inlineValue === false && known.includes(token.value);
    if (token.value === undefined || token.value === '' || isNext) {
      throw new UsageError(`选项“--${name}”后面缺少内容`);
    }
    const before = values[name];
    if (before !== undefined && before !== token.value && !several.includes(name))
      throw new UsageError(`选项“--${name}”写了两次：“${before}”和“${token.value}”，只能写一次`);
    values[name] = token.value;
    all[name] = [...(all[name] ?? []), token.value];
  }
  return { values, all, flags, rest };
}

/** `-facts` is read letter by letter: the whole word is what was meant. */
function explainUnknown(
  { rawName }: { readonly rawName: string },
  written: string | undefined,
  known: readonly string[],
): string {
  if (rawName.startsWith('--')) return `没有选项“${rawName}”${suggestName(rawName, known)}`;
  const word = written ?? rawName;
  const near = suggestName(word, known);
  return `没有选项“${word}”${near === '' ? '；如果是以“-”开头的文件名，前面加上“./”' : near}`;
}

/** Word processors and input methods make one wide dash of two. */
function refuseWideDash(written: string, known: readonly string[]): void {
  const option = `--${written.replace(/^[\p{Pd}−]+/u, '')}`;
  if (option !== `--${written}` && known.includes(option))
    throw new UsageError(`“${written}”前面的横线不对，请写两个半角的短横线：${option}`);
}

/** The value of an option that must be there. */
export function requireOption<Name extends string>(
  { values }: Pick<ParsedOptions<Name>, 'values'>,
  name: Name,
): string {
  const value = values[name];
  if (value === undefined) throw new UsageError(`缺少选项“--${name}”`);
  return value;
}

/** Throws where anything stands without an option's name. */
export function refuseRest({ rest }: Pick<ParsedOptions<string>, 'rest'>): void {
  const [first] = rest;
  if (first !== undefined) throw new UsageError(`多出来的“${first}”`);
}
