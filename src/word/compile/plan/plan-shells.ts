import { walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { isMark, objectSign } from '../parse/index.ts';
import type { TaggedParagraph } from '../parse/index.ts';
import type { BlockPlan } from './plan-blocks.ts';

/** What has to be looked at once a document is filled, because blocks may have emptied it. */
export interface ShellPlan {
  /** Paragraphs with nothing but inline blocks: gone when these leave nothing. */
  readonly keeps: ReadonlySet<XmlElement>;
  /** Containers that may end without a paragraph, with the paragraph to take the look from. */
  readonly cells: ReadonlyMap<XmlElement, XmlElement | undefined>;
  /** Tables all of whose rows stand in blocks. */
  readonly tables: ReadonlySet<XmlElement>;
  /** Vanishing paragraphs that stay, empty, as the last of their cell. */
  readonly kept: ReadonlySet<XmlElement>;
  /** Tables that may come to follow a table at once, though in the template none stands before. */
  readonly following: ReadonlySet<XmlElement>;
}

const containers = [
  'w:tc',
  'w:txbxContent',
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:sdtContent',
];

export function planShells(source: {
  readonly root: XmlElement;
  readonly paragraphs: readonly TaggedParagraph[];
  readonly plan: BlockPlan;
}): ShellPlan {
  const { root, paragraphs, plan } = source;
  const keeps = new Set<XmlElement>();
  const cells = new Map<XmlElement, XmlElement | undefined>();
  const tables = new Set<XmlElement>();
  const kept = new Set<XmlElement>();
  const following = new Set<XmlElement>();
  for (const paragraph of paragraphs) {
    if (!plan.gone.has(paragraph.paragraph) && isOnlyBlocks(paragraph, plan)) {
      keeps.add(paragraph.paragraph);
    }
  }
  for (const element of walk(root)) {
    if (element.name === 'w:tbl' && mayLoseRows(element, plan)) tables.add(element);
    if (element.name === 'w:tbl' && mayFollow(element, plan, keeps)) following.add(element);
    if (!containers.includes(element.name)) continue;
    const blocks = element.children.filter(({ name }) => ['w:p', 'w:tbl', 'w:sdt'].includes(name));
    const changes = blocks.filter(
      (child) =>
        plan.gone.has(child) || plan.before.has(child) || plan.after.has(child) || keeps.has(child),
    );
    if (changes.length === 0 || endsSafely(blocks, plan, keeps)) continue;
    const look = [...blocks].reverse().find(({ name }) => name === 'w:p');
    const isStatic = blocks.every(
      (child) => !plan.before.has(child) && !plan.after.has(child) && !keeps.has(child),
    );
    if (isStatic && look !== undefined && plan.gone.has(look)) kept.add(look);
    else cells.set(element, look);
  }
  return { keeps, cells, tables, kept, following };
}

/** Whether the container's last block is a paragraph that stands whatever the data are. */
function endsSafely(
  blocks: readonly XmlElement[],
  plan: BlockPlan,
  keeps: ReadonlySet<XmlElement>,
): boolean {
  const last = blocks[blocks.length - 1];
  if (last?.name !== 'w:p' || plan.gone.has(last) || keeps.has(last)) return false;
  let depth = 0;
  for (const block of blocks) {
    depth += depthChange(plan.before.get(block));
    if (block === last) return depth === 0;
    depth += depthChange(plan.after.get(block));
  }
  return false;
}

/** Whether blocks can bring a table to stand directly before this one. */
function mayFollow(table: XmlElement, plan: BlockPlan, keeps: ReadonlySet<XmlElement>): boolean {
  const sisters = table.parent?.children.filter((child) => !isMark(child)) ?? [];
  const before = sisters[sisters.indexOf(table) - 1];
  if (plan.before.has(table) || (before !== undefined && plan.after.has(before))) return true;
  if (before?.name !== 'w:p') return before !== undefined && before.name !== 'w:tbl';
  return plan.gone.has(before) || keeps.has(before);
}

function mayLoseRows(table: XmlElement, plan: BlockPlan): boolean {
  let depth = 0;
  let some = false;
  for (const row of rowsIn(table)) {
    depth += depthChange(plan.before.get(row));
    if (!plan.gone.has(row)) {
      if (depth === 0) return false;
      some = true;
    }
    depth += depthChange(plan.after.get(row));
  }
  return some;
}

/** The table's rows, those in row-level controls too. */
function rowsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? rowsIn(child) : [];
  });
}

function depthChange(
  tags: BlockPlan['before'] extends ReadonlyMap<XmlElement, infer Tags> ? Tags | undefined : never,
): number {
  let change = 0;
  for (const { tag } of tags ?? []) {
    if (tag.kind === 'open') change += 1;
    if (tag.kind === 'close') change -= 1;
  }
  return change;
}

/** Nothing but inline blocks and white space between them. */
function isOnlyBlocks(paragraph: TaggedParagraph, plan: BlockPlan): boolean {
  let depth = 0;
  let at = 0;
  let hasBlock = false;
  let outside = '';
  for (const placed of paragraph.tags) {
    const { found, tag } = placed;
    if (depth === 0) outside += paragraph.text.slice(at, found.start);
    at = found.end;
    if (plan.lifted.has(placed)) continue;
    if (plan.spanning.has(placed)) return false;
    if (tag.kind === 'open') {
      hasBlock = true;
      depth += 1;
    } else if (tag.kind === 'close') {
      depth -= 1;
    } else if (depth === 0 && tag.kind !== 'comment') {
      return false;
    }
  }
  outside += paragraph.text.slice(at);
  return hasBlock && outside.trim() === '' && !outside.includes(objectSign);
}
