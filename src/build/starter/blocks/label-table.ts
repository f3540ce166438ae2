import type { Table } from 'docx';

import type { PaperBlock, PaperEntry } from '../../../form/index.ts';
import { roomForBoxes } from '../box-room.ts';
import { captionsIn } from '../captions.ts';
import { size } from '../page.ts';
import { cellTag, conditionTags, longTextParagraphs, text, valueStyle } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { keepsNext, table } from '../table.ts';
import type { Row } from '../table.ts';

type Labels = Extract<PaperBlock, { kind: 'labels' }>;

interface Options {
  readonly keepNext: boolean;
  readonly indent?: { readonly right: number };
}

/** 栏目与填报值: the look of a 基本情况表. */
export function labelTable({ widths, rows }: Labels): Table {
  const captionOf = captionsIn(widths, 0);
  const boxRoom = ({ field: { options = [] } }: PaperEntry, more: number): Partial<Options> => {
    const labels = options.map(({ label }) => label);
    const right = roomForBoxes(labels, widths, { column: 1, more, type: size.小四 });
    return right === 0 ? {} : { indent: { right } };
  };
  return table(
    widths,
    rows.map(([first, second], index) => {
      const keepNext = keepsNext(index, rows.length);
      const pair = (entry: PaperEntry): Row['cells'] => [
        { children: [text(styleIds.label, captionOf(entry.caption), { keepNext })] },
        { children: [text(valueStyle(entry), cellTag(entry), { keepNext, ...boxRoom(entry, 0) })] },
      ];
      return second === undefined
        ? wideRow(first, captionOf(first.caption), { keepNext, ...boxRoom(first, 2) })
        : { cells: [...pair(first), ...pair(second)] };
    }),
  );
}

/** A row whose tags stand in its first and last cell goes as a whole when the entry isn't asked. */
function wideRow(entry: PaperEntry, caption: string, options: Options): Row {
  const { field } = entry;
  const [open, close] = conditionTags(entry);
  const head = { children: [text(styleIds.label, open + caption, { keepNext: options.keepNext })] };
  if (field.kind !== 'longtext') {
    const value = text(valueStyle(entry), cellTag(entry) + close, options);
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
