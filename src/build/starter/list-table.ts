import type { Table } from 'docx';

import { cellOf, unitOf } from '../../form/index.ts';
import type { Column, Field } from '../../form/index.ts';
import { columnWidths } from './column-widths.ts';
import { textWidth } from './page.ts';
import { labelTags, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { table } from './table.ts';
import type { Row } from './table.ts';

/** Numbers carry their unit in the head, so that the cells hold figures alone. */
function headOf(column: Column): string {
  const unit = unitOf(column);
  const label = labelTags(column.label);
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}

/** 附表: numbered rows, one for each the applicant added, the head repeated on each page. */
export function listTable(field: Field, width: number = textWidth): Table {
  const columns = field.columns ?? [];
  const { widths, isSmall } = columnWidths(columns, width);
  const cell = isSmall ? styleIds.smallCell : styleIds.cell;
  const centred = isSmall ? styleIds.smallCentred : styleIds.cellCentred;
  const headStyle = isSmall ? styleIds.smallHead : styleIds.head;
  const head: Row = {
    head: true,
    cells: [
      { children: [text(headStyle, '序号')] },
      ...columns.map((column) => ({ children: [text(headStyle, headOf(column))] })),
    ],
  };
  const last = columns.length - 1;
  const row: Row = {
    cells: [
      { children: [text(centred, `{{#each ${field.id}}}{{row_no}}`)] },
      ...columns.map((column, index) => ({
        children: [
          text(
            cellOf(column).isCentred ? centred : cell,
            tag(column.id) + (index === last ? '{{/each}}' : ''),
          ),
        ],
      })),
    ],
  };
  return table(widths, [head, row]);
}
