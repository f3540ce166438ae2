import { strFromU8, strToU8 } from 'fflate';

import type { CompiledTemplate, KeptEntry, TemplateEntry } from '../compiled.ts';
import { readArchive, unpackEntry } from '../package/read-archive.ts';
import type { ArchiveEntry } from '../package/write-archive.ts';
import { compilePart } from './compile-part.ts';
import { packSteps, SnippetList } from './pack-steps.ts';
import { PlaceList } from './program-builder.ts';
import { findMainPart, highestIds, readStyles } from './read-packaging.ts';
import type { KnownFields } from './scope.ts';
import { ScopeTracker } from './scope.ts';
import { SurroundingsList } from './surroundings-list.ts';
import { TemplateError } from './template-error.ts';
import type { TemplateProblem } from './template-error.ts';

export interface CompileOptions {
  /** Names the data will have; absent: any name is taken. */
  readonly fields?: KnownFields;
}

/**
 * Makes a .docx with tags ready for `renderTemplate`. Node only, at build time. Throws one
 * TemplateError with every mistake of the template.
 */
export function compileTemplate(bytes: Uint8Array, options: CompileOptions = {}): CompiledTemplate {
  const archive = openArchive(bytes);
  const problems: TemplateProblem[] = [];
  const places = new PlaceList();
  const scope = new ScopeTracker(options.fields);
  const texts = new Map<string, string>();
  for (const entry of archive) {
    if (/\.(xml|rels)$/.test(entry.name)) texts.set(entry.name, strFromU8(unpackEntry(entry)));
  }
  const surroundings = new SurroundingsList();
  const snippets = new SnippetList();
  const entries = archive.map((entry): TemplateEntry => {
    const xml = isStory(entry.name) ? texts.get(entry.name) : undefined;
    const steps =
      xml !== undefined && mayHoldTags(xml)
        ? compilePart(entry.name, xml, { places, scope, surroundings, problems })
        : undefined;
    if (steps === undefined) return keepEntry(entry, texts.get(entry.name));
    return { kind: 'filled', name: entry.name, steps: packSteps(steps, snippets) };
  });
  if (problems.length > 0) throw new TemplateError(problems);
  return {
    format: 3,
    entries,
    snippets: snippets.snippets,
    places: places.places,
    ...readStyles(texts.get('word/styles.xml') ?? ''),
    highest: highestIds([...texts].filter(([name]) => isStory(name)).map(([, xml]) => xml)),
    mainPart: findMainPart(texts.get('_rels/.rels') ?? ''),
    surroundings: surroundings.write(),
    tags: scope.shape(),
  };
}

function openArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const problem = { part: '', paragraph: 0, text: '', tag: '' };
  try {
    const archive = readArchive(bytes);
    if (archive.some(({ name }) => name === '[Content_Types].xml')) return archive;
  } catch {
    // Said below, in words an author understands.
  }
  const message = '这不是 .docx 文件';
  throw new TemplateError([{ ...problem, message, expected: '请在 Word 或 WPS 里另存为 .docx' }]);
}

/** Parts that hold text of the document. */
function isStory(name: string): boolean {
  return /^word\/(document|header|footer|footnotes|endnotes)\d*\.xml$/.test(name);
}

function mayHoldTags(xml: string): boolean {
  const braces = xml.replace(/<[^<>]*>/g, '');
  return /\{\{|\}\}/.test(braces) || xml.includes('{{');
}

function keepEntry(entry: ArchiveEntry, text: string | undefined): KeptEntry {
  const isWhole = text !== undefined && strToU8(text).length === entry.size;
  // What lists other parts must be legible to the filling; to lose a byte order mark does no harm.
  const isList = /\.rels$|^\[Content_Types\]|^docProps\/custom/.test(entry.name);
  return { kind: 'kept', ...entry, ...(isWhole || isList ? { text: text ?? '' } : {}) };
}
