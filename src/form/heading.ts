import { foldText } from '../base/index.ts';
import { convertAmount } from '../rules/index.ts';
import { unitOf } from './kinds.ts';
import type { Entry } from './kinds/kind.ts';

// No unit is longer, and of a text of brackets alone each would be read to its end.
const brackets = /[（(]([^）)]{0,40})[）)]/g;

/** What follows a stroke: 金额/元. */
const behindStroke = /[/／]\s*([^/／]{1,8})$/;

/** A heading without its unit, brackets and colons: 金额（万元） and 金额/万元 are 金额. */
export function plainHeading(text: string): string {
  return foldText(text.replace(brackets, '').trim().replace(behindStroke, unitOrAll)).replace(
    /[:：*]/g,
    '',
  );
}

/** Only a unit falls away: 是/否 is no heading with one. */
function unitOrAll(all: string, unit: string): string {
  return isUnit(unit) ? '' : all;
}

function isUnit(text: string): boolean {
  return /^(?:[十百千万亿]*元|[%‰％]|[万千]?[家人台套项个户名次吨]|小时|天|个?月|年)$/.test(
    text.trim(),
  );
}

/** The unit that a heading names and that isn't the entry's own: 金额（元） over 万元. */
export function unitOfHeading(text: string, entry: Entry): string | undefined {
  const own = unitOf(entry);
  if (own === undefined) return undefined;
  const inside = [...text.matchAll(brackets)].map(([, found = '']) => found);
  return [...inside, ...(behindStroke.exec(text.trim())?.slice(1) ?? [])]
    .map((found) => found.replace(/^\s*单位\s*[:：]?\s*/, '').trim())
    .find((unit) => unit !== '' && (convertAmount('1', unit, own) ?? '1') !== '1');
}
