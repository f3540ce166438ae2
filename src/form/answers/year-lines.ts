import { splitYear } from '../../base/index.ts';

/** Years back that stand side by side. */
export const yearsBack = [1, 2, 3] as const;

interface Labelled {
  readonly label: string;
}

/** A yearly figure names its year in its label: `{year-2} 年末资产总额`. */
export function isYearly({ label }: Labelled): boolean {
  return yearsBack.some((back) => back === splitYear(label)?.back);
}

/** One figure over the years, the last year first; `of` holds nothing for a year not asked about. */
export interface YearLine<Entry> {
  readonly label: string;
  readonly of: readonly (Entry | undefined)[];
}

/**
 * Yearly figures in lines of one name each, in the order in which the names first come. Of two of one
 * name and year the second stands in a line of its own: none is left out.
 */
export function yearLines<Entry extends Labelled>(
  entries: readonly Entry[],
): readonly YearLine<Entry>[] {
  const lines: { readonly label: string; readonly of: Map<number | undefined, Entry> }[] = [];
  for (const entry of entries) {
    const { name: label = entry.label, back } = splitYear(entry.label) ?? {};
    const line = lines.find((each) => each.label === label && !each.of.has(back));
    if (line === undefined) lines.push({ label, of: new Map([[back, entry]]) });
    else line.of.set(back, entry);
  }
  return lines.map(({ label, of }) => ({ label, of: yearsBack.map((back) => of.get(back)) }));
}
