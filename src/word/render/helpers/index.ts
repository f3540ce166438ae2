import type { HelperName } from '../../helper-names.ts';
import type { HelperCall } from '../call.ts';
import { isGiven, toText } from '../value.ts';
import { amountInWords } from './amount-in-words.ts';
import { writeDate } from './dates.ts';
import { groupThousands, writeOrdinal, writePercent } from './numbers.ts';

type Helper = (given: readonly unknown[], call: HelperCall) => unknown;

const table = {
  金额大写: ([value], { hash }) => (isGiven(value) ? amountInWords(value, hash['单位']) : ''),
  千分位: ([value], { hash }) => groupThousands(value, hash['小数']),
  百分比: ([value], { hash }) => writePercent(value, hash['比值'], hash['小数']),
  日期: ([value, pattern]) => writeDate(value, pattern),
  勾选: ([value, ...options]) => (isChosen(value, options) ? '☑' : '☐'),
  序号: ([style], { data }) => writeOrdinal((data.index ?? 0) + 1, style),
  默认: ([value, otherwise]) => (isGiven(value) ? value : otherwise),
  图片: ([value]) => value,
  等于: ([value, other]) => toText(value) === toText(other),
  包含: ([list, item]) => isChosen(list, [item]),
  且: (given) => given.every(isGiven),
  或: (given) => given.some(isGiven),
  非: ([value]) => !isGiven(value),
} satisfies Record<HelperName, Helper>;

/** The helpers as Handlebars calls them: what the tag gives, then the call. */
export const helpers: Readonly<Record<string, (...given: unknown[]) => unknown>> =
  Object.fromEntries(
    Object.entries<Helper>(table).map(([name, helper]) => [
      name,
      (...given: unknown[]) => helper(given.slice(0, -1), given[given.length - 1] as HelperCall),
    ]),
  );

/** ☑ without options: the value is given; with options: it is, or its list holds, one of them. */
function isChosen(value: unknown, options: readonly unknown[]): boolean {
  if (options.length === 0) return isGiven(value);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : isGiven(value) ? [value] : [];
  return chosen.some((one) => options.some((option) => toText(option) === toText(one)));
}
