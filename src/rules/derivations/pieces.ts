import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { parseLimit } from '../limit.ts';
import { parseRange } from '../parse-range.ts';
import { readMap, reportUnknownKeys } from '../parse-scope.ts';
import { checkRanges, settleEnds } from '../range.ts';
import type { Range } from '../range.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';

interface Piece {
  readonly says: string;
  readonly range: Range;
  /** For each one of the figure that lies in it. */
  readonly each: string;
}

/** So much of each part of a figure: 前两个展位每个 5 万元，第三个起每个 2.5 万元 (累进). */
export interface PiecesFrom {
  readonly kind: 'pieces';
  readonly of: string;
  readonly rows: readonly Piece[];
}

/** How much of a figure lies between the two ends. */
function lengthIn({ low, high }: Range, value: Big): Big {
  const from = low === undefined ? new Big(0) : new Big(low.limit);
  const to = high === undefined || value.lt(high.limit) ? value : new Big(high.limit);
  return to.gt(from) ? to.minus(from) : new Big(0);
}

export const pieces: Derivation<PiecesFrom> = {
  facts: ({ of }) => [of],
  work: ({ of, rows }, answers) => {
    const answer = numberAnswer(answers, of);
    if (answer === undefined) return { kind: 'unanswered' };
    const value = new Big(answer);
    const sum = rows.reduce(
      (all, { range, each }) => all.plus(lengthIn(range, value).times(each)),
      new Big(0),
    );
    return { kind: 'number', value: sum };
  },
  write: ({ of, rows }, written, words) =>
    say(words, 'rules.pieces', {
      figure: written(of),
      rows: rows.map(({ says }) => says).join('；'),
    }),
};

export const piecesSource: DerivationSource<PiecesFrom> = {
  key: 'pieces',
  parse: (written, unit, scope) => {
    const source = readMap(written, '“pieces”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['of', 'rows'], scope);
    const [fact] = readFigures([source['of']], numberKinds, scope) ?? [];
    const listed: readonly unknown[] = Array.isArray(source['rows']) ? source['rows'] : [];
    if (fact === undefined || listed.length === 0) {
      scope.report([...scope.path, 'rows'], '“rows”应列出各段，例如“2 个以下：5 万元”');
      return undefined;
    }
    const path = (index: number) => [...scope.path, 'rows', index];
    const read = listed.flatMap((row, index) => {
      const [, says = '', amount = ''] = /^(.+)[：:]\s*(.+)$/.exec(String(row)) ?? [];
      const parsed = parseRange(says, fact, scope.lexicon);
      const [, percent] = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(amount.normalize('NFKC')) ?? [];
      const told = percent === undefined ? parseLimit(amount, unit) : undefined;
      const each =
        percent === undefined
          ? told
          : { kind: 'amount' as const, value: new Big(percent).div(100).toFixed() };
      if (percent !== undefined && fact.unit !== unit)
        scope.report(path(index), `按比例的，“${fact.id}”的单位应与结果相同`);
      if ('range' in parsed && each?.kind === 'amount')
        return [{ says: String(row), told: parsed.range, each: each.value }];
      scope.report(
        path(index),
        `一段写成“范围：每一个多少”或“范围：百分之几”${'why' in parsed ? `（${parsed.why}）` : ''}`,
      );
      return [];
    });
    if (read.length < listed.length) return undefined;
    const report = (message: string, index?: number): void =>
      scope.report(index === undefined ? scope.path : path(index), message);
    const ranges = settleEnds(
      read.map(({ told }) => told),
      () => undefined,
      report,
    );
    checkRanges(ranges, fact, report);
    const rows = read.map(({ says, each }, index) => ({ says, each, range: ranges[index] ?? {} }));
    return { kind: 'pieces', of: fact.id, rows };
  },
  flips: (from) =>
    from.rows.map(({ says, each }, index) => ({
      change: `rows.${index}+1`,
      description: `“${says}”由 ${each} 加 1`,
      from: {
        ...from,
        rows: from.rows.map((row, at) =>
          at === index ? { ...row, each: new Big(each).plus(1).toFixed() } : row,
        ),
      },
    })),
};
