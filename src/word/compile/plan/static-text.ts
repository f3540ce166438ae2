import { squeezeText } from '../../../base/index.ts';
import { walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { objectSign, readParagraph } from '../parse/index.ts';
import type { PlacedTag, TaggedParagraph } from '../parse/index.ts';
import type { BlockPlan } from './plan-blocks.ts';

/** What a paragraph says, in order: its own text without white space, and tags. */
export type StaticPiece = string | PlacedTag;

// Signs that read as text, though they are no `w:t`: what they say is not known here.
const signs = new Set(['w:sym', 'w:checkBox', 'w:noBreakHyphen']);

/** Block tags that repeat paragraphs or rows are left out; undefined: cannot be told. */
export function staticPieces(
  paragraph: XmlElement,
  tagged: TaggedParagraph | undefined,
  { lifted, spanning }: Pick<BlockPlan, 'lifted' | 'spanning'>,
): readonly StaticPiece[] | undefined {
  for (const { name } of walk(paragraph)) if (signs.has(name)) return undefined;
  if (tagged?.tags.some((tag) => spanning.has(tag)) === true) return undefined;
  const { text } = tagged ?? readParagraph(paragraph);
  const pieces: StaticPiece[] = [];
  const say = (from: number, to: number) => {
    // Tabs, breaks and pictures are no text to a reader.
    const said = squeezeText(text.slice(from, to).replaceAll(objectSign, ''));
    if (said !== '') pieces.push(said);
  };
  let at = 0;
  for (const placed of tagged?.tags ?? []) {
    say(at, placed.found.start);
    at = placed.found.end;
    if (!lifted.has(placed) && placed.tag.kind !== 'comment') pieces.push(placed);
  }
  say(at, text.length);
  return pieces;
}
