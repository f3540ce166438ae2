/** Symbol-font characters that forms use as boxes; fonts by name, code points in the private area. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'wingdings 2': { '52': '☑', '53': '☒', '54': '☒', '50': '✓', a3: '☐', '2a': '☐', '30': '☐' },
  wingdings: {
    fe: '☑',
    fd: '☒',
    fc: '✓',
    a8: '☐',
    '6f': '☐',
    '70': '☐',
    '71': '☐',
    '72': '☐',
    a1: '○',
  },
};

/** What a `<w:sym>` shows; an unknown symbol is kept apart from text as U+FFFC. */
export function symbolText(font: string, code: string): string {
  const low = code
    .toLowerCase()
    .replace(/^f0(?=..$)/, '')
    .replace(/^00(?=..$)/, '');
  return symbols[font.toLowerCase()]?.[low] ?? plainSign(code) ?? '\ufffc';
}

/** A sign that Unicode names, from whatever font: 2610 is ☐ in Segoe UI Symbol and MS Gothic alike. */
function plainSign(code: string): string | undefined {
  const sign = String.fromCharCode(Number.parseInt(code, 16));
  return /[\u2500-\u27bf]/.test(sign) ? sign : undefined;
}
