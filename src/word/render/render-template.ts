import { deflateSync } from 'fflate';
import { checkRevision, noop, template } from 'handlebars/dist/cjs/handlebars/runtime.js';

import { fromBase64 } from '../base64.ts';
import type { CompiledTemplate, FilledEntry, KeptEntry } from '../compiled.ts';
import type { TemplateData } from '../contract.ts';
import { crc32 } from '../package/crc.ts';
import { writeArchive } from '../package/write-archive.ts';
import type { ArchiveEntry } from '../package/write-archive.ts';
import type { Payload } from '../payload.ts';
import { toUtf8 } from '../utf8.ts';
import {
  writeCell,
  writeEach,
  writeIf,
  writeKeep,
  writeTable,
  writeUnless,
  writeWith,
} from './blocks.ts';
import type { HelperCall } from './call.ts';
import { additions, payloadPart } from './additions.ts';
import { helpers } from './helpers/index.ts';
import { printValue } from './print.ts';
import { startSession } from './session.ts';
import type { Session } from './session.ts';

export interface RenderOptions {
  /** The draft to carry: stored twice in the package, and its fields' values get controls. */
  readonly payload?: Payload;
}

// Measured on our documents: level 6 takes half as long again and saves a tenth; a hash table
// larger than 32 K entries takes longer to clear than it saves.
const packing = { level: 5, mem: 3 } as const;
// Base64 repeats nothing: to look for repetitions in it takes longest and finds none. The part
// that holds it alone is stored as it is.
const quickPacking = { level: 1, mem: 1 } as const;

/** Fills a compiled template and returns the .docx. Same input, same bytes. */
export function renderTemplate(
  compiled: CompiledTemplate,
  data: TemplateData,
  options: RenderOptions = {},
): Uint8Array {
  const { payload } = options;
  const carried = payload && new Set(Object.keys(payload.answers));
  const session = startSession(compiled, carried && ((field) => carried.has(field)));
  const calls = makeCalls(session);
  const parts = compiled.entries.map((entry) =>
    entry.kind === 'kept' ? keepEntry(entry) : pack(entry.name, fill(entry, data, calls)),
  );
  const added = additions(session, payload).map(([name, content]) => pack(name, content));
  const names = new Set(added.map(({ name }) => name));
  const replaced = parts.map(
    (part) => (names.has(part.name) ? added.find(({ name }) => name === part.name) : part) ?? part,
  );
  const old = new Set(parts.map(({ name }) => name));
  return writeArchive([...replaced, ...added.filter(({ name }) => !old.has(name))]);
}

type Calls = Readonly<Record<string, (...given: never[]) => unknown>>;

function makeCalls(session: Session): Calls {
  const { places } = session.template;
  const placeOf = (number: number) => {
    const place = places[number];
    if (place === undefined) throw new Error(`The template has no place ${number}`);
    return place;
  };
  return {
    ...helpers,
    if: writeIf,
    unless: writeUnless,
    each: writeEach,
    with: writeWith,
    keep: writeKeep,
    table: writeTable,
    cell(this: unknown, number: number, call: HelperCall) {
      return writeCell.call(this, placeOf(number), call);
    },
    print(value: unknown, number: number, path: string, call: HelperCall) {
      const tag = path === '' || session.carries === undefined ? '' : (call.data.path ?? '') + path;
      return printValue(session, placeOf(number), value, tag);
    },
  };
}

function fill(entry: FilledEntry, data: TemplateData, calls: Calls): string {
  const environment = { VM: { checkRevision, noop }, helpers: {} };
  return template(entry.spec, environment)(data, { helpers: calls });
}

function keepEntry(entry: KeptEntry): ArchiveEntry {
  const data = typeof entry.data === 'string' ? fromBase64(entry.data) : entry.data;
  return { name: entry.name, method: entry.method, crc: entry.crc, size: entry.size, data };
}

function pack(name: string, content: string | Uint8Array): ArchiveEntry {
  const bytes = typeof content === 'string' ? toUtf8(content) : content;
  const entry = { name, crc: crc32(bytes), size: bytes.length };
  // Pictures are packed already.
  if (typeof content !== 'string' || name === payloadPart) {
    return { ...entry, method: 0, data: bytes };
  }
  const options = name.endsWith('custom.xml') ? quickPacking : packing;
  return { ...entry, method: 8, data: deflateSync(bytes, options) };
}
