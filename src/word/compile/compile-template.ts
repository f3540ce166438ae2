import { strFromU8, strToU8 } from 'fflate';

import { relationshipsOf, packSteps, SnippetList } from '../template/index.ts';
import type { CompiledTemplate, KeptEntry, TemplateEntry } from '../template/index.ts';
import { crc32, readArchive, unpackEntry } from '../zip/index.ts';
import type { ArchiveEntry } from '../zip/index.ts';
import { planPart, tagSigns, writePart } from './compile-part.ts';
import type { PartContext } from './compile-part.ts';
import { compileProperties } from './compile-properties.ts';
import {
  complainOfLookalikes,
  readLinks,
  findMainPart,
  highestIds,
  holdsMacros,
  listAsDocument,
  readStyles,
  storyParts,
  ScopeTracker,
  strayTags,
  TemplateError,
} from './parse/index.ts';
import type { KnownFields, TemplateProblem } from './parse/index.ts';
import { SurroundingsList } from './plan/index.ts';
import type { PartPlan } from './plan/index.ts';
import { NoteParts, PlaceList } from './write/index.ts';

export interface CompileOptions {
  /** Names the data will have; absent: any name is taken. */
  readonly fields?: KnownFields;
  /** Fields by what the form calls them: told to an author who writes that. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Makes a .docx with tags ready for `renderTemplate`. Node only, at build time. Throws one
 * TemplateError with every mistake of the template.
 */
export function compileTemplate(bytes: Uint8Array, options: CompileOptions = {}): CompiledTemplate {
  const { archive, mainPart } = readTemplate(bytes);
  const problems: TemplateProblem[] = [];
  const places = new PlaceList();
  const scope = new ScopeTracker(options.fields, options.labels);
  const texts = new Map<string, string>();
  for (const entry of archive) {
    if (isXml.test(entry.name) || entry.name === mainPart) texts.set(entry.name, textOf(entry));
  }
  const surroundings = new SurroundingsList();
  const snippets = new SnippetList();
  const names = archive.map(({ name }) => name);
  const stories = storyParts(texts.get(typesPart) ?? '', mainPart, names);
  const links = new Map(
    stories.map((name) => [name, readLinks(texts.get(relationshipsOf(name)) ?? '')]),
  );
  // Links with tags leave the lists of relationships: each filling makes its own of them.
  const lists = new Set<string>();
  for (const [name, { targets, rest }] of links) {
    if (targets.size > 0) texts.set(relationshipsOf(name), rest);
    if (targets.size > 0) lists.add(relationshipsOf(name));
  }
  const plans = new Map<string, PartPlan>();
  for (const name of stories) {
    const plan = planPart(name, texts.get(name) ?? '', links.get(name)?.targets ?? new Map());
    if ('message' in plan) problems.push(plan);
    else plans.set(name, plan);
  }
  const notes = new NoteParts(noteParts(plans, mainPart));
  const context: PartContext = { places, scope, surroundings, notes };
  const compile = (name: string, xml: string) => {
    const plan = plans.get(name);
    if (plan !== undefined && options.fields !== undefined) {
      const labels = options.labels ?? new Map<string, string>();
      problems.push(...complainOfLookalikes(name, xml, options.fields, labels));
    }
    if (plan !== undefined) {
      const steps = writePart(plan, context);
      problems.push(...[...plan.problems].sort((one, other) => one.paragraph - other.paragraph));
      return steps;
    }
    if (stories.includes(name) || !mayHoldTags(xml)) return undefined;
    if (isProperties.test(name)) return compileProperties(name, xml, context, problems);
    problems.push(...complainOfStrays(name, xml));
    return undefined;
  };
  // What refers to notes comes before them: it takes some along.
  const isNotes = ({ name }: ArchiveEntry) => notes.holds(name);
  const inOrder = [...archive.filter((one) => !isNotes(one)), ...archive.filter(isNotes)];
  const entries = inOrder.map((entry): TemplateEntry => {
    const { name } = entry;
    const xml = texts.get(name);
    if (xml === undefined) return keepEntry(entry, xml);
    const steps = compile(name, xml);
    if (steps === undefined) return keepEntry(lists.has(name) ? storeText(name, xml) : entry, xml);
    return { kind: 'filled', name, steps: packSteps(steps, snippets) };
  });
  if (problems.length > 0) throw new TemplateError(problems);
  return {
    format: 5,
    entries,
    hash: crc32(bytes).toString(16).padStart(8, '0') + bytes.length.toString(36),
    snippets: snippets.snippets,
    places: places.places,
    ...readStyles(texts.get('word/styles.xml') ?? ''),
    highest: highestIds(stories.map((name) => texts.get(name) ?? '')),
    mainPart,
    surroundings: surroundings.write(),
    tags: scope.shape(),
  };
}

/** The parts that hold notes of the body, by the element that refers to one. */
function noteParts(
  plans: ReadonlyMap<string, PartPlan>,
  mainPart: string,
): ReadonlyMap<string, PartPlan> {
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const found = new Map<string, PartPlan>();
  for (const [name, plan] of plans) {
    const kind = /^w:(foot|end)notes$/.exec(plan.source.root.name)?.[1];
    const isOwn = name.slice(0, name.lastIndexOf('/') + 1) === folder;
    if (kind !== undefined && isOwn) found.set(`w:${kind}noteReference`, plan);
  }
  return found;
}

/** The entries, with the package's lists as a document has them. */
function readTemplate(bytes: Uint8Array): {
  readonly archive: readonly ArchiveEntry[];
  readonly mainPart: string;
} {
  const archive = readEntries(bytes);
  if (archive.every(({ name }) => name !== typesPart)) throw refusal('这不是 .docx 文件');
  const damaged = archive.find((entry) => !isWhole(entry));
  if (damaged !== undefined) throw refusal(`已损坏（${damaged.name}）`);
  const listed = archive.filter(({ name }) => !holdsMacros(name)).map(readList);
  const links = listed.find(({ name }) => name === '_rels/.rels');
  const names = listed.map(({ name }) => name);
  const mainPart = findMainPart(links === undefined ? '' : textOf(links), names);
  if (mainPart === undefined) throw refusal('里没有正文');
  return { archive: listed, mainPart };
}

function readList(entry: ArchiveEntry): ArchiveEntry {
  if (entry.name !== typesPart && !entry.name.endsWith('.rels')) return entry;
  try {
    const text = textOf(entry);
    const list = listAsDocument(text);
    return list === text ? entry : storeText(entry.name, list);
  } catch {
    throw refusal(`里的 XML 读不懂（${entry.name}）`);
  }
}

function readEntries(bytes: Uint8Array): readonly ArchiveEntry[] {
  try {
    return readArchive(bytes);
  } catch {
    return [];
  }
}

function isWhole(entry: ArchiveEntry): boolean {
  try {
    return crc32(unpackEntry(entry)) === entry.crc;
  } catch {
    return false;
  }
}

function refusal(message: string): TemplateError {
  const expected = '请在 Word 或 WPS 里打开，另存为 .docx';
  return new TemplateError([{ part: '', paragraph: 0, text: '', tag: '', message, expected }]);
}

const typesPart = '[Content_Types].xml';
const isXml = /\.(xml|rels)$/i;
const isProperties = /^docProps\/(core|app|custom)\.xml$/;

function textOf(entry: ArchiveEntry): string {
  return strFromU8(unpackEntry(entry));
}

/** Of what is no story: whatever a tag is split by. */
function mayHoldTags(xml: string): boolean {
  return tagSigns.test(xml.replace(/\s*<[^<>]*>\s*/g, '')) || xml.includes('{{');
}

/** A tag where nothing is filled in would be printed as it stands. */
function complainOfStrays(part: string, xml: string): readonly TemplateProblem[] {
  const message = '写在填不到的地方';
  const expected = '标签请写在正文、页眉页脚、脚注尾注、文本框、文档属性或超链接的网址里';
  return strayTags(xml).map((tag) => ({ part, paragraph: 0, text: '', tag, message, expected }));
}

function storeText(name: string, text: string): ArchiveEntry {
  const data = strToU8(text);
  return { name, method: 0, crc: crc32(data), size: data.length, data };
}

function keepEntry(entry: ArchiveEntry, text: string | undefined): KeptEntry {
  const isWhole = text !== undefined && strToU8(text).length === entry.size;
  // What lists other parts must be legible to the filling; to lose a byte order mark does no harm.
  const isList = /\.rels$|^\[Content_Types\]|^docProps\/custom/.test(entry.name);
  return { kind: 'kept', ...entry, ...(isWhole || isList ? { text: text ?? '' } : {}) };
}
