import type { CompiledTemplate, ParagraphsValue, RichValue } from '../template/index.ts';

/** One paragraph to be: its style ('' for the tag's own) and its runs. */
export interface PrintedLine {
  readonly style: string;
  /** Whether runs look as the tag's run did although the paragraph has a style of its own. */
  readonly keepsFormat: boolean;
  readonly runs: readonly MarkedText[];
}

/** Ids of the template's styles for headings and lists. */
type ParagraphStyles = Pick<CompiledTemplate, 'headings' | 'lists'>;

interface MarkedText {
  readonly text: string;
  /** `<w:b/>` and the like, or ''. */
  readonly marks: string;
}

const headingStarts = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
  /^\d{1,2}[.．、](?!\d)/,
];
// A longer line that begins with a number is a paragraph, not a heading.
const longestHeading = 60;

/** Paragraphs as they stand; lines that begin like headings take the template's heading styles. */
export function layParagraphs(
  template: ParagraphStyles,
  value: ParagraphsValue,
): readonly PrintedLine[] {
  return value.paragraphs.map((text) => {
    const level = value.headings === true ? headingLevel(text) : -1;
    return plainLine(text, template.headings[level] ?? '');
  });
}

function headingLevel(text: string): number {
  if (text.length > longestHeading) return -1;
  return headingStarts.findIndex((start) => start.test(text));
}

function plainLine(text: string, style: string): PrintedLine {
  return { style, keepsFormat: false, runs: [{ text, marks: '' }] };
}

/** The text of each paragraph that rich text makes in a template without styles for lists. */
export function richParagraphs(rich: string): readonly string[] {
  return layRich({ headings: [], lists: [] }, { rich }).map(({ runs }) =>
    runs.map(({ text }) => text).join(''),
  );
}

/** Markdown's subset: what is no mark of it stays as it was typed. */
export function layRich(template: ParagraphStyles, value: RichValue): readonly PrintedLine[] {
  const [bullets = '', numbers = ''] = template.lists;
  return value.rich
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const heading = /^(#{1,3}) +(.*)$/.exec(line);
      if (heading !== null) {
        const style = template.headings[(heading[1] ?? '').length - 1] ?? '';
        const bold = style === '' ? '<w:b/>' : '';
        return { style, keepsFormat: false, runs: [{ text: heading[2] ?? '', marks: bold }] };
      }
      const item = /^\s*([-*]|\d+\.) +(.*)$/.exec(line);
      if (item === null) return { style: '', keepsFormat: false, runs: markRuns(line) };
      const [, mark = '', text = ''] = item;
      const ordered = mark.length > 1;
      const style = ordered ? numbers : bullets;
      // Without a list style in the template the mark itself is printed.
      const shown = style !== '' ? text : ordered ? `${mark} ${text}` : `• ${text}`;
      return { style, keepsFormat: true, runs: markRuns(shown) };
    });
}

function markRuns(text: string): readonly MarkedText[] {
  const runs: MarkedText[] = [];
  let from = 0;
  for (const found of text.matchAll(
    /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/g,
  )) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index), marks: '' });
    const bold = found[1];
    runs.push(
      bold === undefined
        ? { text: found[2] ?? '', marks: '<w:i/>' }
        : { text: bold, marks: '<w:b/>' },
    );
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), marks: '' });
  return runs;
}
