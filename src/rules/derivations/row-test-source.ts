import { Big } from 'big.js';
import { suggestName } from '../../base/index.ts';
import { isDayFact, numberKinds, optionKinds } from '../fact.ts';
import type { Fact } from '../fact.ts';
import { timeUnits } from '../amounts/calendar.ts';
import type { TimeUnit } from '../amounts/calendar.ts';
import { readDays } from '../operators/during.ts';
import { readMap, readNames, reportUnknownKeys, within } from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import { parseRange } from '../parse/parse-range.ts';
import type { Range } from '../amounts/range.ts';
import { settleEnds } from '../amounts/range.ts';
import { optionsFrom } from '../amounts/scale.ts';
import type { RowTest } from './row-test.ts';

/** Each key that says what a cell must hold; `距` says from which day its `区间` is counted. */
const testKeys = ['区间', 'in', 'not_in', 'level', 'not_level', 'is', '期间', '不早于'] as const;
type TestKey = (typeof testKeys)[number];

function isOf(kinds: readonly string[], { kind }: Fact): boolean {
  return kinds.includes(kind);
}

/** The range of a phrase that names its ends; a number alone is none. */
function readBounds(written: unknown, fact: Fact, scope: ParseScope): Range | undefined {
  const parsed = parseRange(String(written), fact, scope.lexicon);
  if ('why' in parsed) {
    scope.report(scope.path, parsed.why);
    return undefined;
  }
  const { low, high } = parsed.range;
  if (low !== undefined && high !== undefined && low.limit === high.limit) {
    scope.report(
      scope.path,
      `“${String(written)}”没有说以上还是以下，例如“三年以内”“5 万元以上（含）”`,
    );
    return undefined;
  }
  if ([low, high].some((end) => end !== undefined && end.isIn === undefined))
    scope.report(scope.path, `“${String(written)}”没有说两头的数算不算在内，请写（含）或（不含）`);
  return settleEnds(
    [parsed.range],
    () => undefined,
    (message) => scope.report(scope.path, message),
  )[0];
}

/** The day that time is counted to: a fact of kind date, `on` or `deadline`. */
function readDay(id: unknown, scope: ParseScope): string | undefined {
  const known = typeof id === 'string' && (isDayFact(id) || scope.facts.get(id)?.kind === 'date');
  if (known) return id;
  scope.report(
    scope.path,
    `“${String(id)}”不是日期：写 kind: date 的事实，或 on（申报日）、deadline（截止日）`,
  );
  return undefined;
}

function timeUnitOf(phrase: string): TimeUnit | undefined {
  return (
    timeUnits.find((unit) => phrase.includes(unit)) ?? (/月/.test(phrase) ? '个月' : undefined)
  );
}

function readAge(source: Source, scope: ParseScope) {
  const says = String(source['区间']);
  const below = within(scope, '区间');
  const to = readDay(source['距'], within(scope, '距'));
  const unit = timeUnitOf(says);
  if (unit === undefined) below.report(below.path, `“${says}”应写多少年、个月或天`);
  if (to === undefined || unit === undefined) return undefined;
  const range = readBounds(says, { id: '距', kind: 'decimal', label: '', unit }, below);
  return range && ({ kind: 'age', to, unit, range } as const);
}

function readOptions(key: TestKey, written: unknown, column: Fact, scope: ParseScope) {
  if (key === 'in' || key === 'not_in') {
    const known = column.options?.map(({ id }) => id);
    return readNames({ [key]: written }, key, known, scope);
  }
  const options = optionsFrom(String(written), column);
  if (options === undefined)
    scope.report(
      [...scope.path, key],
      `“${String(written)}”不是“${column.id}”的哪一级以上或以下；选项从低到高排好，写 ordered: true`,
    );
  return options ?? [];
}

function readCell(key: TestKey, source: Source, column: Fact, scope: ParseScope) {
  const below = within(scope, key);
  const written = source[key];
  const reportKind = (kinds: readonly string[]): void => {
    const message = `列“${column.id}”的类型是 ${column.kind}，这里只能用 ${kinds.join('、')}`;
    scope.report(below.path, message);
  };
  switch (key) {
    case '区间': {
      if (column.kind === 'date') return readAge(source, scope);
      if (!isOf(numberKinds, column)) {
        reportKind([...numberKinds, 'date']);
        return undefined;
      }
      const range = readBounds(written, column, below);
      return range && ({ kind: 'number', range } as const);
    }
    case 'in':
    case 'not_in':
    case 'level':
    case 'not_level': {
      if (!isOf(optionKinds, column)) {
        reportKind(optionKinds);
        return undefined;
      }
      const options = readOptions(key, written, column, scope);
      return { kind: 'option', options, negated: key.startsWith('not') } as const;
    }
    case 'is':
      if (column.kind !== 'yesno') {
        reportKind(['yesno']);
        return undefined;
      }
      if (typeof written === 'boolean') return { kind: 'yesno', value: written } as const;
      scope.report(below.path, '“is”只能是 true 或 false');
      return undefined;
    case '期间': {
      if (column.kind !== 'date') {
        reportKind(['date']);
        return undefined;
      }
      const [from, to, more] = readDays(String(written));
      if (from !== undefined && to !== undefined && more === undefined && from <= to)
        return { kind: 'period', from, to } as const;
      scope.report(below.path, '里面应有先后两天，例如“2021年3月1日至2022年2月28日”');
      return undefined;
    }
    case '不早于': {
      if (column.kind !== 'date') {
        reportKind(['date']);
        return undefined;
      }
      const day = readDay(written, below);
      return day === undefined ? undefined : ({ kind: 'not-before', day } as const);
    }
  }
}

/** What a row must be: `{column: fined_on, 距: on, 区间: 三年以内}`. */
export function readRowTest(
  written: unknown,
  columns: readonly Fact[],
  scope: ParseScope,
): RowTest | undefined {
  const source = readMap(written, '一行的条件', scope);
  if (source === undefined) return undefined;
  reportUnknownKeys(source, ['column', '距', ...testKeys], scope);
  const id = source['column'];
  const column = columns.find((each) => each.id === id);
  if (column === undefined) {
    const hint = suggestName(
      String(id),
      columns.map((each) => each.id),
    );
    scope.report([...scope.path, 'column'], `表里没有“${String(id)}”这一列${hint}`);
    return undefined;
  }
  const [key, second] = testKeys.filter((each) => source[each] !== undefined);
  if (key === undefined || second !== undefined) {
    scope.report(scope.path, `一行的条件只写一样：${testKeys.join('、')}`);
    return undefined;
  }
  if (source['距'] !== undefined && (key !== '区间' || column.kind !== 'date'))
    scope.report([...scope.path, '距'], '“距”只用于日期的 区间');
  const cell = readCell(key, source, column, scope);
  return cell && { column: column.id, label: column.label, says: String(source[key]), ...cell };
}

/** Each way a test could have been told otherwise. */
export function flipsOfRowTest(
  test: RowTest,
): readonly { readonly change: string; readonly test: RowTest }[] {
  switch (test.kind) {
    case 'number':
    case 'age':
      return (['low', 'high'] as const).flatMap((side) => {
        const end = test.range[side];
        if (end === undefined) return [];
        const turned = { ...end, isIn: !end.isIn };
        return [
          {
            change: `${side} ${end.isIn ? 'out' : 'in'}`,
            test: { ...test, range: { ...test.range, [side]: turned } },
          },
        ];
      });
    case 'option':
      return [{ change: 'negated', test: { ...test, negated: !test.negated } }];
    case 'yesno':
      return [{ change: 'is', test: { ...test, value: !test.value } }];
    case 'period': {
      const shift = (day: string, by: number) =>
        new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
      return [
        { change: 'from', test: { ...test, from: shift(test.from, 1) } },
        { change: 'to', test: { ...test, to: shift(test.to, -1) } },
      ];
    }
    case 'not-before':
      return [];
  }
}

/** A number told in the unit of a column, for caps. */
export function plusOne(value: string): string {
  return new Big(value).plus(1).toFixed();
}
