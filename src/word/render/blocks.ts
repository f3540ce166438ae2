import type { Place } from '../compiled.ts';
import type { HelperCall } from './call.ts';
import { isGiven } from './value.ts';

/** `{{#if}}`. Unlike in plain Handlebars 0 counts as given: missing is not zero. */
export function writeIf(this: unknown, value: unknown, call: HelperCall): string {
  return isGiven(value) ? call.fn(this) : call.inverse(this);
}

export function writeUnless(this: unknown, value: unknown, call: HelperCall): string {
  return isGiven(value) ? call.inverse(this) : call.fn(this);
}

/** `{{#each list}}`; `path` is the list's own name, from which tags of rows are made. */
export function writeEach(this: unknown, list: unknown, path: string, call: HelperCall): string {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  if (items.length === 0) return call.inverse(this);
  const outer = call.data;
  const base = path === '' ? '' : `${outer.path ?? ''}${path}.`;
  let text = '';
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const data = {
      root: outer.root,
      _parent: outer,
      index,
      key: index,
      first: index === 0,
      last: index === items.length - 1,
      path: base && `${base}${index + 1}.`,
    };
    text += call.fn(item, { data, blockParams: [item, index] });
  }
  return text;
}

export function writeWith(this: unknown, value: unknown, path: string, call: HelperCall): string {
  if (!isGiven(value)) return call.inverse(this);
  const base = path === '' ? '' : `${call.data.path ?? ''}${path}.`;
  const data = { ...call.data, _parent: call.data, path: base };
  return call.fn(value, { data, blockParams: [value] });
}

/** A paragraph with blocks in it: gone when they left nothing to see. */
export function writeKeep(this: unknown, call: HelperCall): string {
  const text = call.fn(this);
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
export function writeCell(this: unknown, place: Place, call: HelperCall): string {
  const text = call.fn(this);
  if (/<\/w:(?:p|sdt)>(?:<w:bookmarkEnd [^>]*>)*$/.test(text.slice(-400))) return text;
  if (place.kind !== 'paragraph') return text;
  return `${text}${place.paragraph.open}${place.paragraph.format}</w:p>`;
}

/** A table all of whose rows stand in blocks: gone when none is left. */
export function writeTable(this: unknown, call: HelperCall): string {
  const text = call.fn(this);
  return /<w:tr[ >]/.test(text) ? text : '';
}
