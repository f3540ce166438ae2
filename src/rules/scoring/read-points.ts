import { Big } from 'big.js';
import { foldQuote } from '../wording/lexicon.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import type { Band } from './scored-part.ts';

/** `20`, `20 分` → `20`; reports what is no number of points. */
export function readPoints(source: unknown, what: string, scope: ParseScope): string | undefined {
  const [, written] = /^\s*(\d+(?:\.\d+)?)\s*分?\s*$/.exec(String(source)) ?? [];
  if (written !== undefined && /^(?:number|string)$/.test(typeof source))
    return new Big(written).toFixed();
  scope.report(scope.path, `${what}应写分数，例如 20`);
  return undefined;
}

/** `≥15%：20`, `30%（含）以上（20 分）`, `国家级 10 分`: a row as its table has it, cut from its points. */
export function splitRow(written: string): Band | undefined {
  const text = written.trim();
  const found =
    /^(.+?)[：:]\s*(\d+(?:\.\d+)?)\s*分?$/.exec(text) ??
    /^(.+?)\s*[（(](?:得|计)?\s*(\d+(?:\.\d+)?)\s*分[）)]$/.exec(text) ??
    /^(.+?)[，,\s]*(?:得|计)?\s*(\d+(?:\.\d+)?)\s*分$/.exec(text);
  const [, says, points] = found ?? [];
  return says === undefined || points === undefined
    ? undefined
    : { says: says.trim(), points: new Big(points).toFixed() };
}

/** Whether a row's words stand in the quote; always where there is none. */
export function isQuoted(says: string, { quoted }: ParseScope): boolean {
  return quoted === undefined || foldQuote(quoted.quote).includes(foldQuote(says));
}
