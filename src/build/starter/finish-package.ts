import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { dropUnusedParts } from './drop-unused-parts.ts';
import { fontTable } from './fonts.ts';

type Edit = (xml: string) => string;

/** A day that stays: the day of making would change the file each time, and tells nothing. */
const day = new Date('2026-01-01T00:00:00');

/**
 * Characters that may not begin and not end a line: Word's own for zh-CN; of those that may not
 * end one also the boxes, so that ☐ stays with the option it belongs to.
 */
const neverFirst =
  '!%),.:;&gt;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
const neverLast = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥☐☑□';

/** Mirrored margins, punctuation squeezed, boxes kept with their words; lines broken by hand stay ragged. */
const finishSettings: Edit = (xml) =>
  xml
    .replace('<w:displayBackgroundShape/>', '<w:mirrorMargins/>')
    .replace(
      '<w:compat>',
      '<w:characterSpacingControl w:val="compressPunctuation"/>' +
        `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${neverLast}"/>` +
        `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${neverFirst}"/>` +
        '<w:compat><w:doNotExpandShiftReturn/>',
    )
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');

/** The document says what language it is in. */
const finishProperties: Edit = (xml) =>
  xml
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00Z')
    .replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>');

/** Styles that `docx` always writes stay only where they are Word's base or the starter's own. */
const finishStyles: Edit = (xml) =>
  xml.replace(/<w:style .*?<\/w:style>/gs, (style) =>
    /w:styleId="(?:Normal|TableNormal|Heading[123]|Shenbao\w+)"/.test(style) ? style : '',
  );

/** No kinds of file that the package doesn't hold. */
const finishTypes: Edit = (xml) =>
  xml.replace(/<Default [^>]*Extension="(?:bmp|gif|svg|odttf)"\/>/g, '');

const kept = /^(?:w|r|mc|wp14|w14|w15)$/;

/** Without namespaces that nothing uses, and what `docx` writes for “no”: off, a span of one. */
const finishBody: Edit = (xml) =>
  xml
    .replace(/ xmlns:(\w+)="[^"]*"/g, (whole, prefix: string) => (kept.test(prefix) ? whole : ''))
    .replace(/<w:tblHeader w:val="off"\/>|<w:gridSpan w:val="1"\/>|<w:pgNumType\/>/g, '');

const edits: readonly (readonly [part: RegExp, edit: Edit])[] = [
  [/^word\/settings\.xml$/, finishSettings],
  [/^docProps\/core\.xml$/, finishProperties],
  [/^word\/styles\.xml$/, finishStyles],
  [/^\[Content_Types\]\.xml$/, finishTypes],
  [/^word\/(?:document|footer\d*|settings)\.xml$/, finishBody],
];

/** What `docx` has no option for, and without what it always writes: a package a reader finds tidy. */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const parts = { ...unzipSync(bytes), 'word/fontTable.xml': fontTable() };
  const finished = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    const own = edits.filter(([part]) => part.test(name));
    if (own.length === 0) return [name, content];
    return [name, strToU8(own.reduce((xml, [, edit]) => edit(xml), strFromU8(content)))];
  });
  return zipSync(dropUnusedParts(Object.fromEntries(finished)), { level: 9, mtime: day });
}
