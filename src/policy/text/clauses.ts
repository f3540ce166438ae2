import { squeezeText } from '../../base/index.ts';
import { clauseAnchor, depthOf, labelOf, openingOf } from './clause-label.ts';
import type { Opening } from './clause-label.ts';
import type { Clause, TextBlock } from './text-block.ts';

/** The words right after the number that name the clause: whole line, `申请。…`, `创新性：…`. */
function headingOf(rest: string): { heading: string; mark: string } | undefined {
  const runIn = /^([^，。：；、]{1,20})([。：])(?=.)/.exec(rest);
  if (runIn) return { heading: runIn[1] ?? '', mark: runIn[2] ?? '' };
  return /[。：；，]/.test(rest) ? undefined : { heading: rest, mark: '' };
}

function frontBlock(text: string): TextBlock {
  const isLine = !/[。：]$/.test(text);
  const isTitle = isLine && /(通知|办法|细则|意见|措施|方案)$/.test(text);
  return { kind: isTitle ? 'title' : isLine ? 'line' : 'paragraph', lead: '', text };
}

/** A condition in one short sentence looks like a heading: that it is quoted tells it from one. */
function isQuoted(heading: string, rest: string, quotes: readonly string[]): boolean {
  const [whole, after] = [plainText(rest), plainText(rest.slice(heading.length))];
  return quotes.some((quote) => {
    const sought = plainText(quote);
    return sought !== '' && whole.includes(sought) && !after.includes(sought);
  });
}

/**
 * Cuts the official text into the paragraphs it has, each with the clause it belongs to. The
 * `lead` of a paragraph (`1. 创新性：`) and its `text` together are the paragraph, unchanged.
 * Words that `quotations` take from a clause are part of what it says, never its heading.
 */
export function readBlocks(
  markdown: string,
  quotations: readonly { readonly clause: string; readonly quote?: string | undefined }[] = [],
): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: Opening['open'] = [];
  for (const raw of markdown.split(/\n\s*\n/)) {
    const paragraph = raw.trim();
    if (paragraph === '') continue;
    const opening = openingOf(paragraph, open);
    if (opening === undefined) {
      const label = labelOf(open);
      // What follows the last part without a number, such as 附件：…, belongs to no clause.
      const isClosing = open.length === 0 || paragraph.startsWith('附件');
      blocks.push(
        isClosing
          ? frontBlock(paragraph)
          : { kind: 'paragraph', clause: label, lead: '', text: paragraph },
      );
      continue;
    }
    ({ open } = opening);
    const number = paragraph.slice(0, opening.length);
    const label = labelOf(open);
    const rest = paragraph.slice(number.length);
    const quotes = quotations.filter(({ clause }) => clause === label);
    const found = headingOf(rest);
    const named =
      found &&
      isQuoted(
        found.heading,
        rest,
        quotes.flatMap(({ quote }) => quote ?? []),
      )
        ? undefined
        : found;
    const lead = number + (named ? named.heading + named.mark : '');
    const text = paragraph.slice(lead.length);
    blocks.push({
      kind: text === '' ? 'heading' : 'paragraph',
      clause: label,
      anchor: clauseAnchor(label) ?? '',
      level: depthOf(open),
      ...(named ? { heading: named.heading } : {}),
      lead,
      text,
    });
  }
  return blocks.map((block) => {
    const { clause, anchor } = block;
    const isTaken = blocks.some((other) => other.anchor === anchor && other.clause !== clause);
    if (clause === undefined || anchor === undefined || !isTaken) return block;
    return { ...block, anchor: clauseAnchor(clause, true) ?? anchor };
  });
}

/** A clause's address on the text page: the text may number two of them alike. */
export function anchorIn(blocks: readonly TextBlock[], label: string): string | undefined {
  const opening = blocks.find(({ clause, anchor }) => clause === label && anchor !== undefined);
  return opening?.anchor ?? clauseAnchor(label);
}

/** The numbered places of the text, in its order. */
export function numberClauses(blocks: readonly TextBlock[]): readonly Clause[] {
  return blocks.flatMap((block) => {
    if (block.anchor === undefined || block.clause === undefined) return [];
    const paragraphs = blocks
      .filter(({ clause, text }) => clause === block.clause && text !== '')
      .map(({ text }) => text);
    return [
      {
        label: block.clause,
        anchor: block.anchor,
        level: block.level ?? 1,
        ...(block.heading === undefined ? {} : { heading: block.heading }),
        paragraphs,
      },
    ];
  });
}

/** White space and bold marks gone: the form in which quotes are looked up. */
export function plainText(text: string): string {
  return squeezeText(text).replaceAll('**', '');
}

/** True when the quote stands verbatim in the clause's own paragraphs. */
export function clauseHolds(clause: Clause, quote: string): boolean {
  const sought = plainText(quote);
  return sought !== '' && clause.paragraphs.some((text) => plainText(text).includes(sought));
}
