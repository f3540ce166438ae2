import type { Table } from 'docx';

import type { Field } from '../../form/index.ts';
import { answerTag, labelTags, longTextParagraphs, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Cell, Row } from './table.ts';

/** A label of eight characters, 统一社会信用代码, stands on one line; its code too. */
const widths = shareWidth([21, 29, 21, 29]);

/** True for an entry that needs the whole width: options in a row, long words, conditions. */
function isWide(field: Field): boolean {
  if (field.visibleWhen !== undefined) return true;
  if (field.kind === 'multi' || field.kind === 'longtext' || field.kind === 'image') return true;
  if (field.kind === 'choice') return lengthOfOptions(field) > 10;
  return field.kind === 'text' && (field.max ?? 0) > 40;
}

function lengthOfOptions(field: Field): number {
  return (field.options ?? []).reduce((sum, option) => sum + option.label.length + 2, 0);
}

function labelCell(field: Field): Cell {
  return { children: [text(styleIds.label, labelTags(field.label))] };
}

/** A row whose tags stand in its first and last cell goes as a whole when the field isn't asked. */
function wideRow(field: Field): Row {
  const [open, close] =
    field.visibleWhen === undefined ? ['', ''] : [`{{#if show.${field.id}}}`, '{{/if}}'];
  const label: Cell = { children: [text(styleIds.label, open + labelTags(field.label))] };
  if (field.kind === 'longtext') {
    const paragraphs = longTextParagraphs(styleIds.passage, field.id, 1);
    return {
      cells: [
        label,
        {
          children: close === '' ? paragraphs : [...paragraphs, text(styleIds.value, close)],
          span: 3,
        },
      ],
      height: 40,
      mayBreak: (field.max ?? 0) > 600,
    };
  }
  const value = text(styleIds.value, answerTag(field) + close);
  return { cells: [label, { children: [value], span: 3 }] };
}

function valueCell(field: Field): Cell {
  return { children: [text(styleIds.value, answerTag(field))] };
}

/** 栏目与填报值: two entries a row, wide ones alone; the look of a 基本情况表. */
export function labelTable(fields: readonly Field[]): Table {
  const rows: Row[] = [];
  let waiting: Field | undefined;
  const flush = () => {
    if (waiting !== undefined) rows.push(wideRow(waiting));
    waiting = undefined;
  };
  for (const field of fields) {
    if (isWide(field)) {
      flush();
      rows.push(wideRow(field));
    } else if (waiting === undefined) {
      waiting = field;
    } else {
      rows.push({
        cells: [labelCell(waiting), valueCell(waiting), labelCell(field), valueCell(field)],
      });
      waiting = undefined;
    }
  }
  flush();
  return table(widths, rows);
}
