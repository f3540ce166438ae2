import { Big } from 'big.js';
import { say, writeLabel } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { holds, otherComparisons } from '../wording/comparison.ts';
import type { Comparison } from '../wording/comparison.ts';
import { numberKinds } from '../fact.ts';
import type { Fact } from '../fact.ts';
import type { Interpreted, Operator, OperatorSource } from '../operator.ts';
import {
  readChoice,
  readFact,
  readInterpretation,
  readMap,
  reportUnknownKeys,
  within,
} from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../wording/policy-word.ts';
import { factOf, unanswered, writeGiven } from '../tell/telling.ts';
import { readLimit } from './compare.ts';

interface Band {
  readonly word: string;
  readonly operator: Comparison;
  readonly limit: string;
  readonly result: 'met' | 'unmet' | 'judge';
}

/** Ranges of a number, each with its result; the first that holds is taken. */
export interface BandsRule extends Interpreted {
  readonly kind: 'bands';
  readonly fact: string;
  readonly rows: readonly Band[];
}

export const bands: Operator<BandsRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: (rule, answers) => {
    const value = numberAnswer(answers, rule.fact);
    if (value === undefined) return { verdict: 'unknown' };
    const band = rule.rows.find(({ operator, limit }) => holds(value, operator, limit));
    // A value no band names (a negative count) is for a person to look at.
    return { verdict: band?.result ?? 'judge', value };
  },
  explain: (rule, { verdict }, telling) => {
    if (verdict === 'unknown') return [unanswered(rule.fact, telling)];
    const fact = factOf(rule.fact, telling);
    const value = writeGiven(rule.fact, telling);
    const label = writeLabel(fact.label, telling.words);
    const text = say(telling.words, `rules.bands_${verdict}`, { label, value });
    return [{ text, fact: rule.fact, value }];
  },
};

/** Values on, between and beyond all limits: what holds at these holds everywhere. */
function probes(rows: readonly Band[], isWhole: boolean): readonly string[] {
  const limits = rows.map(({ limit }) => new Big(limit)).sort((one, other) => one.cmp(other));
  const around = limits.flatMap((limit) =>
    isWhole
      ? [limit.minus(1), limit, limit.plus(1)]
      : [limit.minus('0.00000001'), limit, limit.plus('0.00000001')],
  );
  // Counts have no negative: below the lowest limit nothing is missing.
  return around.filter((value) => !isWhole || value.gte(0)).map((value) => value.toFixed());
}

function checkCoverage(rows: readonly Band[], fact: Fact, scope: ParseScope): void {
  const values = probes(rows, fact.kind === 'int');
  const takes = (value: string) =>
    rows.findIndex(({ operator, limit }) => holds(value, operator, limit));
  const gap = values.find((value) => takes(value) < 0);
  if (gap !== undefined) scope.report(scope.path, `各档之间有空缺：填 ${gap} 时没有一档适用`);
  for (const index of rows.keys()) {
    if (values.some((value) => takes(value) === index)) continue;
    scope.report([...scope.path, 'rows', index], '这一档被前面各档盖住，永远轮不到');
  }
}

function parseBand(
  source: unknown,
  fact: Fact,
  isImplied: boolean,
  scope: ParseScope,
): Band | undefined {
  const row = readMap(source, '一档', scope);
  if (row === undefined) return undefined;
  const worded = readWordedLimit(row, ['result'], scope);
  if (row['result'] === undefined) scope.report(scope.path, '缺少“result”：met、judge 或 unmet');
  const result = readChoice(row, 'result', ['met', 'judge', 'unmet'], scope);
  if (worded === undefined) return undefined;
  const word = isImplied ? worded.word : checkWordInQuote(worded, fact.unit, scope);
  const limit = readLimit(worded.text, fact, within(scope, worded.word));
  if (limit === undefined) return undefined;
  return { word, operator: worded.operator, limit, result };
}

export const bandsSource = {
  key: 'bands',
  parse: (written, scope) => {
    const source = readMap(written, '“bands”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['fact', 'rows', 'implied', 'note'], scope);
    const fact = readFact(source, numberKinds, scope);
    const interpretation = readInterpretation(source, scope);
    const list = source['rows'];
    if (!Array.isArray(list) || list.length === 0) {
      scope.report([...scope.path, 'rows'], '“rows”应列出各档');
      return undefined;
    }
    if (fact === undefined) return undefined;
    const isImplied = interpretation.implied === true;
    const rows = list.flatMap((row: unknown, index) => {
      const band = parseBand(row, fact, isImplied, within(scope, 'rows', index));
      return band === undefined ? [] : [band];
    });
    if (rows.length < list.length) return undefined;
    checkCoverage(rows, fact, scope);
    return { kind: 'bands', fact: fact.id, rows, ...interpretation };
  },
  flips: (rule) => {
    const change = (index: number, row: Partial<Band>): BandsRule => ({
      ...rule,
      rows: rule.rows.map((each, at) => (at === index ? { ...each, ...row } : each)),
    });
    const results = ['met', 'judge', 'unmet'] as const;
    return rule.rows.flatMap(({ operator, limit, result }, index) => {
      const shown = `${rule.fact} 第 ${index + 1} 档 ${operator} ${limit}`;
      const [other] = otherComparisons[operator];
      return [
        {
          change: `rows.${index} ${other}`,
          description: `“${shown}”的界限改为 ${other}`,
          rule: change(index, { operator: other }),
        },
        ...results
          .filter((each) => each !== result)
          .map((each) => ({
            change: `rows.${index} ${each}`,
            description: `“${shown}”的结论改为 ${each}`,
            rule: change(index, { result: each }),
          })),
      ];
    });
  },
  leavesToPerson: ({ rows }) => rows.some(({ result }) => result === 'judge'),
} satisfies OperatorSource<BandsRule>;
