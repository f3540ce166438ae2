import { openPackage, partsOf } from '../../../src/word/open/index.ts';
import { readHiddenStyles, readStory, textOf } from '../../../src/word/story/index.ts';
import type { Block } from '../../../src/word/story/index.ts';

/** What a reader sees, a paragraph or a table row to a line; white space and blank lines left out. */
export function printDocument(bytes: Uint8Array): string {
  const opened = openPackage(bytes);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  const [styles = ''] = partsOf(opened, ['styles']);
  const hidden = readHiddenStyles(opened.parts.get(styles), styles);
  const story = readStory(opened.parts.get(opened.main) ?? '', opened.main, hidden);
  const boxes = story.boxes.map((blocks) => `[${blocks.map(printBlock).join('\n')}]`);
  return [...story.blocks.map(printBlock), ...boxes].join('\n');
}

function printBlock(block: Block): string {
  if (block.kind === 'paragraph') return tidy(block.text);
  return block.rows
    .map((row) => `| ${row.cells.map((cell) => tidy(textOf(cell.blocks))).join(' | ')} |`)
    .join('\n');
}

function tidy(text: string): string {
  return text
    .replace(/[\s＿]+|_{2,}/g, '')
    .replace(/[☒\uf0fe]/g, '☑')
    .replace(/\uf0a8/g, '☐');
}
