import type { Table } from 'docx';

import type { EvidenceBlock } from '../../../form/index.ts';
import { text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import type { Row } from '../table.ts';

/** 佐证目录 of `list`; the page numbers are written in by hand when it is bound. */
export function evidenceTable({ heads, widths, added }: EvidenceBlock, list: string): Table {
  return table(widths, [
    headRow(heads),
    evidenceRow(list, 'number', '{{title}}{{#if basis}}（{{basis}}）{{/if}}'),
    // What the applicant adds stands in the same table, and its numbers go on.
    ...(added === undefined ? [] : [evidenceRow(added.entry.field.id, 'annex', '{{title}}')]),
  ]);
}

function evidenceRow(list: string, number: string, title: string): Row {
  return {
    cells: [
      { children: [text(styleIds.cellCentred, `{{#each ${list}}}{{${number}}}`)] },
      { children: [text(styleIds.cell, title)] },
      { children: [text(styleIds.cell, '{{proves}}')] },
      { children: [text(styleIds.cellCentred, '{{/each}}')] },
    ],
  };
}
