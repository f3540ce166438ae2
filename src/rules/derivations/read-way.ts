import { Big } from 'big.js';
import type { Fact } from '../fact.ts';
import { parseRange } from '../parse/parse-range.ts';
import { readMap, reportUnknownKeys } from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import { checkRanges, settleEnds } from '../amounts/range.ts';
import type { Range, ToldRange } from '../amounts/range.ts';
import { readFigures } from './derivation.ts';

/** How a way that looks at one fact is written: `rate: {of: more, 按: 0.3%}`. */
interface WayShape {
  /** The way's own name. */
  readonly key: string;
  /** The key of its fact, with the kinds it can be of. */
  readonly fact: string;
  readonly kinds: readonly Fact['kind'][];
  readonly keys: readonly string[];
}

/** What stands under a way's key, with the fact it looks at. */
export function readWay(
  written: unknown,
  { key, fact, kinds, keys }: WayShape,
  scope: ParseScope,
): { readonly source: Source; readonly fact: Fact } | undefined {
  const source = readMap(written, `“${key}”`, scope);
  if (source === undefined) return undefined;
  reportUnknownKeys(source, [fact, ...keys], scope);
  const [found] = readFigures([source[fact]], kinds, scope) ?? [];
  return found && { source, fact: found };
}

/** Reports a figure that is not in the unit of what comes of it. */
export function reportOtherUnit(
  figure: Fact,
  unit: string | undefined,
  path: ParseScope['path'],
  scope: ParseScope,
): void {
  if (figure.unit === unit) return;
  const message = `“${figure.id}”的单位是${figure.unit ?? '（无单位）'}，应与${unit ?? '（无单位）'}相同`;
  scope.report([...scope.path, ...path], message);
}

/** How a way writes its rows, `范围：多少`. */
interface RowShape<Read> {
  /** What is said of a row that can't be read. */
  readonly wanted: string;
  /** One row, where it stands; undefined what can't be read. */
  readonly read: (amount: string, report: (message: string) => void) => Read | undefined;
}

/** A stretch of the figure in the author's words, with what belongs to it. */
export type Stretch<Read> = Read & {
  readonly says: string;
  readonly row: string;
  readonly range: Range;
};

/** The rows of a way, each for a stretch of the figure; gaps and overlaps are reported. */
export function readStretches<Read extends object>(
  rows: unknown,
  fact: Fact,
  scope: ParseScope,
  { wanted, read }: RowShape<Read>,
): readonly Stretch<Read>[] | undefined {
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  if (listed.length === 0) {
    scope.report([...scope.path, 'rows'], `“rows”应列出各档：${wanted}`);
    return undefined;
  }
  const report = (message: string, index?: number): void =>
    scope.report(index === undefined ? scope.path : [...scope.path, 'rows', index], message);
  const found = listed.flatMap((row, index) => {
    const [, says = '', amount = ''] = /^(.+)[：:]\s*(.+)$/.exec(String(row)) ?? [];
    const told = parseRange(says, fact, scope.lexicon);
    const own = read(amount, (message) => report(message, index));
    if ('range' in told && own !== undefined)
      return [{ own, says, row: String(row), told: told.range }];
    report(`${wanted}${'why' in told && says !== '' ? `（${told.why}）` : ''}`, index);
    return [];
  });
  if (found.length < listed.length) return undefined;
  const ranges = settleEnds(
    found.map(({ told }): ToldRange => told),
    () => undefined,
    report,
  );
  checkRanges(ranges, fact, report);
  return found.map(({ own, says, row }, index) => ({
    ...own,
    says,
    row,
    range: ranges[index] ?? {},
  }));
}

/** A number of the text, one more than it is: what a case should notice. */
export function oneMore(value: string): string {
  return new Big(value).plus(1).toFixed();
}

/** Every way to have one of the rows otherwise. */
export function withEach<Row>(
  rows: readonly Row[],
  change: (row: Row) => Row,
): readonly { readonly row: Row; readonly index: number; readonly rows: readonly Row[] }[] {
  return rows.map((row, index) => ({
    row,
    index,
    rows: rows.map((each, at) => (at === index ? change(each) : each)),
  }));
}
