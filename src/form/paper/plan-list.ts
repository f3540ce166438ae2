import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Column } from '../field.ts';
import { columnWidths } from './column-widths.ts';
import { cellOf } from './on-paper.ts';
import { captionOf } from './plan-entry.ts';
import type { ListBlock, PaperColumn, PaperEntry } from './plan.ts';

/** `lineWidth` in twips. */
export function planList(entry: PaperEntry, lineWidth: number, words: Words): ListBlock {
  const columns = entry.field.columns ?? [];
  return {
    kind: 'list',
    entry,
    numberHead: say(words, 'document.list.number'),
    columns: columns.map(planColumn),
    ...columnWidths(columns, lineWidth),
  };
}

function planColumn(column: Column): PaperColumn {
  return { column, head: captionOf(column), align: cellOf(column).align };
}
