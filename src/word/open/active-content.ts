import { scanXml } from '../xml/index.ts';
import { OpenError } from './open-issue.ts';
import { documentLimits } from './open-limits.ts';
import type { OpenLimits } from './open-limits.ts';
import type { OpenedPackage } from './open-package.ts';
import { PackageReader } from './package-reader.ts';
import { readRelationships, relationshipsName } from './packaging.ts';
import type { Relationship } from './packaging.ts';

/** Fields that fetch from elsewhere or start something when a person opens, updates or prints. */
const activeField =
  /^(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|EMBED|PRINT|ADDIN|CONTROL|HTMLCONTROL)$/;
/** Kinds of relationships whose part Word runs or takes in. */
const activePart = new Set(['aFChunk', 'subDocument', 'frame', 'mailMergeSource', 'recipientData']);
const objectPart = new Set(['oleObject', 'package', 'control', 'activeXControlBinary']);
/** Links that a person follows by a click, to where the address says; none to another machine's files. */
const plainLink = /^(?!\s*[\\/]{2})(?:https?:|mailto:|tel:|#|[^:]*$)/i;
/**
 * A place in the target, a tip or a window with its switch; else an address, whole or the word of one.
 * Quotation marks of any kind end it: what is no switch's text by any reading is looked at.
 */
const linkWords = /\\[lot](?=[\s"“”])\s*(?:"[^"“”]*["“”]?|\S+)|["“”]([^"“”]*)["“”]?|([^\s"“”]+)/gi;

/**
 * Refuses what would act or fetch once its filler opens it, or hands it on under their name: macros,
 * objects, parts of other formats, fields and links of that kind, names that lead out of the archive;
 * and more relationships than `limits` let be read beside the parts.
 */
export function refuseActive(file: OpenedPackage, limits: OpenLimits = documentLimits): void {
  for (const { name } of file.entries) {
    if (/(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i.test(name))
      throw new OpenError({ kind: 'outside-name', part: name });
    if (/(?:^|\/)vba\w*\.(?:bin|xml)$/i.test(name))
      throw new OpenError({ kind: 'active-macro', part: name });
    if (/(?:^|\/)(?:embeddings|activeX)\//i.test(name))
      throw new OpenError({ kind: 'active-object', part: name });
  }
  for (const [part, ways] of file.relationships)
    for (const way of ways) refuseWay(way, relationshipsName(part));
  for (const [name, ways] of waysUnread(file, limits)) for (const way of ways) refuseWay(way, name);
  for (const [part, xml] of file.parts) {
    if (xml.includes('instr')) refuseFields(xml, part);
  }
}

/** The ways out of parts that are not read: a chart may fetch as well. */
function* waysUnread(
  { bytes, entries, parts, relationships }: OpenedPackage,
  limits: OpenLimits,
): Generator<readonly [name: string, ways: readonly Relationship[]]> {
  const reader = new PackageReader(bytes, entries, limits);
  const names = entries.map(({ name }) => name);
  const stated = names.filter((name) => /\.rels$/i.test(name));
  for (const name of [...parts.keys(), ...stated]) reader.claim(name);
  const read = new Set(
    [...relationships.keys()].map((part) => relationshipsName(part).toLowerCase()),
  );
  for (const name of stated.filter((each) => !read.has(each.toLowerCase())))
    yield [name, readRelationships(reader.read(name) ?? '', name, '')];
}

function refuseWay({ kind, type, target, isOutside }: Relationship, part: string): void {
  if (/vbaProject|keyMapCustomizations|wordVbaData/.test(type))
    throw new OpenError({ kind: 'active-macro', part });
  if (objectPart.has(kind) || /activeX|ctrlProp/i.test(type))
    throw new OpenError({ kind: 'active-object', part });
  if (activePart.has(kind)) throw new OpenError({ kind: 'active-part', part });
  if (!isOutside) return;
  const isPlain = kind === 'hyperlink' ? plainLink.test(target) : isOwnTemplate(kind, target);
  if (!isPlain) throw new OpenError({ kind: 'active-link', target: target.slice(0, 80) });
}

/** Word notes the template on its author's own disk; one on another machine is fetched at opening. */
function isOwnTemplate(kind: string, target: string): boolean {
  return kind === 'attachedTemplate' && /^(?:file:\/\/\/)?(?:[a-z]:[/\\]|[^:/\\]+$)/i.test(target);
}

/** A field whose end has not come. */
interface OpenField {
  code: string;
  /** What follows is what it shows. */
  isShown: boolean;
}

/** Reads every field's name as Word does, over runs and fields within fields. */
function refuseFields(xml: string, part: string): void {
  const open: OpenField[] = [];
  let isInstruction = false;
  const refuse = (field: string): never => {
    throw new OpenError({ kind: 'active-field', part, field });
  };
  const look = (code: string): void => {
    const name = nameOf(code);
    if (activeField.test(name)) refuse(name);
    if (name === 'HYPERLINK' && !isPlainLink(code)) refuse(name);
  };
  scanXml(xml, part, {
    open: ({ name, attributes }) => {
      if (name === 'w:instrText' || name === 'w:delInstrText') isInstruction = true;
      if (name === 'w:fldSimple') look((attributes['w:instr'] ?? '').trimStart());
      if (name !== 'w:fldChar') return;
      const type = attributes['w:fldCharType'];
      const outer = open[open.length - 1];
      if (type === 'begin') {
        // Its very name is put together by another field: nobody writes so who means no harm.
        if (outer?.code === '') refuse('{ }');
        // So is where a link leads.
        if (outer?.isShown === false && nameOf(outer.code) === 'HYPERLINK') refuse('HYPERLINK { }');
        open.push({ code: '', isShown: false });
      } else if (type === 'separate') {
        if (outer === undefined) return;
        look(outer.code);
        outer.isShown = true;
      } else if (type === 'end') look(open.pop()?.code ?? '');
    },
    close: (name) => {
      if (name === 'w:instrText' || name === 'w:delInstrText') isInstruction = false;
    },
    text: (text) => {
      const field = open[open.length - 1];
      if (!isInstruction || field === undefined) return;
      field.code = field.code === '' ? text.trimStart() : field.code + text;
    },
  });
}

function nameOf(code: string): string {
  return /^[A-Za-z]*/.exec(code)?.[0].toUpperCase() ?? '';
}

/** Whether every address in the code of a HYPERLINK is one that a link may have. */
function isPlainLink(code: string): boolean {
  for (const [, quoted, bare] of code.slice('HYPERLINK'.length).matchAll(linkWords))
    if (!plainLink.test(quoted ?? bare ?? '')) return false;
  return true;
}
