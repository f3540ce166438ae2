import { Big } from 'big.js';
import type { Words } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { convertAmount } from '../amounts/amount.ts';
import { withoutEach } from '../judge/without-each.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';
import { rising } from './span.ts';
import type { Span } from './span.ts';

/** A number worked out of a list of numbers: the ids of their facts, in the order of the sum. */
export interface OverFigures<Kind extends string> {
  readonly kind: Kind;
  readonly of: readonly string[];
  /** Of a share told in per cent. */
  readonly percent?: true;
}

/** What one sum does with its figures. */
interface Sum {
  readonly work: (figures: readonly Big[]) => Big;
  readonly write: (figures: readonly string[], words: Words) => string;
  /** Where what comes of it lies, by where its figures lie; absent: anywhere. */
  readonly span?: (spans: readonly Span[]) => Span;
  /** The figure that divides: by nothing at all, or of a growth by nothing above zero, it can't. */
  readonly divisor?: { readonly at: number; readonly must: 'not-zero' | 'above-zero' };
}

/** Works a number out of numbers that are all given. */
export function overFigures<Kind extends string>({
  work,
  write,
  span,
  divisor,
}: Sum): Derivation<OverFigures<Kind>> {
  return {
    facts: ({ of }) => of,
    work: ({ of, percent }, answers) => {
      const figures = of.flatMap((id) => {
        const value = numberAnswer(answers, id);
        return value === undefined ? [] : [new Big(value)];
      });
      if (figures.length < of.length) return { kind: 'unanswered' };
      if (divisor !== undefined) {
        const [figure, fact] = [figures[divisor.at], of[divisor.at]];
        const isUsable = divisor.must === 'not-zero' ? figure?.eq(0) === false : figure?.gt(0);
        if (fact !== undefined && isUsable !== true) return { kind: 'no-divisor', fact };
      }
      const value = work(figures);
      return { kind: 'number', value: percent ? value.times(100) : value };
    },
    write: ({ of }, written, words) => write(of.map(written), words),
    ...(span && {
      span: ({ of, percent }, spanOf) => {
        const found = span(of.map(spanOf));
        return percent ? rising(found, (end) => end.times(100)) : found;
      },
    }),
  };
}

interface Reading<Kind extends string> {
  readonly kind: Kind;
  readonly key: string;
  /** How many figures: exactly two, or two and more. */
  readonly count: 'two' | 'many';
  /** `share`: what comes out is of another unit than its figures. */
  readonly result: 'share' | 'same';
}

/**
 * Reads a sum over figures of one unit; the order counts where there are two. Called where a bundler
 * is told that the call does nothing else: pages carry no reader.
 */
export function readFiguresOf<Kind extends string>({
  kind,
  key,
  count,
  result,
}: Reading<Kind>): DerivationSource<OverFigures<Kind>> {
  return {
    key,
    parse: (source, unit, scope) => {
      const figures = readFigures(source, numberKinds, scope);
      if (figures === undefined) return undefined;
      const [first] = figures;
      if (count === 'two' ? figures.length !== 2 : figures.length < 2) {
        scope.report(scope.path, count === 'two' ? '这里应恰是两个事实' : '这里应有两个以上的事实');
        return undefined;
      }
      const percent = result === 'share' && unit === '%';
      const wanted = result === 'same' ? unit : percent ? first?.unit : undefined;
      for (const [index, figure] of figures.entries()) {
        const isSame = convertAmount('1', figure.unit ?? '', wanted ?? '') === '1';
        if ((result === 'same' || percent) && !isSame) {
          const message = `“${figure.id}”的单位是${figure.unit ?? '（无单位）'}，应与${wanted ?? '（无单位）'}相同`;
          scope.report([...scope.path, index], message);
        }
      }
      return { kind, of: figures.map(({ id }) => id), ...(percent ? { percent } : {}) };
    },
    flips: (from) =>
      count === 'two'
        ? [
            {
              change: 'turned',
              description: `“${key}”的两个数对调`,
              from: { ...from, of: [...from.of].reverse() },
            },
          ]
        : withoutEach(from.of).map((of, index) => ({
            change: `without ${index}`,
            description: `“${key}”里去掉第 ${index + 1} 个数`,
            from: { ...from, of },
          })),
  };
}
