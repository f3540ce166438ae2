import type { Table } from 'docx';

import type { PaperBlock, PaperEntry } from '../../../form/index.ts';
import { answerTag, conditionTags, text, yearTags } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import type { Row } from '../table.ts';

type Indicators = Extract<PaperBlock, { kind: 'indicators' }>;

/** 指标小表: what the category counts, each figure with its day and its evidence. */
export function indicatorTable({ heads, widths, entries }: Indicators): Table {
  return table(widths, [headRow(heads), ...entries.map(indicatorRow)]);
}

function indicatorRow(entry: PaperEntry, index: number): Row {
  const [open, close] = conditionTags(entry);
  return {
    cells: [
      { children: [text(styleIds.cellCentred, `${open}${index + 1}`)] },
      { children: [text(styleIds.cell, yearTags(entry.label))] },
      { children: [text(styleIds.cellRight, answerTag(entry))] },
      { children: [text(styleIds.cellCentred, '{{doc.as_of}}')] },
      { children: [text(styleIds.cellCentred, `{{proof.${entry.field.id}}}${close}`)] },
    ],
  };
}
