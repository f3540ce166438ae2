import type { RuleProblem } from './lexicon.ts';
import { parseAll } from './operators/all.ts';
import { parseAny } from './operators/any.ts';
import { parseAtLeast } from './operators/at-least.ts';
import { parseBands } from './operators/bands.ts';
import { parseCompare } from './operators/compare.ts';
import { parseIn } from './operators/in.ts';
import { parseIs } from './operators/is.ts';
import { parseJudge } from './operators/judge.ts';
import { parsePick } from './operators/pick.ts';
import { didYouMean, readMap, within } from './parse-scope.ts';
import type { ParseChild, ParseScope, RuleContext, Source } from './parse-scope.ts';
import type { Rule } from './rule.ts';

type ParseMechanism = (
  source: unknown,
  scope: ParseScope,
  parseChild: ParseChild,
) => Rule | undefined;

/** A mechanism whose source must be a map. */
function fromMap(
  name: string,
  parse: (source: Source, scope: ParseScope) => Rule | undefined,
): ParseMechanism {
  return (source, scope) => {
    const map = readMap(source, `“${name}”`, scope);
    return map === undefined ? undefined : parse(map, scope);
  };
}

/** `{fact, is}`, `{fact, in}` and the like, or a number with a policy word. */
function parseTest(source: Source, scope: ParseScope): Rule | undefined {
  const misplaced = ['pick', 'bands', 'judge', 'all', 'any', 'at_least'].find(
    (key) => key in source,
  );
  if (misplaced !== undefined) {
    const message = `“${misplaced}”不写在“test”里：去掉 test，直接写“${misplaced}: …”`;
    scope.report([...scope.path, misplaced], message);
    return undefined;
  }
  if ('is' in source) return parseIs(source, scope);
  if (['in', 'any_of', 'not_in'].some((key) => key in source)) return parseIn(source, scope);
  return parseCompare(source, scope);
}

/** The keys that say what a rule is, in the order the manual names them. */
const mechanisms: Readonly<Record<string, ParseMechanism>> = {
  test: fromMap('test', parseTest),
  pick: fromMap('pick', parsePick),
  bands: fromMap('bands', parseBands),
  judge: fromMap('judge', parseJudge),
  all: parseAll,
  any: parseAny,
  at_least: parseAtLeast,
};

/** The keys of a criterion that hold its rule. */
const ruleKeys: readonly string[] = Object.keys(mechanisms);

function parseNode(source: unknown, scope: ParseScope): Rule | undefined {
  const map = readMap(source, '条件', scope);
  if (map === undefined) return undefined;
  if ('fact' in map) return parseTest(map, scope);
  const keys = Object.keys(map);
  for (const key of keys.filter((each) => !ruleKeys.includes(each))) {
    scope.report([...scope.path, key], `不认识的键“${key}”${didYouMean(key, ruleKeys)}`);
  }
  const found = keys.filter((key) => ruleKeys.includes(key));
  const [key] = found;
  if (found.length > 1) scope.report(scope.path, `“${found.join('”“')}”只能写一个`);
  const parse = key === undefined ? undefined : mechanisms[key];
  if (key === undefined || parse === undefined) {
    scope.report(scope.path, `缺少判定方式：${ruleKeys.join('、')} 之一`);
    return undefined;
  }
  return parse(map[key], within(scope, key), parseNode);
}

/**
 * Reads a rule from plain data: `{test: {fact, 不少于: 3000 万元}}`, or the test alone. A rule with
 * problems may still come back for further checks, but must not be published.
 */
export function parseRule(
  source: unknown,
  context: RuleContext,
): { readonly rule?: Rule; readonly problems: readonly RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const report = (path: RuleProblem['path'], message: string) => problems.push({ path, message });
  const rule = parseNode(source, { ...context, path: [], report });
  return rule === undefined ? { problems } : { rule, problems };
}

/** The part of a criterion's source that is its rule. */
export function ruleSourceOf(criterion: Source): Source {
  return Object.fromEntries(Object.entries(criterion).filter(([key]) => ruleKeys.includes(key)));
}
