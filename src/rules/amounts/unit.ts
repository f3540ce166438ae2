import { Big } from 'big.js';

/** Longest first: 万亿 is not 万 with a unit 亿. */
const magnitudes: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
];

interface SplitUnit {
  /** Power of ten. */
  readonly power: number;
  /** `元`, `套(件)`; empty where only a magnitude, or nothing, was written. */
  readonly base: string;
}

/** Spellings of one unit; the last is the one compared. */
const spellings: readonly (readonly string[])[] = [
  ['人民币元', '元人民币', '元整', '元'],
  ['月', '个月'],
  ['周年', '年'],
  ['周岁', '岁'],
  ['平米', '平方米'],
  ['度', 'kWh', '千瓦时'],
  ['kW', '千瓦'],
  ['MW', '兆瓦'],
  ['吨标煤', '吨标准煤'],
];
/** Units whose first sign is no magnitude: 千瓦时 is not a thousand 瓦时. */
const wholeUnits = ['千瓦时', '千瓦', '千克', '千米', '千伏安', '百分点'];

/** One spelling for comparison: 套（件） = 套(件), ％ = %, 月 = 个月, 元人民币 = 元. */
function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').replace(/\s+/g, '');
  const same = spellings.find((each) => each.includes(folded));
  return same?.[same.length - 1] ?? folded;
}

/** Every way a text may spell the unit that `unit` is, without its magnitude: 元, 元人民币. */
export function unitSpellings(unit: string): readonly string[] {
  const { base } = splitUnit(unit);
  const same = spellings.find((each) => each.includes(base)) ?? [base];
  return same.map((each) => each.normalize('NFKC'));
}

/** `万元` → 10⁴ 元; `亿次` → 10⁸ 次; `套（件）` → 10⁰ 套(件). */
function splitUnit(unit: string): SplitUnit {
  const folded = foldUnit(unit);
  const isWhole = wholeUnits.some((name) => folded.startsWith(name));
  const found = isWhole ? undefined : magnitudes.find(([name]) => folded.startsWith(name));
  if (found === undefined) return { power: 0, base: folded };
  return { power: found[1], base: foldUnit(folded.slice(found[0].length)) };
}

/** `万元` → `元`: the unit without its magnitude. */
export function baseUnit(unit: string): string {
  return splitUnit(unit).base;
}

/** 台（套） is 台 or 套: all that a unit with brackets is called. */
function namesOf(base: string): readonly string[] {
  const [, one, other] = /^([^()]+)\(([^()]+)\)$/.exec(base) ?? [];
  return one === undefined || other === undefined ? [base] : [base, one, other, one + other];
}

/** The power of ten that a unit counts by: 4 of 万元. */
export function powerOf(unit: string): number {
  return splitUnit(unit).power;
}

/** True where a bare number would be ambiguous: 3000 could be 元 or 万元. */
export function hasMagnitude(unit: string): boolean {
  return splitUnit(unit).power !== 0;
}

function shift(value: Big, power: number): Big {
  // big.js rounds divisions to 20 places, multiplications never.
  return value.times(new Big(`1e${power}`));
}

/** `value` of one unit in another, exactly; undefined where one does not convert to the other. */
export function convertUnit(value: Big, from: string, to: string): Big | undefined {
  if (foldUnit(from) === '' || foldUnit(from) === foldUnit(to)) return value;
  const source = splitUnit(from);
  const target = splitUnit(to);
  if (source.base === '' || namesOf(target.base).includes(source.base)) {
    return shift(value, source.power - target.power);
  }
  if (source.base === '年' && target.base === '个月') {
    return shift(value.times(12), source.power - target.power);
  }
  return undefined;
}
