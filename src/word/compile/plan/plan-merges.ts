import { childNamed, closest, walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { TagBlock, PlacedTag } from '../parse/index.ts';
import type { BlockPlan } from './plan-blocks.ts';

/** Vertical merges that begin in rows of a block and go on below them. */
export interface MergePlan {
  /** Cells that begin the merge in the first round alone, and continue it in the others. */
  readonly spanning: ReadonlySet<XmlElement>;
  /** Cells below that take the merge over when the block prints nothing: from which cell. */
  readonly heirs: ReadonlyMap<XmlElement, Heir>;
}

interface Heir {
  readonly from: XmlElement;
  /** The block's opening tag. */
  readonly open: PlacedTag;
}

export function planMerges(blocks: readonly TagBlock[], plan: BlockPlan): MergePlan {
  const spanning = new Set<XmlElement>();
  const heirs = new Map<XmlElement, Heir>();
  for (const { tags } of blocks) {
    const [open, close, more] = tags;
    // With `else` it would depend on which rows are printed.
    if (open?.tag.kind !== 'open' || close === undefined || more !== undefined) continue;
    const isRepeated = open.tag.block === 'each';
    const rows = rowsOf(open, close, plan);
    const below = rows.below;
    if (below === undefined) continue;
    rows.repeated.forEach((row, index) => {
      for (const cell of cellsOf(row)) {
        const column = columnOf(cell);
        const under = [...rows.repeated.slice(index + 1), below].map((one) => cellAt(one, column));
        if (mergeOf(cell) !== 'restart' || under.some((one) => mergeOf(one) !== 'continue'))
          continue;
        const heir = under[under.length - 1];
        if (isRepeated) spanning.add(cell);
        if (heir !== undefined) heirs.set(heir, { from: cell, open });
      }
    });
  }
  return { spanning, heirs };
}

/** The rows that the block prints, and the one after them. */
function rowsOf(
  open: PlacedTag,
  close: PlacedTag,
  plan: BlockPlan,
): { readonly repeated: readonly XmlElement[]; readonly below: XmlElement | undefined } {
  const first = closest(open.paragraph.paragraph, ['w:tr']);
  const table = first?.parent;
  if (
    first === undefined ||
    table === undefined ||
    plan.before.get(first)?.includes(open) !== true
  ) {
    return { repeated: [], below: undefined };
  }
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  const begin = rows.indexOf(first);
  const end = rows.findIndex(
    (row) =>
      plan.after.get(row)?.includes(close) === true ||
      plan.before.get(row)?.includes(close) === true,
  );
  const repeated = rows.slice(begin, end + 1).filter((row) => !plan.gone.has(row));
  return { repeated, below: rows.slice(end + 1).find((row) => !plan.gone.has(row)) };
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return ['w:sdt', 'w:sdtContent'].includes(child.name) ? cellsOf(child) : [];
  });
}

function mergeOf(cell: XmlElement | undefined): 'restart' | 'continue' | undefined {
  const properties = cell && childNamed(cell, 'w:tcPr');
  const merge = properties && childNamed(properties, 'w:vMerge');
  if (merge === undefined) return undefined;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

/** The grid column a cell begins in. */
function columnOf(cell: XmlElement): number {
  const row = closest(cell, ['w:tr']);
  const properties = row && childNamed(row, 'w:trPr');
  const skipped = properties && childNamed(properties, 'w:gridBefore');
  let column = Number(skipped?.attributes['w:val'] ?? 0);
  for (const before of row === undefined ? [] : cellsOf(row)) {
    if (before === cell) break;
    column += spanOf(before);
  }
  return column;
}

function cellAt(row: XmlElement, column: number): XmlElement | undefined {
  return cellsOf(row).find((cell) => columnOf(cell) === column);
}

function spanOf(cell: XmlElement): number {
  const properties = childNamed(cell, 'w:tcPr');
  const span = properties && childNamed(properties, 'w:gridSpan');
  return Number(span?.attributes['w:val'] ?? 1);
}

/** Whether the cell's content is the same in every round, so that it can stand elsewhere too. */
export function isStatic(cell: XmlElement): boolean {
  const text = walk(cell)
    .map((element) => element.text)
    .join('');
  return !text.includes('{{');
}
