import type { Table } from 'docx';

import type { ListBlock } from '../../../form/index.ts';
import { tag, text, yearTags } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';

/** 附表: one row for each the applicant added, the head repeated on each page; `width` in twips. */
export function listTable(block: ListBlock, width: number): Table {
  const { entry, numberHead, columns, widths, isSmall } = block;
  const styles = isSmall
    ? {
        left: styleIds.smallCell,
        centred: styleIds.smallCentred,
        right: styleIds.smallRight,
        head: styleIds.smallHead,
      }
    : {
        left: styleIds.cell,
        centred: styleIds.cellCentred,
        right: styleIds.cellRight,
        head: styleIds.head,
      };
  const heads = [numberHead, ...columns.map((column) => yearTags(column.head))];
  const row = [
    text(styles.centred, `{{#each ${entry.field.id}}}{{row_no}}`),
    ...columns.map(({ column, align }, index) => {
      const end = index === columns.length - 1 ? '{{/each}}' : '';
      return text(styles[align], tag(column.id) + end);
    }),
  ];
  const rows = [
    headRow(heads, styles.head),
    { cells: row.map((paragraph) => ({ children: [paragraph] })) },
  ];
  return table(widths, rows, { width });
}
