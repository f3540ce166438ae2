import {
  anchorQuote,
  clausePlacer,
  layOut,
  numberClauses,
  readBlocks,
} from '../../policy/index.ts';
import type { AnchoredQuote, PlacedClause } from '../../policy/index.ts';
import type { Anchor } from './read-anchors.ts';

/** An anchor with what became of it. */
export type PlacedAnchor = Anchor & {
  readonly became: AnchoredQuote | PlacedClause;
};

/** A paragraph that ends in the middle of a sentence: no heading, which has no stop at all. */
const broken = /[，；。：].*[^。；：！？”）]$/s;

/**
 * The new text as text.md has it. One paragraph a line where no line is left empty: official texts
 * come both ways, and with lines broken where their pages were, which are joined again.
 */
export function readNewText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const paragraphs = lines.split(/\n\s*\n/.test(lines) ? /\n\s*\n/ : /\n+/);
  const joined: string[] = [];
  for (const paragraph of paragraphs.map((each) => each.trim())) {
    const before = joined.at(-1) ?? '';
    const opens = readBlocks(paragraph)[0]?.clause !== undefined || /^[（(\d①-⑳附]/.test(paragraph);
    if (broken.test(before) && !opens) joined[joined.length - 1] = before + paragraph;
    else joined.push(paragraph);
  }
  return `${joined.join('\n\n')}\n`;
}

export function hasClauses(text: string): boolean {
  return readBlocks(text).some(({ clause }) => clause !== undefined);
}

/** Looks each anchor up in the new text. Words in quotation marks that are not the text's are left out. */
export function placeAnchors(
  anchors: readonly Anchor[],
  oldText: string,
  newText: string,
): readonly PlacedAnchor[] {
  const oldBlocks = readBlocks(oldText);
  const newBlocks = readBlocks(newText);
  const [old, now] = [layOut(oldBlocks), layOut(newBlocks)];
  const labels = (blocks: typeof oldBlocks) => numberClauses(blocks).map(({ label }) => label);
  const known = labels(oldBlocks);
  const place = clausePlacer(old, known, now, labels(newBlocks));
  const clauseOf = (words: string) => {
    const at = old.text.indexOf(words.replace(/\s/g, ''));
    return at < 0 ? undefined : old.paragraphs.find(({ end }) => at < end)?.clause;
  };
  return anchors.flatMap((anchor): readonly PlacedAnchor[] => {
    const { quote, clause } = anchor;
    if (quote === undefined) {
      // 《办法》附件… names no clause where the text has none of that name.
      const isNamed = clause !== undefined && (anchor.isProse !== true || known.includes(clause));
      return isNamed ? [{ ...anchor, became: place(clause) }] : [];
    }
    const stood = clause ?? clauseOf(quote);
    // In quotation marks stands what people say as well.
    if (stood === undefined) return [];
    return [{ ...anchor, clause: stood, became: anchorQuote(quote, stood, old, now) }];
  });
}
