import { AlignmentType, LineRuleType, Paragraph, TextRun, VerticalAlignTable } from 'docx';
import type { Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Form } from '../../form/index.ts';
import { millimetres, size } from './page.ts';
import { afterTable, hasField, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { table } from './table.ts';
import type { Cell } from './table.ts';

/** Strips by width in millimetres: size in half-points, and lines so close that long names fit. */
const strips = [
  { width: 10, type: size.五号, line: 260 },
  { width: 15, type: size.四号, line: 400 },
  { width: 20, type: size.三号, line: 500 },
  { width: 30, type: size.小二, line: 480 },
] as const;

/** Room for the scissors between two strips, and a strip's length, in millimetres. */
const between = 20;
const length = 235;

/** What the spine says, from top to bottom. */
function letters(form: Form): string {
  const names = ['project_name', 'org_name'].filter((id) => hasField(form, id)).map(tag);
  return [`${tag('doc.year.y0')}年`, tag('doc.category_title'), ...names].join('　');
}

const blank: Cell = { children: [text(styleIds.smallCentred, '')] };

function withGaps(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : [blank, cell]));
}

function strip({ type, line }: (typeof strips)[number], content: string): Cell {
  return {
    vertical: true,
    framed: true,
    align: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: styleIds.value,
        alignment: AlignmentType.CENTER,
        spacing: { line, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text: content, size: type })],
      }),
    ],
  };
}

/** 书脊条: strips of four widths side by side on one sheet, one to cut out and glue on. */
export function spine(words: Words, form: Form): (Paragraph | Table)[] {
  const widths = strips
    .flatMap(({ width }, index) => (index === 0 ? [width] : [between, width]))
    .map(millimetres);
  const names = strips.map(({ width }): Cell => ({
    children: [text(styleIds.smallCentred, say(words, 'document.small.spine_width', { width }))],
  }));
  return [
    text(styleIds.cell, say(words, 'document.small.spine')),
    table(
      widths,
      [
        { cells: withGaps(names) },
        {
          height: length,
          isExact: true,
          cells: withGaps(strips.map((one) => strip(one, letters(form)))),
        },
      ],
      { borders: 'bare', width: widths.reduce((sum, part) => sum + part, 0) },
    ),
    afterTable(),
  ];
}
