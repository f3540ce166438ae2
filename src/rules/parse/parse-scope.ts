import { isRecord, suggestName } from '../../base/index.ts';
import type { Quoted } from '../wording/boundary-in-quote.ts';
import type { Fact, FieldKind } from '../fact.ts';
import type { Lexicon, RuleProblem } from '../wording/lexicon.ts';
import type { NamedList } from '../wording/named-list.ts';

/** What a rule is read against. */
export interface RuleContext {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lexicon: Lexicon;
  /** The policy's words; absent where the official text is not at hand: no word is looked for. */
  readonly quoted?: Quoted;
  /** Known evidence ids; absent: `look_at` is not checked. */
  readonly evidence?: readonly string[];
  /** The policy's lists and tables of values, by their ids. */
  readonly lists?: ReadonlyMap<string, NamedList>;
  /** Worked-out facts that are wrong, which is told where they stand: what looks at one is left out. */
  readonly lost?: ReadonlySet<string>;
}

/** The context at one place of the source, with a way to name what is wrong there. */
export interface ParseScope extends RuleContext {
  readonly path: RuleProblem['path'];
  readonly report: (path: RuleProblem['path'], message: string) => void;
}

export type Source = Readonly<Record<string, unknown>>;

/** The same scope one step deeper. */
export function within(scope: ParseScope, ...steps: readonly (string | number)[]): ParseScope {
  return { ...scope, path: [...scope.path, ...steps] };
}

export function reportUnknownKeys(source: Source, known: readonly string[], scope: ParseScope) {
  for (const key of Object.keys(source).filter((each) => !known.includes(each))) {
    scope.report([...scope.path, key], `不认识的键“${key}”${suggestName(key, known)}`);
  }
}

/** The fact a rule looks at; reports an unknown id, or a kind the rule cannot look at. */
export function readFact(
  source: Source,
  kinds: readonly FieldKind[],
  scope: ParseScope,
): Fact | undefined {
  const id = source['fact'];
  if (typeof id !== 'string') {
    scope.report(scope.path, '缺少“fact”：要说明看哪一个事实');
    return undefined;
  }
  const fact = scope.facts.get(id);
  const path = [...scope.path, 'fact'];
  if (fact === undefined && scope.lost?.has(id) === true) return undefined;
  if (fact === undefined) {
    scope.report(path, `没有事实“${id}”${suggestName(id, [...scope.facts.keys()])}`);
    return undefined;
  }
  if (!kinds.includes(fact.kind)) {
    scope.report(path, `事实“${id}”的类型是 ${fact.kind}，这里只能用 ${kinds.join('、')}`);
    return undefined;
  }
  return fact;
}

/** The list of this id; reports that there is none. */
export function readList(id: unknown, scope: ParseScope): NamedList | undefined {
  const list = typeof id === 'string' ? scope.lists?.get(id) : undefined;
  if (list === undefined) {
    const hint = suggestName(String(id), [...(scope.lists?.keys() ?? [])]);
    scope.report(scope.path, `facts.yaml 的 lists 里没有“${String(id)}”${hint}`);
  }
  return list;
}

/** `implied` and `note`: a reading of ours must say why. */
export function readInterpretation(
  source: Source,
  scope: ParseScope,
): { readonly implied?: boolean; readonly note?: string } {
  const { implied, note } = source;
  if (implied !== undefined && typeof implied !== 'boolean') {
    scope.report([...scope.path, 'implied'], '“implied”只能是 true 或 false');
  }
  if (note !== undefined && typeof note !== 'string') {
    scope.report([...scope.path, 'note'], '“note”应是一句话');
  }
  if (implied === true && typeof note !== 'string') {
    scope.report(scope.path, '“implied: true”是原文没有给出的理解，须用“note”写明理由');
  }
  return {
    ...(implied === true ? { implied } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  };
}

/** A test of one fact under one key, as far as all kinds of tests read alike. */
export function readTest(
  written: unknown,
  kinds: readonly FieldKind[],
  keys: readonly string[],
  scope: ParseScope,
) {
  const source = readMap(written, '“test”', scope);
  if (source === undefined) return undefined;
  reportUnknownKeys(source, ['fact', ...keys, 'otherwise', 'implied', 'note'], scope);
  const fact = readFact(source, kinds, scope);
  const interpretation = readInterpretation(source, scope);
  const otherwise = readChoice(source, 'otherwise', ['unmet', 'judge'], scope);
  return fact === undefined ? undefined : { source, fact, interpretation, otherwise };
}

/** One of a few words, or the first of them when absent. */
export function readChoice<const Choice extends string>(
  source: Source,
  key: string,
  choices: readonly [Choice, ...Choice[]],
  scope: ParseScope,
): Choice {
  const written = source[key];
  if (written === undefined) return choices[0];
  const found = choices.find((each) => each === written);
  if (found === undefined) {
    scope.report([...scope.path, key], `“${key}”只能是 ${choices.join('、')}`);
  }
  return found ?? choices[0];
}

/** A list of names out of `known`; each unknown one is reported with the nearest right one. */
export function readNames(
  source: Source,
  key: string,
  known: readonly string[] | undefined,
  scope: ParseScope,
): readonly string[] {
  const list = source[key];
  if (list === undefined) return [];
  if (!Array.isArray(list) || !list.every((each) => typeof each === 'string')) {
    scope.report([...scope.path, key], `“${key}”应是一列名称`);
    return [];
  }
  for (const [index, name] of list.entries()) {
    if (known !== undefined && !known.includes(name)) {
      scope.report([...scope.path, key, index], `没有“${name}”${suggestName(name, known)}`);
    }
    if (list.indexOf(name) < index) {
      scope.report([...scope.path, key, index], `“${name}”重复`);
    }
  }
  return list;
}

/** A map, or a report that one was expected. */
export function readMap(source: unknown, what: string, scope: ParseScope): Source | undefined {
  if (isRecord(source)) return source;
  scope.report(scope.path, `${what}应是“键: 值”的形式`);
  return undefined;
}
