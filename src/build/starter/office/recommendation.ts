import type { Paragraph, Table } from 'docx';

import type { Words } from '../../../base/index.ts';
import { say } from '../../../base/index.ts';
import { afterTable, blanks, tag, text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import type { Cell } from '../table.ts';
import { cell, quoteTag, sealLines } from './pieces.ts';

/** 推荐意见: what was found, group by group, the page's key figures, the place; seal and hands blank. */
export function recommendation(words: Words): (Paragraph | Table)[] {
  const word = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(words, `office.recommendation.${key}`, values);
  const label = (key: string): Cell => cell(styleIds.label, word(key));
  const value = (path: string): Cell => cell(styleIds.value, tag(path));
  const list = (key: string, each: string, name: string, text: string): Table =>
    table(
      [27, 73],
      [
        headRow(word(key).split('｜')),
        {
          cells: [
            cell(styleIds.label, `{{#each ${each}}}{{${name}}}`),
            cell(styleIds.value, `{{${text}}}{{/each}}`),
          ],
        },
      ],
    );
  return [
    text(styleIds.pageTitle, say(words, 'document.title.recommendation')),
    text(styleIds.notice, '{{policy_title}}{{#if policy_doc_no}}（{{policy_doc_no}}）{{/if}}'),
    table(
      [16, 34, 22, 28],
      [
        { cells: [label('unit'), value('unit'), label('uscc'), value('uscc')] },
        { cells: [label('project'), value('project'), label('category'), value('category')] },
        { cells: [label('number'), value('number'), label('code'), value('code')] },
      ],
    ),
    ...blanks(styleIds.small, 1),
    list('said', 'said', 'label', 'text'),
    ...blanks(styleIds.small, 1),
    list('finding', 'groups', 'title', 'finding'),
    ...blanks(styleIds.small, 1),
    table(
      [27, 73],
      [
        {
          height: 56,
          mayBreak: true,
          cells: [
            label('opinion'),
            {
              children: [
                ...[
                  word('text', {
                    outcome: '{{outcome}}',
                    quote: quoteTag,
                    rank: '{{默认 rank "　　"}}',
                  }),
                  '',
                  `${say(words, 'office.signed.handler')}　　　　　　${say(words, 'office.signed.checker')}`,
                ].map((line) => text(styleIds.value, line)),
                ...sealLines(words, { style: styleIds.value, start: 2400 }),
              ],
            },
          ],
        },
      ],
    ),
    afterTable(),
  ];
}
