import type { Table } from 'docx';

import type { PaperBlock } from '../../../form/index.ts';
import { captionsIn } from '../captions.ts';
import { cellTag, conditionTags, text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, keepsNext, table } from '../table.ts';
import type { Row } from '../table.ts';

type Indicators = Extract<PaperBlock, { kind: 'indicators' }>;

/** 指标小表: what the category counts, each figure with its day and its evidence. */
export function indicatorTable({ heads, widths, entries }: Indicators): Table {
  const captionOf = captionsIn(widths, 1);
  const rows = entries.map((entry, index): Row => {
    const [open, close] = conditionTags(entry);
    const keepNext = keepsNext(index, entries.length);
    const cell = (style: string, content: string) => ({
      children: [text(style, content, { keepNext })],
    });
    return {
      cells: [
        cell(styleIds.cellCentred, `${open}${index + 1}`),
        cell(styleIds.cell, captionOf(entry.caption)),
        cell(styleIds.cellRight, cellTag(entry)),
        cell(styleIds.cellCentred, '{{doc.as_of}}'),
        cell(styleIds.cellCentred, `{{proof.${entry.field.id}}}${close}`),
      ],
    };
  });
  return table(widths, [headRow(heads), ...rows]);
}
