import { Big } from 'big.js';
import { numberKinds } from '../fact.ts';
import type { Fact } from '../fact.ts';
import type { InRule } from '../operators/in.ts';
import type { IsRule } from '../operators/is.ts';
import type { WithinRule } from '../operators/within.ts';
import { parseRange } from '../parse/parse-range.ts';
import { readFact, readMap, within } from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import { checkRanges, settleEnds } from '../amounts/range.ts';
import type { Prefer, ToldRange } from '../amounts/range.ts';
import { optionsFrom } from '../amounts/scale.ts';
import type { Found, PartBase, PartKind, PartReading, PartSource, Scoring } from './part-kind.ts';
import { isQuoted, readPoints, splitRow } from './read-points.ts';
import type { Band } from './scored-part.ts';

interface Row extends Band {
  /** Its rule's place in the score; absent: whatever no row before it took. */
  readonly when?: number;
}

/** A table of rows, each for what its rule says: the first that fits is taken, none gives nothing. */
export interface RowsPart extends PartBase {
  readonly kind: 'rows';
  /** The fact that all rows look at, where it is one alone. */
  readonly fact?: string;
  readonly rows: readonly Row[];
}

function findRow({ rows }: RowsPart, { verdicts }: Scoring<unknown>): Found {
  const possible: Row[] = [];
  const rules: number[] = [];
  let isUnknown = false;
  let isEnded = false;
  for (const row of rows) {
    const verdict = row.when === undefined ? 'met' : (verdicts[row.when] ?? 'unmet');
    if (verdict === 'unmet' || verdict === 'not-applicable') continue;
    possible.push(row);
    if (verdict === 'met') {
      isEnded = true;
      break;
    }
    isUnknown ||= verdict === 'unknown';
    if (row.when !== undefined) rules.push(row.when);
  }
  const points = [...possible.map((row) => new Big(row.points)), ...(isEnded ? [] : [new Big(0)])];
  const low = points.reduce((least, each) => (each.lt(least) ? each : least));
  const high = points.reduce((most, each) => (each.gt(most) ? each : most));
  const took = isEnded && possible.length === 1 ? possible[0] : undefined;
  const better = rows
    .filter((row) => new Big(row.points).gt(high))
    .sort((one, other) => new Big(one.points).cmp(other.points))[0];
  const band = ({ says, points: given }: Row): Band => ({ says, points: given });
  const isSettled = low.eq(high);
  return {
    low,
    high,
    ...(isSettled ? {} : { open: isUnknown ? 'unknown' : 'judge', rules }),
    ...(took === undefined ? {} : { took: band(took) }),
    ...(isSettled && better !== undefined ? { next: band(better) } : {}),
  };
}

export const rowsKind: PartKind<RowsPart, unknown> = { facts: () => [], find: findRow };

/** A rule for each row over a number, told by the row's own words. */
function rangeRules(
  bands: readonly Band[],
  fact: Fact,
  scope: ParseScope,
  { edges }: PartReading<unknown>,
): readonly WithinRule[] | undefined {
  const told = bands.flatMap(({ says }, index): readonly ToldRange[] => {
    const parsed = parseRange(says, fact, scope.lexicon);
    if ('range' in parsed) return [parsed.range];
    scope.report([...scope.path, index], parsed.why);
    return [];
  });
  if (told.length < bands.length) return undefined;
  const worth = (at: number) => new Big(bands[at]?.points ?? 0);
  const prefer: Prefer = (below, above) => {
    if (edges === 'open') return undefined;
    if (edges === 'more') return worth(below).gt(worth(above)) ? below : above;
    return edges === 'upper' ? above : below;
  };
  const report = (message: string, index?: number): void =>
    scope.report([...scope.path, ...(index === undefined ? [] : [index])], message);
  const ranges = settleEnds(told, prefer, (message) =>
    report(`${message}；在 score 里写 edges: more（归高分档），并在 note 写明理由`),
  );
  checkRanges(ranges, fact, report);
  return ranges.map((range, index) => ({
    kind: 'within',
    fact: fact.id,
    says: bands[index]?.says ?? '',
    range,
    otherwise: 'unmet',
  }));
}

/** A rule for each row over options, named by their labels or ids: 省级、市级. */
function optionRules(
  bands: readonly Band[],
  fact: Fact,
  scope: ParseScope,
): readonly InRule[] | undefined {
  const options = fact.options ?? [];
  const named = (text: string) => options.find(({ id, label }) => [id, label].includes(text))?.id;
  const rules = bands.flatMap(({ says }, index): readonly InRule[] => {
    const whole = named(says);
    const listed = says.split(/[、/]/).map((each) => named(each.trim()));
    const ids = optionsFrom(says, fact) ?? (whole === undefined ? listed : [whole]);
    const known = ids.flatMap((id) => id ?? []);
    if (known.length < ids.length) {
      const labels = options.map(({ label }) => label).join('、');
      scope.report([...scope.path, index], `“${says}”不是“${fact.id}”的选项：${labels}`);
      return [];
    }
    return [
      {
        kind: 'in',
        fact: fact.id,
        options: known,
        negated: false,
        otherwise: 'unmet',
        judgeIf: [],
      },
    ];
  });
  for (const { id, label } of options) {
    if (rules.some((rule) => rule.options.includes(id))) continue;
    scope.report(scope.path, `选项“${label}”不在任何一档里，写明它得几分`);
  }
  return rules.length === bands.length ? rules : undefined;
}

/** What a row is called: an option written by its id goes by its label. */
function labelled(says: string, { options = [] }: Fact): string {
  return options.find(({ id }) => id === says)?.label ?? says;
}

function yesNoRules(
  bands: readonly Band[],
  fact: Fact,
  scope: ParseScope,
): readonly IsRule[] | undefined {
  const rules = bands.flatMap(({ says }, index): readonly IsRule[] => {
    const value = says === '是' ? true : says === '否' ? false : undefined;
    if (value !== undefined) return [{ kind: 'is', fact: fact.id, value, otherwise: 'unmet' }];
    scope.report([...scope.path, index], `“${fact.id}”是是否题，各档只能写“是”和“否”`);
    return [];
  });
  return rules.length === bands.length ? rules : undefined;
}

function rulesOverFact(
  bands: readonly Band[],
  fact: Fact,
  scope: ParseScope,
  reading: PartReading<unknown>,
): readonly unknown[] | undefined {
  const isNumber = numberKinds.some((kind) => kind === fact.kind);
  if (isNumber) return rangeRules(bands, fact, scope, reading);
  return fact.kind === 'yesno' ? yesNoRules(bands, fact, scope) : optionRules(bands, fact, scope);
}

/** `Ⅰ类≥1：20` over a fact. */
function parseBands(
  list: readonly unknown[],
  fact: Fact,
  scope: ParseScope,
  reading: PartReading<unknown>,
): readonly Row[] | undefined {
  const bands = list.flatMap((row, index): readonly Band[] => {
    const written = typeof row === 'string' ? splitRow(row) : undefined;
    const band = written && { ...written, says: labelled(written.says, fact) };
    const path = [...scope.path, index];
    if (band === undefined) scope.report(path, '一档写成“范围：分数”，例如“≥15%：20”');
    else if (!reading.isImplied && !isQuoted(band.says, scope))
      scope.report(
        path,
        `引文里找不到“${band.says}”；各档照原文写，原文没有的写 implied: true 和 note`,
      );
    return band === undefined ? [] : [band];
  });
  if (bands.length < list.length) return undefined;
  const rules = rulesOverFact(bands, fact, scope, reading);
  return rules?.flatMap((rule, index) => {
    const band = bands[index];
    return band === undefined ? [] : [{ ...band, when: reading.addRule(rule) }];
  });
}

/** `{test: {fact, 不少于: 1 项}, says: Ⅰ类, points: 10}`: what takes more than one fact to tell. */
function parseRow(
  written: unknown,
  scope: ParseScope,
  reading: PartReading<unknown>,
): Row | undefined {
  const source = readMap(written, '一档', scope);
  if (source === undefined) return undefined;
  const { says, points: given, ...rule } = source;
  const points = readPoints(given, '“points”', within(scope, 'points'));
  if (typeof says !== 'string' || says === '') {
    scope.report(scope.path, '缺少“says”：这一档原文怎么说');
    return undefined;
  }
  if (!reading.isImplied && !isQuoted(says, scope))
    scope.report(scope.path, `引文里找不到“${says}”；照原文写，原文没有的写 implied: true 和 note`);
  if (points === undefined) return undefined;
  if (Object.keys(rule).length === 0) return { says, points };
  const when = reading.parseRule(rule, scope);
  return when === undefined ? undefined : { says, points, when };
}

function checkRows(
  base: PartBase,
  rows: readonly Row[],
  isOrdered: boolean,
  scope: ParseScope,
): void {
  const most = rows
    .map(({ points }) => new Big(points))
    .reduce((one, other) => (other.gt(one) ? other : one), new Big(0));
  if (!most.eq(base.full)) {
    scope.report(scope.path, `最高一档 ${most.toFixed()} 分，而满分写的是 ${base.full} 分`);
  }
  if (isOrdered) return;
  for (const [index, { points }] of rows.entries()) {
    const before = rows[index - 1];
    if (before !== undefined && new Big(points).gt(before.points))
      scope.report([...scope.path, index], '取最先符合的一档，应从高分写到低分');
  }
}

export const rowsSource: PartSource<RowsPart, unknown> = {
  key: 'rows',
  keys: ['fact'],
  parse: (base, source: Source, scope, reading) => {
    const list: readonly unknown[] = Array.isArray(source['rows']) ? source['rows'] : [];
    const below = within(scope, 'rows');
    if (list.length === 0) {
      scope.report(below.path, '“rows”应列出各档');
      return undefined;
    }
    const isOverFact = source['fact'] !== undefined;
    const fact = isOverFact
      ? readFact(source, [...numberKinds, 'choice', 'multi', 'yesno'], scope)
      : undefined;
    if (isOverFact && fact === undefined) return undefined;
    const rows =
      fact === undefined
        ? list.flatMap((row, index): readonly Row[] => {
            const read = parseRow(row, within(below, index), reading);
            return read === undefined ? [] : [read];
          })
        : (parseBands(list, fact, below, reading) ?? []);
    if (rows.length < list.length) return undefined;
    checkRows(base, rows, fact !== undefined && fact.kind !== 'multi', below);
    return { ...base, kind: 'rows', rows, ...(fact === undefined ? {} : { fact: fact.id }) };
  },
  flips: (part) =>
    part.rows.map(({ says, points }, index) => {
      const more = new Big(points).plus(1).toFixed();
      return {
        change: `rows.${index} points ${more}`,
        description: `“${part.title}”的“${says}”由 ${points} 分改为 ${more} 分`,
        part: {
          ...part,
          rows: part.rows.map((row, at) => (at === index ? { ...row, points: more } : row)),
        },
      };
    }),
};
