const start = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a of a text's UTF-16 units, 32 bits: tells texts apart, proves nothing against forgery. */
export function hashText(text: string): number {
  return hashTwice(text)[0];
}

/** The same, and once more from another start, in one pass. */
export function hashTwice(text: string): readonly [one: number, other: number] {
  let one = start;
  let other = prime;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, prime);
    other = Math.imul(other ^ unit, prime);
  }
  return [one >>> 0, other >>> 0];
}

/** Eight hex digits that change with the data: the version of a form, of a set of rules. */
export function versionOf(data: unknown): string {
  return hashText(JSON.stringify(data)).toString(16).padStart(8, '0');
}
