/** `word/document.xml` → `word/_rels/document.xml.rels`; the package itself, '', → `_rels/.rels`. */
export function relationshipsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}
