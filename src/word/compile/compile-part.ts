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
import type { PartPlan, PlannedPart, SurroundingsList } from './plan/index.ts';
import { PartWriter, ProgramBuilder, TagWriter } from './write/index.ts';
import type { NoteParts, PlaceList } from './write/index.ts';

export interface PartContext {
  readonly places: PlaceList;
  readonly scope: ScopeTracker;
  readonly surroundings: SurroundingsList;
  readonly notes: NoteParts;
}

const longestText = 40;
/** Of tags, and of what was meant as one. */
export const tagSigns = /\{\{|\}\}|[{｛]｛|｛\{|｝[}｝]|\}｝/;

/** Reads a part and decides what becomes of its blocks; or why it can't be read. */
export function planPart(
  name: string,
  xml: string,
  links: ReadonlyMap<string, string>,
): PartPlan | TemplateProblem {
  const root = readRoot(xml);
  if (root === undefined) {
    const where = { part: name, paragraph: 0, text: '', tag: '' };
    return { ...where, message: '里的 XML 读不懂', expected: '请在 Word 里重新保存一次' };
  }
  const problems: TemplateProblem[] = [];
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
  const pieces = new Set(elements.flatMap((one) => readParagraph(one).pieces.map(elementOf)));
  for (const [element, typed] of strayTexts(root, (one) => pieces.has(one))) {
    complainAt(element, typed, '写在填不到的地方（公式、画布、拼音等）', '请写在普通文字里');
  }
  const fieldCodes = planFieldCodes(root, complainAt);
  const tags = paragraphs.flatMap((paragraph) => paragraph.tags);
  const blocks = matchBlocks(tags, complain);
  const plan = planBlocks(blocks, paragraphs, complain);
  const isLoose = problems.length > 0;
  const merges = planMerges(blocks, plan);
  const pictures = planPictures({ name, xml, root }, complainAt);
  const ranges = pairMarks(root);
  const read = { name, xml, root, paragraphs, plan, merges, pictures, links, fieldCodes, ranges };
  const source = { ...read, marks: new Map<never, never>(), moved: undefined };
  return { source, blocks, complain, complainAt, problems, isLoose };
}

function holdsTags({ root, paragraphs, fieldCodes, links }: PlannedPart): boolean {
  const places = paragraphs.length + fieldCodes.size + links.size;
  return places > 0 || walk(root).some(hasAttributeTag);
}

/** The part as steps; undefined where it holds no tag after all, or too many mistakes. */
export function writePart(part: PartPlan, context: PartContext): readonly Step[] | undefined {
  const { places, scope, notes } = context;
  const { problems, source: read } = part;
  const moved = notes.movedFrom(read.root);
  if (problems.length === 0 && !holdsTags(read) && moved === undefined) return undefined;
  scope.isLoose = part.isLoose;
  const write = (marks: MendedMarks) => {
    const builder = new ProgramBuilder();
    const writer = new TagWriter(builder, places, scope);
    const source = { ...read, marks, moved };
    const noted = notes.begin(builder, writer, places, marks);
    const own = new PartWriter({ ...part, source }, builder, writer, places, noted);
    own.write();
    const mended = new Map([own.mended(), ...noted.mended()].flatMap((all) => [...all]));
    return { source, shown: own.shown, steps: builder.steps(), mended, noted };
  };
  let written = write(new Map());
  // Where marks come to stand among the blocks is known once all is written.
  const isRight = [part, ...written.noted.plans()].every((one) => one.problems.length === 0);
  if (written.mended.size > 0 && isRight) written = write(written.mended);
  if (problems.length > 0) return undefined;
  notes.settle(written.noted, read.root);
  context.surroundings.add(written.source, part.blocks, written.shown);
  for (const [plan, shown] of written.noted.written()) {
    context.surroundings.add(plan.source, plan.blocks, shown);
  }
  return written.steps;
}

function readRoot(xml: string): XmlElement | undefined {
  try {
    return parseTree(xml);
  } catch {
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
