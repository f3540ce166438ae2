import type { Table } from 'docx';

import { isNumberKind } from '../../../form/index.ts';
import type { PaperBlock, PaperEntry } from '../../../form/index.ts';
import { answerTag, conditionTags, longTextParagraphs, text, yearTags } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { keepsNext, table } from '../table.ts';
import type { Row } from '../table.ts';

type Labels = Extract<PaperBlock, { kind: 'labels' }>;

/** 栏目与填报值: the look of a 基本情况表. */
export function labelTable({ widths, rows }: Labels): Table {
  return table(
    widths,
    rows.map(([first, second], index) => {
      const keepNext = keepsNext(index, rows.length);
      return second === undefined
        ? wideRow(first, keepNext)
        : { cells: [...pair(first, keepNext), ...pair(second, keepNext)] };
    }),
  );
}

/** Amounts one below another end below one another. */
function pair(entry: PaperEntry, keepNext: boolean): Row['cells'] {
  const style = isNumberKind(entry.field) ? styleIds.valueRight : styleIds.value;
  return [
    { children: [text(styleIds.label, yearTags(entry.label), { keepNext })] },
    { children: [text(style, answerTag(entry), { keepNext })] },
  ];
}

/** A row whose tags stand in its first and last cell goes as a whole when the entry isn't asked. */
function wideRow(entry: PaperEntry, keepNext: boolean): Row {
  const { field, label } = entry;
  const [open, close] = conditionTags(entry);
  const head = { children: [text(styleIds.label, open + yearTags(label), { keepNext })] };
  if (field.kind !== 'longtext') {
    const value = text(styleIds.value, answerTag(entry) + close, { keepNext });
    return { cells: [head, { children: [value], span: 3 }] };
  }
  const paragraphs = longTextParagraphs(styleIds.passage, field.id, 1);
  const end = close === '' ? [] : [text(styleIds.value, close)];
  return {
    cells: [head, { children: [...paragraphs, ...end], span: 3 }],
    height: 40,
    mayBreak: (field.max ?? 0) > 600,
  };
}
