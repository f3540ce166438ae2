import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { planPaper } from '../../form/index.ts';
import type { Form } from '../../form/index.ts';
import { afterTable, text, unitLine } from './pieces.ts';
import { styleIds } from './styles.ts';
import { headRow, table } from './table.ts';
import type { Row } from './table.ts';

function row(number: string, place: string, task: string, done: string): Row {
  return {
    cells: [
      { children: [text(styleIds.cellCentred, number)] },
      { children: [text(styleIds.cell, place)] },
      { children: [text(styleIds.cell, task)] },
      { children: [text(styleIds.cellCentred, done)] },
    ],
  };
}

/** 盖章签字清单: every place for seal or hand, to tick off before it is bound. */
export function sealList(words: Words, form: Form): (Paragraph | Table)[] {
  const heads = say(words, 'document.small.seal_heads').split('｜');
  return [
    text(styleIds.pageTitle, say(words, 'document.small.seal_list')),
    ...unitLine(words, form),
    text(styleIds.cell, say(words, 'document.small.seal_intro'), { spacing: { after: 120 } }),
    table(
      [7, 23, 23, 5],
      [
        headRow(heads),
        ...planPaper(form, words).seals.map(({ place, task }, index) =>
          row(String(index + 1), place, task, '☐'),
        ),
        row(
          '{{#each doc.all_evidence}}{{number}}',
          '{{title}}',
          say(words, 'document.seal.copy'),
          '☐{{/each}}',
        ),
      ],
    ),
    afterTable(),
  ];
}
