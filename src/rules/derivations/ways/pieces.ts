import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { numberAnswer } from '../../answered.ts';
import { numberKinds } from '../../fact.ts';
import { parseLimit } from '../../amounts/limit.ts';
import type { Range } from '../../amounts/range.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { readPercent } from '../percent.ts';
import { oneMore, readStretches, readWay, withEach } from '../read-way.ts';
import { rising } from '../span.ts';

interface Piece {
  readonly says: string;
  readonly range: Range;
  /** For each one of the figure that lies in it. */
  readonly each: string;
  /** As the author wrote it: `2.5 万元`, `50%`. */
  readonly eachText: string;
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

function addPieces({ rows }: PiecesFrom, value: Big): Big {
  return rows.reduce(
    (all, { range, each }) => all.plus(lengthIn(range, value).times(each)),
    new Big(0),
  );
}

export const pieces: Derivation<PiecesFrom> = {
  facts: ({ of }) => [of],
  work: (from, answers) => {
    const answer = numberAnswer(answers, from.of);
    return answer === undefined
      ? { kind: 'unanswered' }
      : { kind: 'number', value: addPieces(from, new Big(answer)) };
  },
  write: ({ of, rows }, written, words) =>
    say(words, 'rules.pieces', {
      figure: written(of),
      rows: rows.map(({ says }) => says).join('；'),
    }),
  // Of nothing there is no piece.
  span: (from, spanOf) => ({
    low: new Big(0),
    ...rising(spanOf(from.of), (end) => addPieces(from, end)),
  }),
};

export const piecesSource: DerivationSource<PiecesFrom> = {
  key: 'pieces',
  parse: (written, unit, scope) => {
    const shape = { key: 'pieces', fact: 'of', kinds: numberKinds, keys: ['rows'] };
    const read = readWay(written, shape, scope);
    if (read === undefined) return undefined;
    const { fact } = read;
    const rows = readStretches(read.source['rows'], fact, scope, {
      wanted: '一段写成“范围：每一个多少”或“范围：百分之几”，例如“2 个以下：5 万元”',
      read: (eachText, report) => {
        const percent = readPercent(eachText);
        if (percent !== undefined) {
          if (fact.unit !== unit) report(`按比例的，“${fact.id}”的单位应与结果相同`);
          return { each: new Big(percent).div(100).toFixed(), eachText };
        }
        const told = parseLimit(eachText, unit);
        return told.kind === 'amount' ? { each: told.value, eachText } : undefined;
      },
    });
    return (
      rows && {
        kind: 'pieces',
        of: fact.id,
        rows: rows.map(({ row, range, each, eachText }) => ({ says: row, range, each, eachText })),
      }
    );
  },
  stated: ({ rows }) => rows.map(({ eachText }) => eachText),
  flips: (from) =>
    withEach(from.rows, (row) => ({ ...row, each: oneMore(row.each) })).map(
      ({ row, index, rows }) => ({
        change: `rows.${index}+1`,
        description: `“${row.says}”由 ${row.each} 加 1`,
        from: { ...from, rows },
      }),
    ),
};
