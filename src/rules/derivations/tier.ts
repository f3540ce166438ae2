import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { parseLimit } from '../limit.ts';
import { parseRange } from '../parse-range.ts';
import { readMap, reportUnknownKeys } from '../parse-scope.ts';
import { checkRanges, isWithin, settleEnds } from '../range.ts';
import type { Range, ToldRange } from '../range.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';

interface Tier {
  readonly says: string;
  readonly range: Range;
  readonly gives: string;
}

/** So much by the band that a figure falls into: 达到 50 亿元给 100 万元，100 亿元给 300 万元. */
export interface TierFrom {
  readonly kind: 'tier';
  readonly of: string;
  readonly rows: readonly Tier[];
}

function tierOf({ rows }: TierFrom, value: string): Tier | undefined {
  return rows.find(({ range }) => isWithin(value, range));
}

export const tier: Derivation<TierFrom> = {
  facts: ({ of }) => [of],
  work: (from, answers) => {
    const value = numberAnswer(answers, from.of);
    const found = value === undefined ? undefined : tierOf(from, value);
    return found === undefined
      ? { kind: 'unanswered' }
      : { kind: 'number', value: new Big(found.gives) };
  },
  write: ({ of }, written, words) => say(words, 'rules.tier', { figure: written(of) }),
};

export const tierSource: DerivationSource<TierFrom> = {
  key: 'tier',
  parse: (written, unit, scope) => {
    const source = readMap(written, '“tier”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['of', 'rows'], scope);
    const [fact] = readFigures([source['of']], numberKinds, scope) ?? [];
    const listed: readonly unknown[] = Array.isArray(source['rows']) ? source['rows'] : [];
    if (fact === undefined || listed.length === 0) {
      scope.report([...scope.path, 'rows'], '“rows”应列出各档，例如“50亿元以上：100 万元”');
      return undefined;
    }
    const path = (index: number) => [...scope.path, 'rows', index];
    const read = listed.flatMap((row, index) => {
      const [, says, amount] = /^(.+)[：:]\s*(.+)$/.exec(String(row)) ?? [];
      const parsed = says === undefined ? { why: '' } : parseRange(says, fact, scope.lexicon);
      const gives = parseLimit(amount ?? '', unit);
      if (says !== undefined && 'range' in parsed && gives.kind === 'amount')
        return [{ says, told: parsed.range, gives: gives.value }];
      const why = 'why' in parsed ? parsed.why : '';
      scope.report(
        path(index),
        `一档写成“范围：多少”，例如“50亿元以上：100 万元”${why && `（${why}）`}`,
      );
      return [];
    });
    if (read.length < listed.length) return undefined;
    const report = (message: string, index?: number): void =>
      scope.report(index === undefined ? scope.path : path(index), message);
    const ranges = settleEnds(
      read.map(({ told }): ToldRange => told),
      () => undefined,
      report,
    );
    checkRanges(ranges, fact, report);
    const rows = read.map(({ says, gives }, index) => ({
      says,
      gives,
      range: ranges[index] ?? {},
    }));
    return { kind: 'tier', of: fact.id, rows };
  },
  flips: (from) =>
    from.rows.map(({ says, gives }, index) => ({
      change: `rows.${index}+1`,
      description: `“${says}”由 ${gives} 加 1`,
      from: {
        ...from,
        rows: from.rows.map((row, at) =>
          at === index ? { ...row, gives: new Big(gives).plus(1).toFixed() } : row,
        ),
      },
    })),
};
