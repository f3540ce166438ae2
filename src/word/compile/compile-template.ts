import { strFromU8 } from 'fflate';
import Handlebars from 'handlebars';
import vm from 'node:vm';

import type { CompiledTemplate, FilledEntry, TemplateEntry } from '../compiled.ts';
import { helperNames } from '../helper-names.ts';
import { readArchive, unpackEntry } from '../package/read-archive.ts';
import type { ArchiveEntry } from '../package/write-archive.ts';
import { compilePart } from './compile-part.ts';
import { trimSource } from './handlebars-nodes.ts';
import { PlaceList } from './program-builder.ts';
import { highestIds, readPackaging, readStyles } from './read-packaging.ts';
import type { KnownFields } from './scope.ts';
import { ScopeTracker } from './scope.ts';
import { TemplateError } from './template-error.ts';
import type { TemplateProblem } from './template-error.ts';

export interface CompileOptions {
  /** Names the data will have; absent: any name is taken. */
  readonly fields?: KnownFields;
}

const calls = ['if', 'unless', 'each', 'with', 'print', 'keep', 'cell', 'table', ...helperNames];
const knownHelpers = Object.fromEntries(calls.map((name) => [name, true]));

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
  const packaging = readPackaging(texts);
  const entries = archive.map((entry): TemplateEntry => {
    const xml = isStory(entry.name) ? texts.get(entry.name) : undefined;
    if (xml === undefined || !mayHoldTags(xml)) return { kind: 'kept', ...entry };
    const program = compilePart(entry.name, xml, { places, scope, problems });
    return program === undefined ? { kind: 'kept', ...entry } : precompile(entry.name, program);
  });
  if (problems.length > 0) throw new TemplateError(problems);
  const filled = entries.filter((entry) => entry.kind === 'filled').map(({ name }) => name);
  return {
    format: 1,
    entries,
    places: places.places,
    ...readStyles(texts.get('word/styles.xml') ?? ''),
    highest: highestIds([...texts].filter(([name]) => isStory(name)).map(([, xml]) => xml)),
    packaging: packaging(filled),
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

function precompile(name: string, program: hbs.AST.Program): FilledEntry {
  // Declared as the template itself, it is the source of it.
  const made = Handlebars.precompile(program, {
    knownHelpers,
    knownHelpersOnly: true,
    // A document's line ends are not a text file's.
    ignoreStandalone: true,
  }) as unknown;
  const source = trimSource(String(made));
  // Only here, in Node, source becomes functions; a page imports the module that holds it.
  const spec = vm.runInThisContext(`(${source})`, { filename: name }) as object;
  return { kind: 'filled', name, spec, source };
}
