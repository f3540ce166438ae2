import { scanXml } from '../xml/index.ts';
import { OpenError } from './open-issue.ts';
import type { OpenedPackage } from './open-package.ts';
import { readRelationships } from './packaging.ts';
import type { Relationship } from './packaging.ts';
import { readEntryText } from './read-entry-text.ts';

/** Fields that fetch from elsewhere or start something when a person opens, updates or prints. */
const activeField =
  /^(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|EMBED|PRINT|ADDIN|CONTROL|HTMLCONTROL)$/;
/** Kinds of relationships whose part Word runs or takes in. */
const activePart = new Set(['aFChunk', 'subDocument', 'frame', 'mailMergeSource', 'recipientData']);
const objectPart = new Set(['oleObject', 'package', 'control', 'activeXControlBinary']);
/** Links that a person follows by a click, to where the address says. */
const plainLink = /^(?:https?:|mailto:|tel:|#|[^:]*$)/i;

/**
 * Refuses what would act or fetch once its filler opens it, or hands it on under their name: macros,
 * objects, parts of other formats, fields and links of that kind, names that lead out of the archive.
 */
export function refuseActive(file: OpenedPackage): void {
  for (const { name } of file.entries) {
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\\/i.test(name))
      throw new OpenError({ kind: 'outside-name', part: name });
    if (/(?:^|\/)vba\w*\.(?:bin|xml)$/i.test(name))
      throw new OpenError({ kind: 'active-macro', part: name });
    if (/(?:^|\/)(?:embeddings|activeX)\//i.test(name))
      throw new OpenError({ kind: 'active-object', part: name });
  }
  for (const entry of file.entries) {
    if (!/\.rels$/i.test(entry.name)) continue;
    // Of every part, read or not: a chart may fetch as well.
    const ways = readRelationships(readEntryText(file.bytes, entry), entry.name, '');
    for (const way of ways) refuseWay(way, entry.name);
  }
  for (const [part, xml] of file.parts) {
    if (xml.includes('instr')) refuseFields(xml, part);
  }
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

/** Reads every field's name as Word does, over runs and fields within fields. */
function refuseFields(xml: string, part: string): void {
  const open: string[] = [];
  let isInstruction = false;
  const look = (code: string): void => {
    const name = /^\s*([A-Za-z]*)/.exec(code)?.[1]?.toUpperCase() ?? '';
    const isScript =
      name === 'HYPERLINK' && /(?:java|vb)script:|data:|\\\\\\\\|^\s*file:/i.test(code);
    if (activeField.test(name) || isScript)
      throw new OpenError({ kind: 'active-field', part, field: name });
  };
  scanXml(xml, part, {
    open: ({ name, attributes }) => {
      if (name === 'w:instrText' || name === 'w:delInstrText') isInstruction = true;
      if (name === 'w:fldSimple') look(attributes['w:instr'] ?? '');
      if (name !== 'w:fldChar') return;
      const type = attributes['w:fldCharType'];
      const outer = open[open.length - 1];
      if (type === 'begin') {
        // Its very name is put together by another field: nobody writes so who means no harm.
        if (outer?.trim() === '') throw new OpenError({ kind: 'active-field', part, field: '{ }' });
        open.push('');
      } else if (type === 'separate') {
        look(open[open.length - 1] ?? '');
      } else if (type === 'end') look(open.pop() ?? '');
    },
    close: (name) => {
      if (name === 'w:instrText' || name === 'w:delInstrText') isInstruction = false;
    },
    text: (text) => {
      const at = open.length - 1;
      if (isInstruction && at >= 0 && (open[at] ?? '').length < 2_000)
        open[at] = (open[at] ?? '') + text;
    },
  });
}
