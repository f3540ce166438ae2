/** One piece of a number format (ECMA-376-1, 18.8.31). */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  /** `0` shows always, `#` and `?` where there is a figure. */
  | { readonly kind: 'figure'; readonly sign: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' }
  /** `E+00`: how many figures the power has at least. */
  | { readonly kind: 'power'; readonly figures: number }
  /** yyyy, m, dd, h, ss, AM/PM, aaaa: a part of a day or a time. */
  | { readonly kind: 'time'; readonly part: string };

const built: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  // Chinese short and long days, by the locale of the program (18.8.30).
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a format that the program has built in; undefined for one that isn't read. */
export function builtInFormat(id: number): string | undefined {
  return built[id];
}

/** For what is above zero, below, zero, and text; a `;` in quotes parts nothing. */
export function formatSections(code: string): readonly string[] {
  const [first = '', ...others] = code.split(';');
  const sections = [first];
  for (const part of others) {
    const before = sections[sections.length - 1] ?? '';
    const isOpen = before.split('"').length % 2 === 0 || /[\\!_*]$/.test(before);
    if (isOpen) sections[sections.length - 1] = `${before};${part}`;
    else sections.push(part);
  }
  return sections;
}

const pieces: readonly (readonly [
  RegExp,
  (found: RegExpExecArray) => Piece | 'nothing' | 'unread',
])[] = [
  [/"([^"]*)"/y, ([, text = '']) => ({ kind: 'literal', text })],
  [/[\\!](.)/sy, ([, text = '']) => ({ kind: 'literal', text })],
  // Room as wide as a sign, and a sign that fills the cell.
  [/[_*]./sy, () => 'nothing'],
  [/\[\$([^\]-]*)(-[^\]]*)?\]/y, ([, text = '']) => ({ kind: 'literal', text })],
  [
    /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|黑|蓝|青|绿|红|白|黄|颜色 ?\d+)[^\]]*\]/iy,
    () => 'nothing',
  ],
  [/\[/y, () => 'unread'],
  [/General|G\/通用格式|@/iy, () => ({ kind: 'general' })],
  [/E[+-](0+)/y, ([, zeros = '']) => ({ kind: 'power', figures: zeros.length })],
  [/AM\/PM|A\/P|上午\/下午/iy, ([part]) => ({ kind: 'time', part })],
  [/y+|m+|d+|h+|s+|e+|a{3,4}/iy, ([part]) => ({ kind: 'time', part: part.toLowerCase() })],
  [/[0#?]/y, ([sign]) => ({ kind: 'figure', sign })],
  [/\./y, () => ({ kind: 'point' })],
  [/,/y, () => ({ kind: 'comma' })],
  [/%/y, () => ({ kind: 'percent' })],
  [/./sy, ([text]) => ({ kind: 'literal', text })],
];

/** One section of a format in pieces; undefined where it holds what isn't read: conditions, fractions. */
export function readSection(section: string): readonly Piece[] | undefined {
  const found: Piece[] = [];
  for (let at = 0; at < section.length;) {
    for (const [pattern, make] of pieces) {
      pattern.lastIndex = at;
      const match = pattern.exec(section);
      if (match === null) continue;
      at = pattern.lastIndex;
      const piece = make(match);
      if (piece === 'unread') return undefined;
      if (piece !== 'nothing') found.push(piece);
      break;
    }
  }
  const isFraction = found.some(
    (piece, at) =>
      piece.kind === 'literal' && piece.text === '/' && found[at - 1]?.kind === 'figure',
  );
  return isFraction ? undefined : found;
}
