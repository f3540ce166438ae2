import type { Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Field } from '../../form/index.ts';
import { text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

/** 佐证目录: numbered by itself; the page numbers are written in by hand when it is bound. */
export function evidenceTable(more: Field | undefined, words: Words, list = 'doc.evidence'): Table {
  const heads = say(words, 'document.evidence.heads').split('｜');
  const added = more === undefined ? [] : [addedRow(more)];
  return table(shareWidth([7, 23, 23, 5]), [
    { head: true, cells: heads.map((head) => ({ children: [text(styleIds.head, head)] })) },
    {
      cells: [
        { children: [text(styleIds.cellCentred, `{{#each ${list}}}{{number}}`)] },
        { children: [text(styleIds.cell, '{{title}}{{#if basis}}（{{basis}}）{{/if}}')] },
        { children: [text(styleIds.cell, '{{proves}}')] },
        { children: [text(styleIds.cellCentred, '{{/each}}')] },
      ],
    },
    ...added,
  ]);
}

/** What the applicant adds stands in the same table, and its numbers go on. */
function addedRow(more: Field): Row {
  return {
    cells: [
      { children: [text(styleIds.cellCentred, `{{#each ${more.id}}}{{annex}}`)] },
      { children: [text(styleIds.cell, '{{title}}')] },
      { children: [text(styleIds.cell, '{{proves}}')] },
      { children: [text(styleIds.cellCentred, '{{/each}}')] },
    ],
  };
}
