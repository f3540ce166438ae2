import type { Table } from 'docx';

import type { Field } from '../../form/index.ts';
import { answerTag, labelTags, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

const widths = shareWidth([4, 15, 9, 11, 9]);

function row(field: Field, number: number): Row {
  const [open, close] =
    field.visibleWhen === undefined ? ['', ''] : [`{{#if show.${field.id}}}`, '{{/if}}'];
  return {
    cells: [
      { children: [text(styleIds.cellCentred, `${open}${number}`)] },
      { children: [text(styleIds.cell, labelTags(field.label))] },
      { children: [text(styleIds.value, answerTag(field))] },
      { children: [text(styleIds.cellCentred, '{{doc.as_of}}')] },
      { children: [text(styleIds.cellCentred, `{{proof.${field.id}}}${close}`)] },
    ],
  };
}

/** 指标小表: what the category counts, each figure with its day and its evidence. */
export function indicatorTable(fields: readonly Field[], heads: readonly string[]): Table {
  const head: Row = {
    head: true,
    cells: heads.map((label) => ({ children: [text(styleIds.head, label)] })),
  };
  return table(widths, [head, ...fields.map((field, index) => row(field, index + 1))]);
}
