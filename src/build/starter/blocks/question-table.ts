import type { Table } from 'docx';

import type { PaperBlock } from '../../../form/index.ts';
import { answerTag, conditionTags, text, yearTags } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { table } from '../table.ts';

type Questions = Extract<PaperBlock, { kind: 'questions' }>;

/** 自查表: a question and its answer a row, all on one page. */
export function questionTable({ widths, entries }: Questions): Table {
  const rows = entries.map((entry, index) => {
    const keepNext = index < entries.length - 1;
    const [open, close] = conditionTags(entry);
    return {
      cells: [
        { children: [text(styleIds.question, open + yearTags(entry.label), { keepNext })] },
        { children: [text(styleIds.value, answerTag(entry) + close, { keepNext })] },
      ],
    };
  });
  return table(widths, rows);
}
