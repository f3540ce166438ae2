import { combineAtLeast } from '../combine.ts';
import type { Outcome } from '../evaluation.ts';
import { readMap, reportUnknownKeys, within } from '../parse-scope.ts';
import type { ParseChild, ParseScope } from '../parse-scope.ts';
import type { AtLeastRule } from '../rule.ts';
import { parseChildren } from './all.ts';

export function parseAtLeast(
  source: unknown,
  scope: ParseScope,
  parseChild: ParseChild,
): AtLeastRule | undefined {
  const map = readMap(source, '“at_least”', scope);
  if (map === undefined) return undefined;
  reportUnknownKeys(map, ['count', 'of'], scope);
  const of = parseChildren(map['of'], within(scope, 'of'), parseChild);
  const { count } = map;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    scope.report([...scope.path, 'count'], '“count”应是不小于 1 的整数');
    return undefined;
  }
  if (of === undefined) return undefined;
  if (count > of.length) {
    scope.report([...scope.path, 'count'], `要求 ${count} 项，而只列了 ${of.length} 项`);
  }
  return { kind: 'at-least', count, of };
}

export function evaluateAtLeast(rule: AtLeastRule, children: readonly Outcome[]): Outcome {
  const verdicts = children.map(({ verdict }) => verdict);
  return { rule, verdict: combineAtLeast(rule.count, verdicts), children };
}
