import { chineseNumber } from './chinese-number.ts';
import { say } from './words.ts';
import type { Words } from './words.ts';

const openYear = /\{year(?:-(\d))?\}(\s*)(年度|年末|年)?/;

/** The label with what `write` makes of each year it leaves open: `{year-2} 年末` is 2 back, 年末. */
export function mapYears(
  label: string,
  write: (back: number, space: string, unit: string) => string,
): string {
  return label.replace(new RegExp(openYear, 'g'), (_, back = '0', space: string, unit = '') =>
    write(Number(back), space, String(unit)),
  );
}

/** `{year-1} 年度营业收入` → `2024 年度营业收入` in an application of 2025. */
export function fillLabel(label: string, year: number): string {
  return mapYears(label, (back, space, unit) => `${year - back}${space}${unit}`);
}

/** As `fillLabel`; 上一年度营业收入, 前二年末资产总额 while the year is open. */
export function writeLabel(label: string, words: Words, year?: number): string {
  if (year !== undefined) return fillLabel(label, year);
  return mapYears(label, (back, _, unit) => {
    const key = back === 0 ? 'this' : back === 1 ? 'last' : 'before';
    const which = say(words, `rules.year.${key}`, { years: chineseNumber(back) });
    return `${which}${unit || '年度'}`;
  });
}

/** `{year-2} 年末资产总额` → 2 years back, 资产总额; undefined for a label that names no year. */
export function splitYear(
  label: string,
): { readonly back: number; readonly name: string } | undefined {
  const found = openYear.exec(label);
  if (found?.index !== 0) return undefined;
  return { back: Number(found[1] ?? 0), name: label.slice(found[0].length).trim() };
}
