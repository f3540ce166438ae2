import type { JsonValue, Payload } from '../carry/index.ts';
import type { CompiledTemplate, TemplateData } from '../template/index.ts';
import { crc32, deflateText, writeArchive, toUtf8 } from '../zip/index.ts';
import type { ArchiveEntry } from '../zip/index.ts';
import { additions, payloadParts } from './additions.ts';
import { partTables } from './blocks.ts';
import { startScope } from './data-scope.ts';
import { prepareTemplate } from './prepare-template.ts';
import { runSteps } from './run-steps.ts';
import { startSession } from './session.ts';

export interface RenderOptions {
  /** The draft to carry: stored twice in the package, and its fields' values get controls. */
  readonly payload?: Payload;
  /** Other data to carry where there is no draft: stored twice as well, its shape its reader's affair. */
  readonly parcel?: JsonValue;
}

// To set up the tables for a list of a few lines takes longer than packing it saves.
const smallest = 1_500;

/** A part of a filled template; what is packed already, or kept as it was, is not packed again. */
interface RenderedPart {
  readonly name: string;
  /** Its characters, where they were written anew. */
  readonly text?: string;
  readonly packed: () => ArchiveEntry;
}

/** Fills a compiled template and returns the .docx. Same input, same bytes. */
export function renderTemplate(
  compiled: CompiledTemplate,
  data: TemplateData,
  options: RenderOptions = {},
): Uint8Array {
  return packParts(renderParts(compiled, data, options));
}

export function packParts(parts: readonly RenderedPart[]): Uint8Array {
  return writeArchive(parts.map(({ packed }) => packed()));
}

/** The parts of the .docx in their order, for who looks at some of them alone. */
export function renderParts(
  compiled: CompiledTemplate,
  data: TemplateData,
  options: RenderOptions = {},
): readonly RenderedPart[] {
  const { payload } = options;
  const carried = payload && new Set(Object.keys(payload.answers));
  const { parts: prepared, textOf, surroundings } = prepareTemplate(compiled);
  const made = new Map<string, string | Uint8Array>();
  const textMade = (part: string) => {
    const text = made.get(part);
    return typeof text === 'string' ? text : textOf(part);
  };
  const session = startSession(compiled, textMade, carried && ((field) => carried.has(field)));
  for (const part of prepared) {
    if (part.kind !== 'filled') continue;
    const text = runSteps(session, part.steps, startScope(data));
    made.set(part.name, part.hasGaps ? partTables(text) : text);
  }
  for (const [name, content] of additions(session, options, surroundings)) made.set(name, content);
  const parts = prepared.map((part) => {
    const content = made.get(part.name);
    made.delete(part.name);
    if (content !== undefined) return partOf(part.name, content);
    if (part.kind === 'kept') return { name: part.name, packed: () => part.entry };
    throw new Error(`Nothing was made of ${part.name}`);
  });
  return [...parts, ...[...made].map(([name, content]) => partOf(name, content))];
}

function partOf(name: string, content: string | Uint8Array): RenderedPart {
  const packed = (): ArchiveEntry => pack(name, content);
  return typeof content === 'string' ? { name, text: content, packed } : { name, packed };
}

function pack(name: string, content: string | Uint8Array): ArchiveEntry {
  const bytes = typeof content === 'string' ? toUtf8(content) : content;
  const entry = { name, crc: crc32(bytes), size: bytes.length };
  // Pictures are packed already, and base64 repeats nothing.
  if (typeof content !== 'string' || payloadParts.includes(name) || bytes.length < smallest) {
    return { ...entry, method: 0, data: bytes };
  }
  return { ...entry, method: 8, data: deflateText(bytes) };
}
