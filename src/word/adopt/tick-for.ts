/** A box of a symbol font takes that font's own tick: it shows no other sign. */
export function tickFor(box: string): string {
  if (/^[\uf0a8\uf06f\uf070\uf071]$/.test(box)) return '\uf0fe';
  return /^[\uf0a3\uf02a]$/.test(box) ? '\uf052' : '☑';
}
