import type { Paragraph } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Section } from '../../form/index.ts';
import { chineseNumber, text } from './pieces.ts';
import { styleIds } from './styles.ts';

/**
 * Headings of each section by id: 一、二、 for sections; narratives that follow one another make
 * one chapter, 项目正文, and count （一）（二） in it. Cover and signed pages carry none.
 */
export function numberHeadings(
  sections: readonly Section[],
  words: Words,
): ReadonlyMap<string, readonly Paragraph[]> {
  const headings = new Map<string, readonly Paragraph[]>();
  let chapter = 0;
  let part = 0;
  for (const section of sections) {
    if (section.layout === 'cover') continue;
    if (section.kind === 'commitment' || section.kind === 'recommendation') continue;
    const isPart = section.layout === 'narrative';
    if (!isPart || part === 0) chapter += 1;
    part = isPart ? part + 1 : 0;
    const first = (title: string) => text(styleIds.heading1, `${chineseNumber(chapter)}、${title}`);
    if (!isPart) {
      headings.set(section.id, [first(section.title)]);
      continue;
    }
    const own = text(styleIds.heading2, `（${chineseNumber(part)}）${section.title}`);
    headings.set(section.id, part === 1 ? [first(say(words, 'document.body.title')), own] : [own]);
  }
  return headings;
}
