import { strFromU8, strToU8 } from 'fflate';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts that `docx` always writes, and what in the document or its styles would need them. */
const optional: readonly (readonly [part: string, neededBy: RegExp])[] = [
  // A colour of the theme has its value beside it; a font has none.
  ['word/theme/theme1.xml', /<w:rFonts [^>]*Theme=/],
  ['word/numbering.xml', /<w:numPr>/],
  ['word/footnotes.xml', /<w:footnoteReference/],
  ['word/endnotes.xml', /<w:endnoteReference/],
  ['docProps/custom.xml', /DOCPROPERTY/],
];

/**
 * Leaves out what nothing in the document refers to, with its relationship and content type. Every
 * page that fills a template loads its parts; Word makes them anew when an author comes to need them.
 */
export function dropUnusedParts(parts: Parts): Record<string, Uint8Array> {
  const texts = Object.entries(parts)
    .filter(([name]) => /^word\/(document|header\d*|footer\d*|styles)\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes));
  const dropped = optional
    .filter(([part, neededBy]) => part in parts && !texts.some((text) => neededBy.test(text)))
    .map(([part]) => part);
  const kept = Object.entries(parts).flatMap(([name, bytes]): [string, Uint8Array][] => {
    if (dropped.includes(name)) return [];
    if (!/\.rels$|^\[Content_Types\]\.xml$/.test(name)) return [[name, bytes]];
    const text = dropLines(strFromU8(bytes), dropped);
    const isEmpty = name.endsWith('.rels') && !text.includes('<Relationship ');
    return isEmpty ? [] : [[name, strToU8(text)]];
  });
  return Object.fromEntries(kept);
}

/** Targets are written from the root or from beside the part. */
function dropLines(list: string, dropped: readonly string[]): string {
  return list.replace(
    /<(?:Override|Relationship) [^>]*(?:PartName|Target)="([^"]*)"[^>]*\/>/g,
    (line, target: string) =>
      dropped.some((part) => [part, `/${part}`, part.replace('word/', '')].includes(target))
        ? ''
        : line,
  );
}
