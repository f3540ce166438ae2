import { isOfBatch } from './findings/table.ts';
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
    if (id === undefined) rest.push(...(toldAbove.has(finding.kind) ? [] : [finding]));
    else items[id] = [...(items[id] ?? []), finding];
  }
  return { items, rest };
}

/** Each stands in a list of its own, of edits or of what was compared. */
const toldAbove: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>([
  'edited',
  'hidden-text',
  'data-altered',
]);

function belongsTo(finding: Finding, { item, criteria }: SheetItem): boolean {
  const { kind, where } = finding;
  if (kind === 'missing') return item.finds === 'gaps';
  // What a batch shows is about 是否重复申报, wherever its field stands.
  if (isOfBatch(finding)) return item.finds === 'duplicates';
  return criteria.some(({ answers, texts }) =>
    [...answers, ...texts].some(({ field }) => field.id === where.field),
  );
}
