import type { Table } from 'docx';

import type { PaperBlock } from '../../../form/index.ts';
import { captionsIn } from '../captions.ts';
import { cellTag, text, yearTags } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import type { Row } from '../table.ts';

type Figures = Extract<PaperBlock, { kind: 'figures' }>;

/** One table of few rows: all on one page. */
export function figuresTable({ heads, widths, lines }: Figures): Table {
  const captionOf = captionsIn(widths, 0);
  const rows = lines.map((line, index): Row => {
    const keepNext = index < lines.length - 1;
    const cells = line.entries.map((entry) => ({
      children: [text(styleIds.cellRight, entry === undefined ? '' : cellTag(entry), { keepNext })],
    }));
    return {
      cells: [{ children: [text(styleIds.label, captionOf(line.label), { keepNext })] }, ...cells],
    };
  });
  return table(widths, [headRow(heads.map(yearTags)), ...rows]);
}
