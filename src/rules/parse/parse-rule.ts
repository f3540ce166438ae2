import { suggestName } from '../../base/index.ts';
import type { RuleProblem } from '../wording/lexicon.ts';
import { ruleReaders } from '../operators/table.ts';
import type { Rule } from '../operators/table.ts';
import { readMap, within } from './parse-scope.ts';
import type { ParseScope, RuleContext, Source } from './parse-scope.ts';
import { addRarerSources } from '../rarer-sources.ts';
import { addRarer } from '../rarer.ts';

/** The keys of a criterion that say what its rule is, in the order the manual names them. */
export function ruleKeys(): readonly string[] {
  addRarerSources();
  return ['test', ...ruleReaders().flatMap((reader) => ('key' in reader ? [reader.key] : []))];
}

/** `{fact, is}`, `{fact, in}` and the like, or a number with a policy word. */
function parseTest(source: Source, scope: ParseScope): Rule | undefined {
  const misplaced = ruleKeys().find((key) => key !== 'test' && key in source);
  if (misplaced !== undefined) {
    const message = `“${misplaced}”不写在“test”里：去掉 test，直接写“${misplaced}: …”`;
    scope.report([...scope.path, misplaced], message);
    return undefined;
  }
  const tests = ruleReaders().flatMap((reader) => ('testKeys' in reader ? [reader] : []));
  const told = tests.find(({ testKeys }) => testKeys.some((key) => key in source));
  const reader = told ?? tests.find(({ testKeys }) => testKeys.length === 0);
  return reader?.parse(source, scope, parseNode);
}

function parseNode(source: unknown, scope: ParseScope): Rule | undefined {
  const map = readMap(source, '条件', scope);
  if (map === undefined) return undefined;
  if ('fact' in map) return parseTest(map, scope);
  const known = ruleKeys();
  const keys = Object.keys(map);
  for (const key of keys.filter((each) => !known.includes(each))) {
    scope.report([...scope.path, key], `不认识的键“${key}”${suggestName(key, known)}`);
  }
  const found = keys.filter((key) => known.includes(key));
  const [key] = found;
  if (found.length > 1) scope.report(scope.path, `“${found.join('”“')}”只能写一个`);
  if (key === undefined) {
    scope.report(scope.path, `缺少判定方式：${known.join('、')} 之一`);
    return undefined;
  }
  const below = within(scope, key);
  const reader = ruleReaders().find((each) => 'key' in each && each.key === key);
  if (reader !== undefined) return reader.parse(map[key], below, parseNode);
  const test = readMap(map[key], '“test”', below);
  return test === undefined ? undefined : parseTest(test, below);
}

/**
 * Reads a rule from plain data: `{test: {fact, 不少于: 3000 万元}}`, or the test alone. A rule with
 * problems may still come back for further checks, but must not be published.
 */
export function parseRule(
  source: unknown,
  context: RuleContext,
): { readonly rule?: Rule; readonly problems: readonly RuleProblem[] } {
  // Whoever reads rules can judge by all of them.
  addRarer();
  addRarerSources();
  const problems: RuleProblem[] = [];
  const report = (path: RuleProblem['path'], message: string) => problems.push({ path, message });
  const rule = parseNode(source, { ...context, path: [], report });
  return rule === undefined ? { problems } : { rule, problems };
}

/** The part of a criterion's source that is its rule. */
export function ruleSourceOf(criterion: Source): Source {
  const known = ruleKeys();
  return Object.fromEntries(Object.entries(criterion).filter(([key]) => known.includes(key)));
}
