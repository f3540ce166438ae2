import type { Finding } from './findings/table.ts';
import type { SheetItem } from './review-sheet.ts';

/** Findings beside the items that they bear upon, by item id, and those that belong to none. */
export interface PlacedFindings {
  readonly items: Readonly<Record<string, readonly Finding[]>>;
  readonly rest: readonly Finding[];
}

/** What is missing goes to the item that looks for gaps, the rest to the first that shows its field. */
export function placeFindings(
  sheet: readonly SheetItem[],
  findings: readonly Finding[],
): PlacedFindings {
  const items: Record<string, readonly Finding[]> = {};
  const rest: Finding[] = [];
  for (const finding of findings) {
    const id = sheet.find((entry) => belongsTo(finding, entry))?.item.id;
    // Edits are told in a list of their own as well.
    if (id === undefined) rest.push(...(finding.kind === 'edited' ? [] : [finding]));
    else items[id] = [...(items[id] ?? []), finding];
  }
  return { items, rest };
}

/** What a batch and the lists of earlier years show is about 是否重复申报, wherever its field stands. */
const ofDuplicates: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>([
  'quota',
  'second-version',
  'duplicate-unit',
  'duplicate-project',
  'duplicate-phone',
  'copied-text',
  'earlier',
]);

function belongsTo({ kind, where }: Finding, { item, criteria }: SheetItem): boolean {
  if (kind === 'missing') return item.finds === 'gaps';
  if (ofDuplicates.has(kind)) return item.finds === 'duplicates';
  return criteria.some(({ answers, texts }) =>
    [...answers, ...texts].some(({ field }) => field.id === where.field),
  );
}
