import { splitYear } from '../base/index.ts';

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

/** Yearly figures in lines of one name each, in the order in which the names first come. */
export function yearLines<Entry extends Labelled>(
  entries: readonly Entry[],
): readonly YearLine<Entry>[] {
  const lines = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = splitYear(entry.label)?.name ?? entry.label;
    lines.set(name, [...(lines.get(name) ?? []), entry]);
  }
  return [...lines].map(([label, some]) => ({
    label,
    of: yearsBack.map((back) => some.find((entry) => splitYear(entry.label)?.back === back)),
  }));
}
