import { smallestFormat, tableGap } from '../template/index.ts';
import type { TagPlace } from '../template/index.ts';

/** A paragraph with blocks in it: gone when they left nothing to see. */
export function writeKeep(text: string): string {
  return /<w:(?:t|br|tab|sym|ptab|drawing|pict|object|fldChar|fldSimple|sectPr|footnoteReference|endnoteReference)[ />]|<m:|<mc:/.test(
    withoutFormat(text),
  )
    ? text
    : looseMarks(text);
}

// A paragraph's tab stops are `w:tab` as well.
function withoutFormat(text: string): string {
  return text.replace(/<w:tabs>.*?<\/w:tabs>/, '');
}

/** A cell, text box or note: it must end with a paragraph whatever vanished. */
export function writeCell(text: string, place: TagPlace): string {
  if (/<\/w:(?:p|sdt)>(?:<w:\w+(?:Start|End) [^>]*>)*$/.test(text.slice(-400))) return text;
  if (place.kind !== 'paragraph') return text;
  return `${text}${place.paragraph.open}${place.paragraph.format}</w:p>`;
}

const gap = `<w:p><w:pPr>${smallestFormat}</w:pPr></w:p>`;

/** Tables that blocks brought together would be one to Word: a paragraph parts them. */
export function partTables(text: string): string {
  return text
    .replace(
      /<\/w:tbl>((?:<w:\w+(?:Start|End) [^>]*>|\0)*)(?=<w:tbl[ >])/g,
      (whole, between: string) => (between.includes(tableGap) ? whole + gap : whole),
    )
    .split(tableGap)
    .join('');
}

/** A table all of whose rows stand in blocks: gone when none is left. */
export function writeTable(text: string): string {
  return /<w:tr[ >]/.test(text) ? text : looseMarks(text);
}

/**
 * Rows whose paragraphs keep with what follows: where they are a list's first and its last but one,
 * no page ends or begins with one row alone. Other texts stay as they are.
 */
export function keepWithNext(rows: string): string {
  if (!/^\s*<w:tr[ >]/.test(rows)) return rows;
  return rows.replace(paragraphBegins, (whole, open: string, begin?: string, own?: string) => {
    if (own !== undefined) return whole;
    if (open.endsWith('/>')) return `${open.slice(0, -2)}><w:pPr><w:keepNext/></w:pPr></w:p>`;
    return begin === undefined
      ? `${open}<w:pPr><w:keepNext/></w:pPr>`
      : `${open}${begin}<w:keepNext/>`;
  });
}

/** A paragraph, its format up to where w:keepNext stands in it (CT_PPrBase: after w:pStyle), and that. */
const paragraphBegins =
  /(<w:p(?: [^>]*)?\/?>)(?:\s*<w:pPr\s*\/>|(\s*<w:pPr>\s*(?:<w:pStyle [^>]*(?:\/>|><\/w:pStyle>)\s*)?)(<w:keepNext\b)?)?/g;

/** What outlives a text that goes: marks of ranges that begin or end elsewhere. */
function looseMarks(text: string): string {
  const loose = new Map<string, string>();
  const marks = text.matchAll(/<w:(\w+?)(Start|End) [^>]*?w:id="([^"]*)"[^>]*>/g);
  for (const [mark, kind = '', side, id = ''] of marks) {
    const isClosed = side === 'End' && loose.delete(`${kind} ${id}`);
    if (!isClosed) loose.set(`${kind} ${id}`, mark);
  }
  return [...loose.values()].join('');
}
