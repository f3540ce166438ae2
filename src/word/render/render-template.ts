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

/** Fills a compiled template and returns the .docx. Same input, same bytes. */
export function renderTemplate(
  compiled: CompiledTemplate,
  data: TemplateData,
  options: RenderOptions = {},
): Uint8Array {
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
    if (content !== undefined) return pack(part.name, content);
    if (part.kind === 'kept') return part.entry;
    throw new Error(`Nothing was made of ${part.name}`);
  });
  return writeArchive([...parts, ...[...made].map(([name, content]) => pack(name, content))]);
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
