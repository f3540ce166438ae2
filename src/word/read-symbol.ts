/** Symbol-font characters that forms use as boxes; fonts by name, code points in the private area. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'wingdings 2': { '52': '☑', '53': '☒', '54': '☒', '50': '✓', a3: '☐', '2a': '☐', '30': '☐' },
  wingdings: { fe: '☑', fd: '☒', fc: '✓', a8: '☐', '6f': '☐', '71': '☐', a1: '○' },
};

/** What a `<w:sym>` shows; an unknown symbol is kept apart from text as U+FFFC. */
export function symbolText(font: string, code: string): string {
  const low = code
    .toLowerCase()
    .replace(/^f0(?=..$)/, '')
    .replace(/^00(?=..$)/, '');
  return symbols[font.toLowerCase()]?.[low] ?? '\ufffc';
}
