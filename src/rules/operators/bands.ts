import { Big } from 'big.js';
import { numberAnswer } from '../answered.ts';
import type { Outcome } from '../evaluation.ts';
import type { Answers, Fact } from '../fact.ts';
import { holds } from '../holds.ts';
import {
  readChoice,
  readFact,
  readInterpretation,
  readMap,
  reportUnknownKeys,
  within,
} from '../parse-scope.ts';
import type { ParseScope, Source } from '../parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../policy-word.ts';
import type { BandsRule } from '../rule.ts';
import { numberKinds, readLimit } from './compare.ts';

type Row = BandsRule['rows'][number];

/** Values on, between and beyond all limits: what holds at these holds everywhere. */
function probes(rows: readonly Row[], isWhole: boolean): readonly string[] {
  const limits = rows.map(({ limit }) => new Big(limit)).sort((one, other) => one.cmp(other));
  const around = limits.flatMap((limit) =>
    isWhole
      ? [limit.minus(1), limit, limit.plus(1)]
      : [limit.minus('0.00000001'), limit, limit.plus('0.00000001')],
  );
  // Counts have no negative: below the lowest limit nothing is missing.
  return around.filter((value) => !isWhole || value.gte(0)).map((value) => value.toFixed());
}

function checkCoverage(rows: readonly Row[], fact: Fact, scope: ParseScope): void {
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

function parseRow(
  source: unknown,
  fact: Fact,
  isImplied: boolean,
  scope: ParseScope,
): Row | undefined {
  const row = readMap(source, '一档', scope);
  if (row === undefined) return undefined;
  const worded = readWordedLimit(row, ['result'], scope);
  if (row['result'] === undefined) scope.report(scope.path, '缺少“result”：met、judge 或 unmet');
  const result = readChoice(row, 'result', ['met', 'judge', 'unmet'], scope);
  if (worded === undefined) return undefined;
  if (!isImplied) checkWordInQuote(worded, scope);
  const limit = readLimit(worded.text, fact, within(scope, worded.word));
  if (limit === undefined) return undefined;
  return { word: worded.word, operator: worded.operator, limit, result };
}

export function parseBands(source: Source, scope: ParseScope): BandsRule | undefined {
  reportUnknownKeys(source, ['fact', 'rows', 'implied', 'note'], scope);
  const fact = readFact(source, numberKinds, scope);
  const interpretation = readInterpretation(source, scope);
  const written = source['rows'];
  if (!Array.isArray(written) || written.length === 0) {
    scope.report([...scope.path, 'rows'], '“rows”应列出各档');
    return undefined;
  }
  if (fact === undefined) return undefined;
  const rows = written.flatMap((row: unknown, index) => {
    const parsed = parseRow(
      row,
      fact,
      interpretation.implied === true,
      within(scope, 'rows', index),
    );
    return parsed === undefined ? [] : [parsed];
  });
  if (rows.length < written.length) return undefined;
  checkCoverage(rows, fact, scope);
  return { kind: 'bands', fact: fact.id, rows, ...interpretation };
}

export function evaluateBands(rule: BandsRule, answers: Answers): Outcome {
  const value = numberAnswer(answers, rule.fact);
  if (value === undefined) return { rule, verdict: 'unknown', children: [] };
  const row = rule.rows.find(({ operator, limit }) => holds(value, operator, limit));
  // A value no band names (a negative count) is for a person to look at.
  return { rule, verdict: row?.result ?? 'judge', value, children: [] };
}
