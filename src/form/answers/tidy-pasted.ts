/** What was put right of a pasted text, and how often. */
export interface TidiedText {
  readonly text: string;
  readonly indents: number;
  readonly blanks: number;
  readonly bullets: number;
}

/** Signs of Word's symbol fonts that have a sign of their own elsewhere. */
const signs: Readonly<Record<string, string>> = {
  '\uF052': '☑',
  '\uF0FE': '☑',
  '\uF06F': '☐',
  '\uF0A3': '☐',
  '\uF0A8': '☐',
  '\uF0FC': '√',
  '\uF0E0': '→',
};

/** A sign of a symbol font, which prints as an empty box without it; any sign or `o` before a tab. */
const bullet = /^(?:[\uF020-\uF0FF]|[^\p{L}\p{N}\s](?=\t)|o(?=\t))\s*/u;

/**
 * Text as Word hands it over, made fit for paragraphs that the document indents by itself: without
 * indents and blank lines, bullets as `·`, numbers without their tab. A text that has none of these
 * comes back as it is.
 */
export function tidyPasted(pasted: string): TidiedText {
  const counts = { indents: 0, blanks: 0, bullets: 0 };
  const lines = pasted
    .replace(/\r\n?|\v/g, '\n')
    .replace(/\u00A0/g, ' ')
    .split('\n');
  const kept = lines.flatMap((line, index) => {
    const text = tidyLine(line, counts);
    if (text !== '' || lines.length === 1) return [text];
    // A line end before or behind only says that whole paragraphs were copied.
    if (index === 0 || index === lines.length - 1) return [''];
    counts.blanks += 1;
    return [];
  });
  return { text: kept.join('\n'), ...counts };
}

function tidyLine(line: string, counts: { indents: number; bullets: number }): string {
  const trimmed = line.trim();
  if (trimmed !== '' && /^\s/.test(line)) counts.indents += 1;
  const known = trimmed.replace(/[\uF020-\uF0FF]/g, (sign) => signs[sign] ?? sign);
  const marked = known.replace(bullet, '·');
  const plain = marked.replace(/[\uF020-\uF0FF]/g, '');
  if (plain !== known || known !== trimmed) counts.bullets += 1;
  return plain.replace(/^(\S{1,6}[、.．)）])\t+/, '$1');
}
