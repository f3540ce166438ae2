import type { Paragraph, Piece } from '../story/index.ts';
import { cleanText, escapeXml } from '../xml/index.ts';

/** Source text from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with all edits made; they must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder) {
    if (edit.start < at) throw new RangeError('edits overlap');
    pieces.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + source.slice(at);
}

/** The prefix a part uses for WordprocessingML, with its colon; read off one of its elements. */
function prefixOf(source: string, start: number): string {
  return /^<((?:[\w.-]+:)?)/.exec(source.slice(start, start + 60))?.[1] ?? 'w:';
}

/** Text as run content: line feeds as breaks, tabs as tabs. */
function runContent(text: string, w: string): string {
  return cleanText(text)
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return `<${w}br/>`;
      if (piece === '\t') return `<${w}tab/>`;
      return piece === '' ? '' : `<${w}t xml:space="preserve">${escapeXml(piece)}</${w}t>`;
    })
    .join('');
}

/** Characters of a paragraph that become other text. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Attributes of the sign of a symbol font that stands for the text. */
  readonly symbol?: string;
}

/** Properties that show what is written, given those of the blank. */
export type Legible = (paragraph: Paragraph, properties: string) => string;

/** Edits for all replacements in a paragraph; what stands between keeps its runs and its bytes. */
export function replaceInParagraph(
  source: string,
  paragraph: Paragraph,
  replacements: readonly Replacement[],
  legible: Legible,
): readonly Edit[] {
  const w = prefixOf(source, paragraph.start);
  const edits: Edit[] = [];
  const written = new Set<Replacement>();
  let start = 0;
  for (const piece of paragraph.pieces) {
    const end = start + piece.text.length;
    const here = replacements.filter((each) => each.from < end && each.to > start);
    if (here.length > 0) {
      const text = replacedText(piece.text, start, here, written);
      const content = contentOf(source, piece, text, here[0]?.symbol, w);
      const { properties } = piece.run;
      const shown = /^(?:text|tab)$/.test(piece.kind) ? legible(paragraph, properties) : properties;
      // What is written gets a run of its own where the blank's would hide it.
      const whole =
        shown === properties || text.trim() === ''
          ? content
          : `</${w}r><${w}r>${shown}${content}</${w}r><${w}r>${properties}`;
      edits.push({ start: piece.start, end: piece.end, text: whole });
    }
    start = end;
  }
  for (const each of replacements) {
    if (!written.has(each)) edits.push(insertAt(source, paragraph, each, legible));
  }
  return edits;
}

function contentOf(
  source: string,
  piece: Piece,
  text: string,
  symbol: string | undefined,
  w: string,
): string {
  const old = source.slice(piece.start, piece.end);
  if (piece.kind === 'checkbox') return tickedField(old, w);
  if (symbol !== undefined && text !== '' && !isPlain(symbol, piece))
    return `<${w}sym ${symbol.replace(/w:/g, w)}/>`;
  // A box of Wingdings gives way to that font's own tick, whatever its run is set in.
  const tick = piece.kind === 'symbol' && text === '☑' ? symbolTick(old) : undefined;
  return tick ?? runContent(text, w);
}

/** A sign of Unicode's own, in a run that is set in its font: plain text shows it as it should be. */
function isPlain(symbol: string, { run }: Piece): boolean {
  const font = /font="([^"]*)"/.exec(symbol)?.[1] ?? '';
  return !/char="F/.test(symbol) && run.properties.includes(`"${font}"`);
}

function symbolTick(symbol: string): string | undefined {
  const font = /font="(wingdings(?: 2)?)"/i.exec(symbol)?.[1]?.toLowerCase();
  if (font === undefined) return undefined;
  return symbol.replace(/char="[^"]*"/, `char="${font === 'wingdings' ? 'F0FE' : 'F052'}"`);
}

/** A legacy form field's box, ticked: `w:checked` stands last in it. */
function tickedField(box: string, w: string): string {
  const empty = new RegExp(`<${w}checked\\b[^>]*/>`, 'g');
  const open = box.endsWith('/>') ? `<${w}checkBox></${w}checkBox>` : box.replace(empty, '');
  return open.replace(/<\/[^<]*$/, (end) => `<${w}checked w:val="1"/>${end}`);
}

/** A piece's new text; of a replacement over several pieces the first takes all. */
function replacedText(
  text: string,
  start: number,
  replacements: readonly Replacement[],
  written: Set<Replacement>,
): string {
  let result = '';
  let at = 0;
  for (const each of [...replacements].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, Math.max(at, each.from - start));
    if (!written.has(each)) result += each.text;
    written.add(each);
    at = Math.min(text.length, each.to - start);
  }
  return result + text.slice(at);
}

/** A run with the text where no character stands: in an empty paragraph or behind its last one. */
function insertAt(
  source: string,
  paragraph: Paragraph,
  { from, text }: Replacement,
  legible: Legible,
): Edit {
  const w = prefixOf(source, paragraph.start);
  const beside = pieceBefore(paragraph, from);
  const own = beside === undefined ? formatOf(paragraph) : beside.run.properties;
  const format = legible(paragraph, own);
  const run = `<${w}r>${format}${runContent(text, w)}</${w}r>`;
  if (beside !== undefined && from === 0) {
    return { start: beside.run.start, end: beside.run.start, text: run };
  }
  if (beside !== undefined) return { start: beside.run.end, end: beside.run.end, text: run };
  if (paragraph.contentEnd < paragraph.end) {
    return { start: paragraph.contentEnd, end: paragraph.contentEnd, text: run };
  }
  // `<w:p …/>` opens up.
  const slash = source.lastIndexOf('/', paragraph.end);
  return { start: slash, end: paragraph.end, text: `>${run}</${w}p>` };
}

/** What of a format hides text, or the end of a paragraph. */
const hiding = /<(?:\w+:)?(?:vanish|specVanish)\b[^>]*>/g;

/** Further paragraphs, made like this one, for the lines of a long text. */
export function paragraphsLike(
  source: string,
  paragraph: Paragraph,
  lines: readonly string[],
  legible: Legible,
): string {
  const w = prefixOf(source, paragraph.start);
  // A section's end belongs to the paragraph it stood in; a hidden one would run into the next.
  const layout = paragraph.properties
    .replace(/<(\w+:)?sectPr[\s>].*?<\/\1sectPr>/s, '')
    .replace(hiding, '');
  const format = legible(paragraph, formatOf(paragraph));
  return lines
    .map((line) => `<${w}p>${layout}<${w}r>${format}${runContent(line, w)}</${w}r></${w}p>`)
    .join('');
}

/** How text in the paragraph looks; what is written is to be seen. */
function formatOf(paragraph: Paragraph): string {
  const properties = paragraph.runs.find(({ isHidden }) => !isHidden)?.properties ?? '';
  const format = properties === '' ? paragraph.markProperties : properties;
  return format.replace(hiding, '');
}

function pieceBefore(paragraph: Paragraph, from: number): Piece | undefined {
  let start = 0;
  let before: Piece | undefined;
  for (const piece of paragraph.pieces) {
    start += piece.text.length;
    before = piece;
    if (start >= from) break;
  }
  return before;
}
