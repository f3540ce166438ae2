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

/** One spelling for comparison: 套（件） = 套(件), ％ = %, 月 = 个月. */
function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').replace(/\s+/g, '');
  return folded === '月' ? '个月' : folded;
}

/** `万元` → 10⁴ 元; `亿次` → 10⁸ 次; `套（件）` → 10⁰ 套(件). */
function splitUnit(unit: string): SplitUnit {
  const folded = foldUnit(unit);
  const found = magnitudes.find(([name]) => folded.startsWith(name));
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
