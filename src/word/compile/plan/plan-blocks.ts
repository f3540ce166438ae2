import { childNamed, closest, walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { objectSign } from '../parse/index.ts';
import type { TagBlock, Complain, PlacedTag, TaggedParagraph } from '../parse/index.ts';

/** Where the blocks of a part begin and end. */
export interface BlockPlan {
  /** Block tags that stand before or after a paragraph or row as a whole, in order. */
  readonly before: ReadonlyMap<XmlElement, readonly PlacedTag[]>;
  readonly after: ReadonlyMap<XmlElement, readonly PlacedTag[]>;
  /** Tags that left the text of their paragraph. */
  readonly lifted: ReadonlySet<PlacedTag>;
  /** Tags of blocks over paragraphs that stayed in their text: what stands between them repeats. */
  readonly spanning: ReadonlySet<PlacedTag>;
  /** Paragraphs and rows that held nothing but such tags, and so vanish. */
  readonly gone: ReadonlySet<XmlElement>;
  /** By a list's opening tag, the section whose break parts its rounds. */
  readonly breaks: ReadonlyMap<PlacedTag, XmlElement>;
}

const rowName = 'w:tr';

/**
 * Decides what each block repeats: text within one paragraph; whole paragraphs, where its tags
 * stand at the edges of sisters, else what stands between them, from text to text; whole rows,
 * where they stand in different cells. Anything else is a mistake.
 */
export function planBlocks(
  blocks: readonly TagBlock[],
  paragraphs: readonly TaggedParagraph[],
  complain: Complain,
): BlockPlan {
  const before = new Map<XmlElement, PlacedTag[]>();
  const after = new Map<XmlElement, PlacedTag[]>();
  const lifted = new Set<PlacedTag>();
  const spanning = tagsInText(blocks);
  const rows = new Set<XmlElement>();
  const breaks = new Map<PlacedTag, XmlElement>();
  const put = (map: Map<XmlElement, PlacedTag[]>, element: XmlElement, tag: PlacedTag) => {
    map.set(
      element,
      [...(map.get(element) ?? []), tag].sort((a, b) => a.index - b.index),
    );
    lifted.add(tag);
  };
  for (const { tags } of blocks) {
    const [first] = tags;
    if (first === undefined || spanning.has(first)) continue;
    if (tags.every(({ paragraph }) => paragraph === first.paragraph)) {
      const level = first.run.parent;
      const fields = fieldsAround(first);
      const stray = tags.find((tag) => tag.run.parent !== level || fieldsAround(tag) !== fields);
      if (stray !== undefined) {
        complain(stray, '与它的开始不在同一层', levelAdvice(stray.run, first.run));
      }
      continue;
    }
    const hosts = tags.map((tag) => hostOf(tag, tags));
    const kinds = new Set(hosts.map((host) => host?.name));
    if (kinds.has(undefined) || kinds.size > 1) {
      const last = tags[tags.length - 1] ?? first;
      const expected = '请把两者都单独成段、放在同一级，或放在同一个表格的行里';
      complain(first, `与 ${last.found.typed} 不在同一结构里`, expected);
      continue;
    }
    const oneRow = hosts.every((host) => host === hosts[0]);
    const section = sectionOfRounds(first, hosts);
    if (section !== undefined) breaks.set(first, section);
    tags.forEach((tag, index) => {
      const host = hosts[index];
      if (host === undefined) return;
      const closes = tag.tag.kind === 'close';
      if (host.name === rowName) {
        if (oneRow && tag.tag.kind === 'else')
          complain(tag, '与块的首尾在同一行', '请让 {{else}} 另占一行');
        const isPure = !oneRow && isPureRow(host, paragraphs);
        if (isPure) rows.add(host);
        put(closes && !isPure ? after : before, host, tag);
        return;
      }
      const { leads, trails } = edgesOf(tag, spanning);
      if (!leads && !trails)
        complain(tag, '前后都有文字，却跨了段落', levelAdvice(...tags.map(({ run }) => run)));
      // A break where a block begins ends what stands before it.
      if (leads && trails) put(!closes && endsSection(host) ? after : before, host, tag);
      else put(closes ? (trails ? after : before) : leads ? before : after, host, tag);
    });
  }
  complainOfRivals(before, after, complain);
  const gone = new Set(rows);
  for (const paragraph of paragraphs) {
    const vanishes = paragraph.tags.some((tag) => lifted.has(tag) || tag.tag.kind === 'comment');
    const rest = paragraph.tags.some((tag) => !lifted.has(tag) && tag.tag.kind !== 'comment');
    if (vanishes && !rest && isBlank(paragraph, 0, paragraph.text.length)) {
      if (!endsSection(paragraph.paragraph)) gone.add(paragraph.paragraph);
    }
  }
  return { before, after, lifted, spanning, gone, breaks };
}

/**
 * Tags with text on both sides have no edge to stand at, and leave none to those beyond them. The
 * text between two points of sister paragraphs can be repeated as it is, if no more than
 * paragraphs is open at both.
 */
function tagsInText(blocks: readonly TagBlock[]): ReadonlySet<PlacedTag> {
  const spanning = new Set<PlacedTag>();
  const candidates = new Set(blocks.map(({ tags }) => tags).filter(mayStayInText));
  for (let before = -1; before !== candidates.size;) {
    before = candidates.size;
    for (const tags of candidates) {
      const edges = tags.map((tag) => edgesOf(tag, spanning));
      if (edges.every(({ leads, trails }) => leads || trails)) continue;
      candidates.delete(tags);
      tags.forEach((tag) => spanning.add(tag));
    }
  }
  return spanning;
}

function mayStayInText(tags: readonly PlacedTag[]): boolean {
  const paragraphs = new Set(tags.map(({ paragraph }) => paragraph.paragraph));
  const parents = new Set([...paragraphs].map(({ parent }) => parent));
  if (paragraphs.size === 1 || parents.size > 1) return false;
  if ([...paragraphs].some(endsSection)) return false;
  return tags.every((tag) => paragraphs.has(tag.run.parent ?? tag.run) && fieldsAround(tag) === '');
}

function edgesOf(
  { paragraph, found }: PlacedTag,
  spanning: ReadonlySet<PlacedTag>,
): { readonly leads: boolean; readonly trails: boolean } {
  return {
    leads: isBlank(paragraph, 0, found.start, spanning),
    trails: isBlank(paragraph, found.end, paragraph.text.length, spanning),
  };
}

function levelAdvice(...runs: readonly XmlElement[]): string {
  const isRevised = runs.some((run) => closest(run, ['w:ins', 'w:moveTo']) !== undefined);
  if (isRevised) return '请在 Word 里接受全部修订，再把两者放在一起';
  return '请把两者都放在超链接、内容控件或域之内，或都放在之外';
}

/** A block that ends within a row cannot be followed by one that begins in it: both repeat it. */
function complainOfRivals(
  before: ReadonlyMap<XmlElement, readonly PlacedTag[]>,
  after: ReadonlyMap<XmlElement, readonly PlacedTag[]>,
  complain: Complain,
): void {
  for (const [host, ends] of after) {
    const begins = before.get(host)?.filter(({ tag }) => tag.kind === 'open') ?? [];
    for (const begin of begins) {
      const rival = ends.find((end) => end.tag.kind === 'close' && end.index < begin.index);
      if (rival === undefined) continue;
      const message = `与 ${rival.found.typed} 结束的块争同一行`;
      complain(begin, message, '请让两个块各占自己的行，或一个套在另一个里面');
    }
  }
}

/** The paragraph or row that stands for the tag among the block's other tags. */
function hostOf(tag: PlacedTag, tags: readonly PlacedTag[]): XmlElement | undefined {
  const { paragraph } = tag.paragraph;
  if (tags.every((other) => other.paragraph.paragraph.parent === paragraph.parent)) {
    return paragraph;
  }
  for (let at = paragraph.parent; at !== undefined; at = at.parent) {
    const { parent } = at;
    if (at.name !== rowName || parent === undefined) continue;
    // Rows of one table, or one row for all.
    if (tags.every((other) => rowBelow(parent, other) !== undefined)) return at;
  }
  return undefined;
}

/** Fields whose begin stands before the tag in its paragraph and their end behind it. */
function fieldsAround({ paragraph, run }: PlacedTag): string {
  const open: number[] = [];
  for (const { name, attributes, start } of walk(paragraph.paragraph)) {
    if (start >= run.start) break;
    if (name !== 'w:fldChar') continue;
    if (attributes['w:fldCharType'] === 'begin') open.push(start);
    if (attributes['w:fldCharType'] === 'end') open.pop();
  }
  return open.join();
}

function rowBelow(parent: XmlElement, tag: PlacedTag): XmlElement | undefined {
  let at: XmlElement | undefined = tag.paragraph.paragraph;
  while (at !== undefined && at.parent !== parent) at = at.parent;
  return at?.name === rowName ? at : undefined;
}

/** No text between the offsets but comments, white space and block tags that leave the text. */
function isBlank(
  paragraph: TaggedParagraph,
  from: number,
  to: number,
  spanning: ReadonlySet<PlacedTag> = new Set(),
): boolean {
  let rest = '';
  let at = from;
  for (const placed of paragraph.tags) {
    const { found, tag } = placed;
    if (found.start < from || found.end > to) continue;
    if (tag.kind === 'print' || tag.kind === 'wrong' || spanning.has(placed)) return false;
    rest += paragraph.text.slice(at, found.start);
    at = found.end;
  }
  rest += paragraph.text.slice(at, to);
  return rest.trim() === '' && !rest.includes(objectSign);
}

function isPureRow(row: XmlElement, paragraphs: readonly TaggedParagraph[]): boolean {
  for (const element of walk(row)) {
    if (element.name === 'w:drawing' || element.name === 'w:pict') return false;
    if (element.name !== 'w:p') continue;
    const tagged = paragraphs.find(({ paragraph }) => paragraph === element);
    const hasText = walk(element).some(({ name, text }) => name === 'w:t' && text.trim() !== '');
    if (tagged === undefined ? hasText : !isBlank(tagged, 0, tagged.text.length)) return false;
  }
  return true;
}

/**
 * A list that begins where a section ends begins on a sheet of its own, and so does each of its
 * rounds: the section they stand in, unless breaks in them part them.
 */
function sectionOfRounds(
  { tag, paragraph: { paragraph } }: PlacedTag,
  hosts: readonly (XmlElement | undefined)[],
): XmlElement | undefined {
  if (tag.kind !== 'open' || tag.block !== 'each') return undefined;
  const last = hosts[hosts.length - 1];
  if (hosts[0] !== paragraph || last === undefined || !endsSection(paragraph)) return undefined;
  const section = walk(paragraph.parent ?? paragraph).find(
    ({ name, start, parent }) =>
      name === 'w:sectPr' && start > paragraph.end && parent?.name !== 'w:sectPrChange',
  );
  return section !== undefined && section.start > last.start ? section : undefined;
}

export function endsSection(paragraph: XmlElement): boolean {
  const format = childNamed(paragraph, 'w:pPr');
  return format !== undefined && childNamed(format, 'w:sectPr') !== undefined;
}
