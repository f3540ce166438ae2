import { bareFigure } from '../../../base/index.ts';
import type { HelperName } from '../../template/index.ts';
import { isGiven, toText } from '../value.ts';
import { amountInWords } from './amount-in-words.ts';
import { writeDate } from './dates.ts';
import { groupThousands, writeOrdinal, writePercent } from './numbers.ts';

/** `named`: `小数=2`; `index`: of the round of `each` around, from 0. */
type Helper = (
  given: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
  index: number,
) => unknown;

/** What a tag may call. */
export const helpers: Readonly<Record<HelperName, Helper>> = {
  金额大写: ([value], named) => (isGiven(value) ? amountInWords(value, named['单位']) : ''),
  千分位: ([value], named) => groupThousands(value, named['小数']),
  百分比: ([value], named) => writePercent(value, named['比值'], named['小数']),
  不带单位: ([value, unit]) => bareFigure(toText(value), toText(unit)),
  日期: ([value, pattern]) => writeDate(value, pattern),
  勾选: ([value, ...options]) => (isChosen(value, options) ? '☑' : '☐'),
  序号: ([style], _, index) => writeOrdinal(index + 1, style),
  默认: ([value, otherwise]) => (isGiven(value) ? value : otherwise),
  图片: ([value]) => value,
  等于: ([value, other]) => toText(value) === toText(other),
  包含: ([list, item]) => isChosen(list, [item]),
  且: (given) => given.every(isGiven),
  或: (given) => given.some(isGiven),
  非: ([value]) => !isGiven(value),
};

/** ☑ without options: the value is given; with options: it is, or its list holds, one of them. */
function isChosen(value: unknown, options: readonly unknown[]): boolean {
  if (options.length === 0) return isGiven(value);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : isGiven(value) ? [value] : [];
  return chosen.some((one) => options.some((option) => toText(option) === toText(one)));
}
