import { nearestName } from '../../../base/index.ts';
import { blockNames, unknownBlock } from './parse-tag.ts';
import type { TagBlock, Complain, PlacedTag } from './placed-tag.ts';

/** Pairs opening and closing tags in the order of the text; complains of each that finds none. */
export function matchBlocks(tags: readonly PlacedTag[], complain: Complain): readonly TagBlock[] {
  const blocks: TagBlock[] = [];
  const open: { readonly name: string; readonly tags: PlacedTag[] }[] = [];
  for (const placed of tags) {
    const { tag } = placed;
    const last = open[open.length - 1];
    if (tag.kind === 'wrong' && tag.opens !== undefined) {
      open.push({ name: tag.opens, tags: [] });
    } else if (tag.kind === 'open') {
      open.push({ name: tag.block, tags: [placed] });
    } else if (tag.kind === 'else') {
      if (last === undefined) complain(placed, '不在任何块里', '请放在 {{#if}} 与 {{/if}} 之间');
      else if (last.tags.length > 0 && hasFinalElse(last.tags))
        complain(placed, '前面已有 {{else}}', '一个块只能有一个 {{else}}');
      else last.tags.push(placed);
    } else if (tag.kind === 'close') {
      const at = open.map(({ name }) => name).lastIndexOf(tag.block);
      if (at < 0 && !blockNames.some((name) => name === tag.block)) {
        complain(placed, ...unknownBlock(tag.block));
        // It was meant to end what is open, most likely.
        if (last !== undefined && nearestName(tag.block, [last.name]) !== undefined) open.pop();
        continue;
      }
      if (at < 0) {
        const opening = `前面应有 {{#${tag.block} …}}`;
        complain(placed, '没有对应的开始', opening);
        continue;
      }
      // Those opened since were never closed, or crossed.
      for (const unclosed of open.splice(at + 1)) complainUnclosed(unclosed, complain, placed);
      const block = open.pop();
      if (block !== undefined && block.tags.length > 0)
        blocks.push({ tags: [...block.tags, placed] });
    }
  }
  for (const unclosed of open) complainUnclosed(unclosed, complain);
  return blocks;
}

function hasFinalElse(tags: readonly PlacedTag[]): boolean {
  return tags.some(({ tag }) => tag.kind === 'else' && tag.block === undefined);
}

function complainUnclosed(
  block: { readonly name: string; readonly tags: readonly PlacedTag[] },
  complain: Complain,
  before?: PlacedTag,
): void {
  const [opening] = block.tags;
  if (opening === undefined) return;
  const where = before === undefined ? '' : `，而且要在 ${before.found.typed} 之前`;
  complain(opening, '没有结束', `应有 {{/${block.name}}}${where}`);
}
