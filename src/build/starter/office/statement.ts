import type { Paragraph, Table } from 'docx';
import { VerticalAlignTable } from 'docx';

import type { Words } from '../../../base/index.ts';
import { say } from '../../../base/index.ts';
import { afterTable, text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import { body, cell, orDash, policyTag, quoteTag, sealLines, signedTable } from './pieces.ts';

/** 情况说明: what stands against an application, with the page's values, reasons and clauses. */
export function statement(words: Words): (Paragraph | Table)[] {
  const word = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(words, `office.statement.${key}`, values);
  const top = VerticalAlignTable.TOP;
  return [
    text(styleIds.pageTitle, say(words, 'document.title.statement')),
    body(
      word('lead', {
        policy: policyTag,
        clause: '{{clause}}',
        unit: orDash('unit'),
        category: '{{category}}',
        project: orDash('project'),
        uscc: orDash('uscc'),
        number: orDash('number'),
      }),
    ),
    text(styleIds.heading1, word('found')),
    text(styleIds.small, '{{#if reasons}}'),
    table(
      [8, 17, 14, 30, 31],
      [
        headRow(word('heads').split('｜')),
        {
          mayBreak: true,
          cells: [
            cell(styleIds.cellCentred, '{{#each reasons}}{{number}}'),
            { ...cell(styleIds.cell, '{{title}}'), align: top },
            { ...cell(styleIds.cell, '{{clause}}'), align: top },
            { ...cell(styleIds.cell, '{{said}}'), align: top },
            { ...cell(styleIds.cell, '{{mark}}', '{{reason}}{{/each}}'), align: top },
          ],
        },
      ],
    ),
    text(styleIds.small, '{{else}}'),
    body(word('none')),
    text(styleIds.small, '{{/if}}'),
    text(styleIds.heading1, word('result')),
    body(
      word('suggest', { outcome: '{{outcome}}{{#if then}}（{{then}}）{{/if}}', quote: quoteTag }),
    ),
    body(word('decides')),
    signedTable(words),
    ...sealLines(words),
    afterTable(),
  ];
}
