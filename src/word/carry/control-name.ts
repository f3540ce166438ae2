/**
 * Names of the controls and bookmarks that mark a visible value.
 * `w:tag`: `unit_name`; `intro#2` for the second paragraph of a long text; `patents.1.name` for a
 * cell of the first row (rows count from 1). A bookmark allows letters, digits and underscores and
 * at most 40 of them, so its name writes 段 for #, 点 for a dot, and 次2 for a second printing.
 */
const longest = 40;

/** Bookmark of the tag's n-th printing in the document (from 1); undefined where none fits. */
export function bookmarkName(tag: string, printing: number): string | undefined {
  // A document has hundreds: replacing by an expression takes several times as long.
  let plain = '';
  let from = 0;
  for (let dot = tag.indexOf('.'); dot >= 0; dot = tag.indexOf('.', from)) {
    plain += `${tag.slice(from, dot)}点`;
    from = dot + 1;
  }
  plain += tag.slice(from);
  const name = plain.replace('#', '段') + (printing > 1 ? `次${printing}` : '');
  return name.length <= longest ? name : undefined;
}

/** The `w:tag` a bookmark stands for; undefined for a bookmark of someone else's. */
export function tagOfBookmark(name: string): string | undefined {
  const tag = name
    .replace(/次\d+$/, '')
    .replace(/点/g, '.')
    .replace('段', '#');
  return /^[a-z]\w*(\.\d+\.[a-z]\w*)*(#\d+)?$/.test(tag) ? tag : undefined;
}

/** `patents.1.name` and `patents#2` are of `patents`. */
export function fieldOfTag(tag: string): string {
  const dot = tag.indexOf('.');
  if (dot >= 0) return tag.slice(0, dot);
  const hash = tag.indexOf('#');
  return hash >= 0 ? tag.slice(0, hash) : tag;
}
