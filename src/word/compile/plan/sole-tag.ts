import type { PlacedTag, TaggedParagraph } from '../parse/index.ts';
import { endsSection } from './plan-blocks.ts';
import type { BlockPlan } from './plan-blocks.ts';

/** The only content of its paragraph is one printing tag: the value makes the paragraphs. */
export function soleTag(tagged: TaggedParagraph, plan: BlockPlan): PlacedTag | undefined {
  const left = tagged.tags.filter((tag) => !plan.lifted.has(tag));
  const [only, more] = left;
  if (only?.tag.kind !== 'print' || more !== undefined) return undefined;
  const size = tagged.tags.reduce((sum, { found }) => sum + found.end - found.start, 0);
  const simple = ['w:pPr', 'w:r', 'w:proofErr'];
  const { paragraph } = tagged;
  const isSimple = paragraph.children.every(({ name }) => simple.includes(name));
  const isWhole = size === tagged.text.length;
  return isSimple && isWhole && !endsSection(paragraph) ? only : undefined;
}
