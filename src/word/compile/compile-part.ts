import type { Step } from '../template/index.ts';
import { closest, parseTree, walk } from '../xml/index.ts';
import type { XmlElement } from '../xml/index.ts';
import {
  findTags,
  matchBlocks,
  pairMarks,
  readParagraph,
  parseTag,
  strayTexts,
} from './parse/index.ts';
import type {
  Complain,
  ComplainAt,
  PlacedTag,
  TaggedParagraph,
  MendedMarks,
  ScopeTracker,
  TemplateProblem,
} from './parse/index.ts';
import {
  planBlocks,
  hasAttributeTag,
  planFieldCodes,
  planMerges,
  planPictures,
} from './plan/index.ts';
import type { SurroundingsList } from './plan/index.ts';
import { PartWriter, ProgramBuilder, TagWriter } from './write/index.ts';
import type { PlaceList } from './write/index.ts';

export interface PartContext {
  readonly places: PlaceList;
  readonly scope: ScopeTracker;
  readonly surroundings: SurroundingsList;
  /** Addresses with tags of the part's links, by relationship. */
  readonly links: ReadonlyMap<string, string>;
  /** Mistakes found are added here. */
  readonly problems: TemplateProblem[];
}

const longestText = 40;
/** Of tags, and of what was meant as one. */
export const tagSigns = /\{\{|\}\}|[{｛]｛|｛\{|｝[}｝]|\}｝/;

/** The part as steps; undefined where it holds no tag after all, or too many mistakes. */
export function compilePart(
  name: string,
  xml: string,
  context: PartContext,
): readonly Step[] | undefined {
  const { problems, places, scope, links } = context;
  const root = readRoot(name, xml, problems);
  if (root === undefined) return undefined;
  const before = problems.length;
  const complain: Complain = ({ found, paragraph }, message, expected) => {
    const text = shorten(paragraph.text);
    const where = { part: name, paragraph: paragraph.number, text, tag: found.typed };
    problems.push({ ...where, message, expected });
  };
  const elements = walk(root).filter((element) => element.name === 'w:p');
  const complainAt: ComplainAt = (element, tag, message, expected) => {
    const paragraph = closest(element, ['w:p']);
    const number = paragraph === undefined ? 0 : elements.indexOf(paragraph) + 1;
    const text = paragraph === undefined ? '' : shorten(readParagraph(paragraph).text);
    problems.push({ part: name, paragraph: number, text, tag, message, expected });
  };
  const paragraphs = readParagraphs(elements, complain);
  const hasAttribute = walk(root).some(hasAttributeTag);
  const pieces = new Set(elements.flatMap((one) => readParagraph(one).pieces.map(elementOf)));
  for (const [element, typed] of strayTexts(root, (one) => pieces.has(one))) {
    complainAt(element, typed, '写在填不到的地方（公式、画布、拼音等）', '请写在普通文字里');
  }
  const fieldCodes = planFieldCodes(root, complainAt);
  if (paragraphs.length + fieldCodes.size + links.size === 0 && !hasAttribute) return undefined;
  const tags = paragraphs.flatMap((paragraph) => paragraph.tags);
  const blocks = matchBlocks(tags, complain);
  const plan = planBlocks(blocks, paragraphs, complain);
  scope.isLoose = problems.length > before;
  const merges = planMerges(blocks, plan);
  // With blocks that do not fit, only names can still be checked; they are, block by block.
  const pictures = planPictures({ name, xml, root }, complainAt);
  const ranges = pairMarks(root);
  const source = { name, xml, root, paragraphs, plan, merges, pictures, links, fieldCodes, ranges };
  const write = (marks: MendedMarks) => {
    const builder = new ProgramBuilder();
    const writer = new TagWriter(builder, places, scope);
    const whole = { ...source, marks };
    const part = new PartWriter(whole, builder, writer, complain, complainAt, places);
    return { source: whole, shown: part.write(), steps: builder.steps(), mended: part.mended() };
  };
  let written = write(new Map());
  // Where marks come to stand among the blocks is known once all is written.
  if (written.mended.size > 0 && problems.length === before) written = write(written.mended);
  const found = problems.splice(before);
  problems.push(...found.sort((a, b) => a.paragraph - b.paragraph));
  if (found.length > 0) return undefined;
  context.surroundings.add(written.source, blocks, written.shown);
  return written.steps;
}

function readRoot(name: string, xml: string, problems: TemplateProblem[]): XmlElement | undefined {
  try {
    return parseTree(xml);
  } catch {
    const where = { part: name, paragraph: 0, text: '', tag: '' };
    problems.push({ ...where, message: '里的 XML 读不懂', expected: '请在 Word 里重新保存一次' });
    return undefined;
  }
}

function readParagraphs(
  elements: readonly XmlElement[],
  complain: Complain,
): readonly TaggedParagraph[] {
  const paragraphs: TaggedParagraph[] = [];
  let index = 0;
  elements.forEach((element, at) => {
    const read = readParagraph(element);
    if (!tagSigns.test(read.text)) return;
    const tags: PlacedTag[] = [];
    const paragraph: TaggedParagraph = { ...read, number: at + 1, tags };
    for (const found of findTags(read.text)) {
      const piece = [...read.pieces].reverse().find(({ from }) => from <= found.start);
      if (piece === undefined) continue;
      const tag = found.kind === 'tag' ? parseTag(found.inner) : ({ kind: 'comment' } as const);
      index += 1;
      const placed: PlacedTag = { index, found, tag, paragraph, run: piece.run };
      if (found.kind === 'unclosed') complain(placed, '没有写完', '应有 }}，且在同一段里');
      else if (found.kind === 'stray') complain(placed, '前面没有 {{', '请补上 {{，或删去 }}');
      else if (found.kind === 'wide')
        complain(placed, '用了全角大括号', `请改成半角的 ${narrowBraces(found.typed)}`);
      else if (found.kind === 'raw') complain(placed, '不能用三个大括号', '请写 {{名称}}');
      else if (tag.kind === 'wrong') complain(placed, tag.message, tag.expected);
      tags.push(placed);
    }
    paragraphs.push(paragraph);
  });
  return paragraphs;
}

function elementOf({ element }: { readonly element: XmlElement }): XmlElement {
  return element;
}

function narrowBraces(typed: string): string {
  return `{{${typed.replace(/[{}｛｝]/g, '').trim()}}}`;
}

function shorten(text: string): string {
  const plain = text.replaceAll('\ufffc', ' ').trim();
  return plain.length > longestText ? `${plain.slice(0, longestText)}…` : plain;
}
