import type { Table } from 'docx';

import type { Column, Field } from '../../form/index.ts';
import { textWidth } from './page.ts';
import { labelTags, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

/** How many Chinese characters a column of the kind wants on a line. */
function wanted(column: Column): number {
  const head = Math.min(column.label.length + (column.unit === undefined ? 0 : 2), 6);
  switch (column.kind) {
    case 'text':
    case 'email':
      return Math.max(head, (column.max ?? 40) > 40 ? 12 : 8);
    case 'uscc':
      return 11;
    case 'mobile':
      return 6;
    case 'choice':
    case 'multi':
      return Math.max(head, 5);
    case 'date':
    case 'month':
      return column.kind === 'date' ? 8 : 6;
    case 'yesno':
      return 3;
    case 'money':
      return Math.max(head, 5.5);
    case 'int':
    case 'decimal':
    case 'percent':
      return Math.max(head, 4);
  }
}

/** Numbers carry their unit in the head, so that the cells hold figures alone. */
function headOf(column: Column): string {
  const unit = column.kind === 'money' ? (column.unit ?? '万元') : column.unit;
  const shown = column.kind === 'percent' ? '%' : unit;
  const label = labelTags(column.label);
  return shown === undefined || label.includes(shown) ? label : `${label}（${shown}）`;
}

function isCentred(column: Column): boolean {
  return column.kind !== 'text' && column.kind !== 'email';
}

/** 附表: numbered rows, one for each the applicant added, the head repeated on each page. */
export function listTable(field: Field, width: number = textWidth): Table {
  const isTight = (field.columns ?? []).length > 6 && width === textWidth;
  const cell = isTight ? styleIds.smallCell : styleIds.cell;
  const centred = isTight ? styleIds.smallCentred : styleIds.cellCentred;
  const headStyle = isTight ? styleIds.smallHead : styleIds.head;
  const columns = field.columns ?? [];
  const widths = shareWidth([3, ...columns.map(wanted)], width);
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
            isCentred(column) ? centred : cell,
            tag(column.id) + (index === last ? '{{/each}}' : ''),
          ),
        ],
      })),
    ],
  };
  return table(widths, [head, row]);
}
