/** FNV-1a of a text's UTF-16 units, 32 bits: tells texts apart, proves nothing against forgery. */
export function hashText(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Eight hex digits that change with the data: the version of a form, of a set of rules. */
export function versionOf(data: unknown): string {
  return hashText(JSON.stringify(data)).toString(16).padStart(8, '0');
}
