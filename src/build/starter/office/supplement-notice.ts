import type { Paragraph, Table } from 'docx';
import { VerticalAlignTable } from 'docx';

import type { Words } from '../../../base/index.ts';
import { say } from '../../../base/index.ts';
import { afterTable, text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import { body, cell, numberLine, orDash, policyTag, sealLines, toLine } from './pieces.ts';

/** 关于补充申报材料的通知: what is asked, each with its clause; room to answer on paper. */
export function supplementNotice(words: Words): (Paragraph | Table)[] {
  const word = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(words, `office.notice.${key}`, values);
  const top = VerticalAlignTable.TOP;
  return [
    text(styleIds.pageTitle, say(words, 'document.title.supplement_notice')),
    numberLine(words),
    toLine('{{默认 unit "　　　　　　　　"}}：'),
    body(
      word('opening', {
        policy: policyTag,
        category: '{{category}}',
        project: orDash('project'),
        number: orDash('number'),
        code: orDash('code'),
        deadline: '{{deadline}}',
      }),
    ),
    body(word('basis', { clause: '{{clause}}', quote: '{{#if quote}}“{{quote}}”{{/if}}' })),
    table(
      [7, 35, 13, 21, 24],
      [
        headRow(word('heads').split('｜')),
        {
          mayBreak: true,
          cells: [
            cell(styleIds.cellCentred, '{{#each asked}}{{number}}'),
            { ...cell(styleIds.cell, '{{words}}'), align: top },
            { ...cell(styleIds.cell, '{{clause}}'), align: top },
            { ...cell(styleIds.cell, '{{places}}'), align: top },
            cell(styleIds.cell, '{{/each}}'),
          ],
        },
      ],
    ),
    afterTable(),
    body(word('only')),
    toLine(word('contact')),
    ...sealLines(words),
    text(styleIds.cell, word('how'), { spacing: { before: 240 } }),
    text(styleIds.cell, word('paper')),
    text(styleIds.cell, word('code', { notice: '{{notice}}' })),
  ];
}
