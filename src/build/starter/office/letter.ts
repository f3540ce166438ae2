import type { Paragraph, Table } from 'docx';

import type { Words } from '../../../base/index.ts';
import { say } from '../../../base/index.ts';
import { text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { body, numberLine, policyTag, sealLines, toLine } from './pieces.ts';

/** 推荐函: what came in and to what, the recommended in their order; 文号 and seal blank. */
export function letter(words: Words, programme: string): (Paragraph | Table)[] {
  const word = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(words, `office.letter.${key}`, values);
  return [
    text(styleIds.pageTitle, word('title', { programme })),
    numberLine(words),
    toLine('{{to}}：'),
    body(
      word('lead', {
        policy: policyTag,
        clause: '{{clause}}',
        received: '{{received}}',
        recommended: '{{recommended}}',
      }),
    ),
    text(styleIds.heading1, word('outcomes')),
    text(styleIds.body, '{{#each outcomes}}'),
    body(word('outcome', { title: '{{title}}', count: '{{count}}' })),
    text(styleIds.body, '{{/each}}'),
    text(styleIds.heading1, word('list')),
    text(styleIds.body, '{{#each categories}}'),
    text(styleIds.heading2, word('category', { title: '{{title}}', count: '{{count}}' })),
    text(styleIds.body, '{{#each rows}}'),
    body(word('line', { rank: '{{rank}}', unit: '{{org_name}}', project: '{{project_name}}' })),
    text(styleIds.body, '{{/each}}'),
    text(styleIds.body, '{{/each}}'),
    body(word('duty')),
    body(word('attached')),
    ...sealLines(words),
    body(word('contact')),
  ];
}
