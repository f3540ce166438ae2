import { say, writeLabel } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import type { Operator, OperatorSource, ParseChild } from '../operator.ts';
import {
  readChoice,
  readFact,
  readInterpretation,
  readMap,
  reportUnknownKeys,
  within,
} from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import { checkRanges, cutsOfRange, isWithin, settleEnds } from '../amounts/range.ts';
import type { Range } from '../amounts/range.ts';
import { factOf, unanswered, writeGiven } from '../tell/telling.ts';
import { readRange } from './within.ts';

/** Which of its rules holds is told by a number: 小于 5,000 万元（含）的企业，比例不低于 5%. */
export interface ByRule<Rule> {
  readonly kind: 'by';
  readonly fact: string;
  /** One for each of its rules, with the phrase that tells it. */
  readonly ranges: readonly { readonly says: string; readonly range: Range }[];
  readonly of: readonly Rule[];
  readonly implied?: boolean;
  readonly note?: string;
}

function chosenOf({ ranges }: ByRule<unknown>, value: string): number {
  return ranges.findIndex(({ range }) => isWithin(value, range));
}

export const by: Operator<ByRule<unknown>> = {
  facts: ({ fact }) => [fact],
  evaluate: (rule, answers, children) => {
    const value = numberAnswer(answers, rule.fact);
    if (value === undefined) return { verdict: 'unknown' };
    const chosen = chosenOf(rule, value);
    // A number that no range names is for a person to look at.
    return { verdict: children[chosen] ?? 'judge', value, open: [chosen] };
  },
  explain: (rule, { value, children }, telling) => {
    if (typeof value !== 'string') return [unanswered(rule.fact, telling)];
    const { words } = telling;
    const chosen = chosenOf(rule, value);
    const label = writeLabel(factOf(rule.fact, telling).label, words);
    const given = writeGiven(rule.fact, telling);
    const says = rule.ranges[chosen]?.says;
    const values = { label, value: given, range: says ?? '' };
    const text = say(words, says === undefined ? 'rules.by_none' : 'rules.by', values);
    return [{ text, fact: rule.fact, value: given }, ...(children[chosen]?.reasons ?? [])];
  },
  cuts: ({ fact, ranges }) => ranges.flatMap(({ range }) => cutsOfRange(fact, range)),
};

/** The rows that ranges are told in, `{区间: 5000 万元以上, …}`, with the ends that meet settled. */
function readRanges(
  rows: readonly Source[],
  source: Source,
  fact: Parameters<typeof readRange>[2],
  isImplied: boolean,
  scope: ParseScope,
): ByRule<unknown>['ranges'] | undefined {
  const edges = readChoice(source, 'edges', ['open', 'upper', 'lower'], scope);
  const told = rows.map((row, index) =>
    readRange(row['区间'], within(scope, 'rows', index, '区间'), fact, isImplied),
  );
  const read = told.flatMap((each) => each ?? []);
  if (read.length < told.length) return undefined;
  const prefer = (below: number, above: number): number | undefined =>
    edges === 'open' ? undefined : edges === 'upper' ? above : below;
  const report = (message: string, index?: number): void =>
    scope.report([...scope.path, 'rows', ...(index === undefined ? [] : [index])], message);
  const ranges = settleEnds(
    read.map((each) => each.told),
    prefer,
    (message) =>
      report(
        `${message}；写 edges: upper（归数大的一档）或 lower（归数小的一档），并在 note 写明理由`,
      ),
  );
  checkRanges(ranges, fact, report);
  return ranges.map((range, index) => ({ says: read[index]?.says ?? '', range }));
}

export const bySource = {
  key: 'by',
  parse: <Rule>(
    written: unknown,
    scope: ParseScope,
    parseChild: ParseChild<Rule>,
  ): ByRule<Rule> | undefined => {
    const source = readMap(written, '“by”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['fact', 'rows', 'edges', 'implied', 'note'], scope);
    const fact = readFact(source, numberKinds, scope);
    const interpretation = readInterpretation(source, scope);
    const list: readonly unknown[] = Array.isArray(source['rows']) ? source['rows'] : [];
    if (list.length === 0) scope.report([...scope.path, 'rows'], '“rows”应列出各档');
    const rows = list.flatMap((row, index): readonly Source[] => {
      const map = readMap(row, '一档', within(scope, 'rows', index));
      return map === undefined ? [] : [map];
    });
    if (fact === undefined || rows.length === 0 || rows.length < list.length) return undefined;
    const ranges = readRanges(rows, source, fact, interpretation.implied === true, scope);
    const of = rows.flatMap((row, index): readonly Rule[] => {
      const rest = Object.fromEntries(Object.entries(row).filter(([key]) => key !== '区间'));
      const rule = parseChild(rest, within(scope, 'rows', index));
      return rule === undefined ? [] : [rule];
    });
    if (ranges === undefined || of.length < rows.length) return undefined;
    return { kind: 'by', fact: fact.id, ranges, of, ...interpretation };
  },
  flips: <Rule>(rule: ByRule<Rule>) =>
    rule.ranges.flatMap(({ says, range }, index) =>
      (['low', 'high'] as const).flatMap((side) => {
        const end = range[side];
        if (end?.isIn !== true) return [];
        const ranges = rule.ranges.map((each, at) =>
          at === index ? { ...each, range: { ...range, [side]: { ...end, isIn: false } } } : each,
        );
        return [
          {
            change: `rows.${index} ${side} out`,
            description: `“${says}”的 ${end.limitText} 改为不含`,
            rule: { ...rule, ranges },
          },
        ];
      }),
    ),
} satisfies OperatorSource<ByRule<unknown>, unknown>;
