import type { TagPlace } from '../template/index.ts';

/** A paragraph with blocks in it: gone when they left nothing to see. */
export function writeKeep(text: string): string {
  return /<w:(?:t|br|tab|sym|ptab|drawing|pict|object|fldChar|fldSimple|sectPr|footnoteReference|endnoteReference)[ />]|<m:|<mc:/.test(
    withoutFormat(text),
  )
    ? text
    : '';
}

// A paragraph's tab stops are `w:tab` as well.
function withoutFormat(text: string): string {
  return text.replace(/<w:tabs>.*?<\/w:tabs>/, '');
}

/** A cell, text box or note: it must end with a paragraph whatever vanished. */
export function writeCell(text: string, place: TagPlace): string {
  if (/<\/w:(?:p|sdt)>(?:<w:bookmarkEnd [^>]*>)*$/.test(text.slice(-400))) return text;
  if (place.kind !== 'paragraph') return text;
  return `${text}${place.paragraph.open}${place.paragraph.format}</w:p>`;
}

/** A table all of whose rows stand in blocks: gone when none is left. */
export function writeTable(text: string): string {
  return /<w:tr[ >]/.test(text) ? text : '';
}
