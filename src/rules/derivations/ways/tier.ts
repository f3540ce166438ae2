import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { numberAnswer } from '../../answered.ts';
import { numberKinds } from '../../fact.ts';
import { parseLimit } from '../../amounts/limit.ts';
import { isWithin } from '../../amounts/range.ts';
import type { Range } from '../../amounts/range.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { oneMore, readStretches, readWay, withEach } from '../read-way.ts';
import { meets, spanOver } from '../span.ts';

interface Tier {
  readonly says: string;
  readonly range: Range;
  readonly gives: string;
  /** As the author wrote it: `100 万元`. */
  readonly givesText: string;
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
  span: ({ of, rows }, spanOf) => {
    const figure = spanOf(of);
    const gives = rows.filter(({ range }) => meets(figure, range)).map((row) => new Big(row.gives));
    return spanOver(gives.map((value) => ({ low: value, high: value })));
  },
};

export const tierSource: DerivationSource<TierFrom> = {
  key: 'tier',
  parse: (written, unit, scope) => {
    const shape = { key: 'tier', fact: 'of', kinds: numberKinds, keys: ['rows'] };
    const read = readWay(written, shape, scope);
    if (read === undefined) return undefined;
    const rows = readStretches(read.source['rows'], read.fact, scope, {
      wanted: '一档写成“范围：多少”，例如“50亿元以上：100 万元”',
      read: (givesText) => {
        const gives = parseLimit(givesText, unit);
        return gives.kind === 'amount' ? { gives: gives.value, givesText } : undefined;
      },
    });
    return (
      rows && {
        kind: 'tier',
        of: read.fact.id,
        rows: rows.map(({ says, range, gives, givesText }) => ({ says, range, gives, givesText })),
      }
    );
  },
  stated: ({ rows }) =>
    rows.flatMap(({ range: { low, high }, givesText }) => [
      ...[low, high].flatMap((end) => end?.limitText ?? []),
      givesText,
    ]),
  flips: (from) =>
    withEach(from.rows, (row) => ({ ...row, gives: oneMore(row.gives) })).map(
      ({ row, index, rows }) => ({
        change: `rows.${index}+1`,
        description: `“${row.says}”由 ${row.gives} 加 1`,
        from: { ...from, rows },
      }),
    ),
};
