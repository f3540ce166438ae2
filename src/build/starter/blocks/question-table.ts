import type { Table } from 'docx';

import type { PaperBlock } from '../../../form/index.ts';
import { captionsIn } from '../captions.ts';
import { cellTag, conditionTags, text, valueStyle } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { table } from '../table.ts';

type Questions = Extract<PaperBlock, { kind: 'questions' }>;

/** 自查表: a question and its answer a row, all on one page. */
export function questionTable({ widths, entries }: Questions): Table {
  const captionOf = captionsIn(widths, 0);
  const rows = entries.map((entry, index) => {
    const keepNext = index < entries.length - 1;
    const [open, close] = conditionTags(entry);
    return {
      cells: [
        { children: [text(styleIds.question, open + captionOf(entry.caption), { keepNext })] },
        { children: [text(valueStyle(entry), cellTag(entry) + close, { keepNext })] },
      ],
    };
  });
  return table(widths, rows);
}
