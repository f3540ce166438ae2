import { numberKinds } from '../../fact.ts';
import type { Fact } from '../../fact.ts';
import { parseLimit } from '../../amounts/limit.ts';
import { readMap, reportUnknownKeys, within } from '../../parse/parse-scope.ts';
import type { ParseScope, Source } from '../../parse/parse-scope.ts';
import type { DerivationSource } from '../derivation.ts';
import type { RowTest } from '../row-test.ts';
import { flipsOfRowTest, plusOne, readRowTest } from '../row-test-source.ts';
import type { Cap, RowsFrom } from './rows.ts';

const takes = ['sum', 'highest', 'lowest', 'repeats'] as const;
const capKeys = ['每行最高', '按', '每组最高'] as const;

function readTests(
  key: 'where' | 'except',
  source: Source,
  columns: readonly Fact[],
  scope: ParseScope,
): readonly RowTest[] {
  const written = source[key];
  if (written === undefined) return [];
  const list: readonly unknown[] = Array.isArray(written) ? written : [written];
  return list.flatMap((each, index) => {
    const below = Array.isArray(written) ? within(scope, key, index) : within(scope, key);
    const test = readRowTest(each, columns, below);
    return test === undefined ? [] : [test];
  });
}

function readColumns(
  take: RowsFrom['take'],
  written: unknown,
  columns: readonly Fact[],
  unit: string | undefined,
  scope: ParseScope,
): readonly Fact[] | undefined {
  if (take === 'count') return [];
  const ids: readonly unknown[] = Array.isArray(written) ? written : [written];
  const found = ids.flatMap((id) => columns.find((each) => each.id === id) ?? []);
  if (found.length < ids.length) {
    scope.report([...scope.path, take], `表里的列是 ${columns.map(({ id }) => id).join('、')}`);
    return undefined;
  }
  if (take === 'repeats') return found;
  const [column, second] = found;
  const isNumber = numberKinds.some((kind) => kind === column?.kind);
  if (column === undefined || second !== undefined || !isNumber) {
    scope.report([...scope.path, take], `“${take}”后面应是一个数字列`);
    return undefined;
  }
  if (column.unit !== unit)
    scope.report(
      [...scope.path, take],
      `列“${column.id}”的单位是${column.unit ?? '（无单位）'}，应与${unit ?? '（无单位）'}相同`,
    );
  return found;
}

function readCaps(
  source: Source,
  columns: readonly Fact[],
  unit: string | undefined,
  scope: ParseScope,
): readonly Cap[] {
  const [aRow, by, aGroup] = capKeys.map((key) => source[key]);
  const amountOf = (key: string, written: unknown): readonly string[] => {
    if (written === undefined) return [];
    const amount = parseLimit(typeof written === 'string' ? written : '', unit);
    if (amount.kind === 'amount') return [amount.value];
    scope.report([...scope.path, key], `“${key}”后面应写数量和单位，例如 5 ${unit ?? ''}`);
    return [];
  };
  const group = columns.find(({ id }) => id === by);
  if ((by === undefined) !== (aGroup === undefined) || (by !== undefined && group === undefined))
    scope.report([...scope.path, '按'], '“按”写表里的一列，与“每组最高”一起写');
  return [
    ...amountOf('每行最高', aRow).map((most) => ({ most })),
    ...amountOf('每组最高', aGroup).flatMap((most) => (group ? [{ by: group.id, most }] : [])),
  ];
}

export const rowsSource: DerivationSource<RowsFrom> = {
  key: 'rows',
  parse: (written, unit, scope) => {
    const source = readMap(written, '“rows”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['of', 'where', 'except', ...takes, ...capKeys], scope);
    const { of } = source;
    const table = typeof of === 'string' ? scope.facts.get(of) : undefined;
    if (table?.columns === undefined) {
      scope.report([...scope.path, 'of'], `“${String(of)}”不是 kind: table 的事实`);
      return undefined;
    }
    const [take = 'count', second] = takes.filter((each) => source[each] !== undefined);
    if (second !== undefined)
      scope.report(scope.path, `${takes.join('、')} 只写一样；都不写就是数行数`);
    const where = readTests('where', source, table.columns, scope);
    const except = readTests('except', source, table.columns, scope);
    const columns = readColumns(take, source[take], table.columns, unit, scope);
    const caps = readCaps(source, table.columns, unit, scope);
    if (caps.length > 0 && take !== 'sum') scope.report(scope.path, '封顶只用于 sum');
    return (
      columns && {
        kind: 'rows',
        of: table.id,
        where,
        except,
        take,
        columns: columns.map(({ id }) => id),
        labels: columns.map(({ label }) => label),
        caps,
      }
    );
  },
  flips: (from) => [
    ...(['where', 'except'] as const).flatMap((key) =>
      from[key].flatMap((test, index) => [
        {
          change: `${key} without ${index}`,
          description: `“${test.label}”${test.says}一项去掉`,
          from: { ...from, [key]: from[key].filter((_, at) => at !== index) },
        },
        ...flipsOfRowTest(test).map(({ change, test: turned }) => ({
          change: `${key}.${index} ${change}`,
          description: `“${test.label}”${test.says}的一头或对错对调`,
          from: { ...from, [key]: from[key].map((each, at) => (at === index ? turned : each)) },
        })),
      ]),
    ),
    ...from.caps.map((cap, index) => ({
      change: `caps.${index}+1`,
      description: `“${from.of}”的封顶由 ${cap.most} 加 1`,
      from: {
        ...from,
        caps: from.caps.map((each, at) =>
          at === index ? { ...each, most: plusOne(each.most) } : each,
        ),
      },
    })),
  ],
};
