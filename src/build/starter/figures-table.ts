import type { Table } from 'docx';

import type { Field } from '../../form/index.ts';
import { answerTag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

/** One line of the three-year table: an indicator with its field of each year, latest first. */
interface Figure {
  readonly label: string;
  readonly years: readonly Field[];
}

/** A yearly figure names its year in its label: `{year-2} 年末资产总额`. */
const yearly = /\{year-([123])\}\s*(?:年度|年末|年)?/;

export function isYearly(field: Field): boolean {
  return yearly.test(field.label);
}

function yearOf(field: Field): number {
  return Number(yearly.exec(field.label)?.[1] ?? 1);
}

function figuresOf(fields: readonly Field[]): Figure[] {
  const lines = new Map<string, Field[]>();
  for (const field of fields) {
    const label = field.label.replace(yearly, '').trim();
    lines.set(label, [...(lines.get(label) ?? []), field]);
  }
  return [...lines].map(([label, years]) => ({ label, years }));
}

/** 近三年主要指标: indicators down, years across, the year before the application first. */
export function figuresTable(fields: readonly Field[], head: string): Table {
  const figures = figuresOf(fields);
  // One table of few rows: all on one page.
  const rows = figures.map((figure, index): Row => {
    const keepNext = index < figures.length - 1;
    const cells = [1, 2, 3].map((back) => {
      const field = figure.years.find((one) => yearOf(one) === back);
      return {
        children: [
          text(styleIds.cellCentred, field === undefined ? '' : answerTag(field), { keepNext }),
        ],
      };
    });
    return { cells: [{ children: [text(styleIds.label, figure.label, { keepNext })] }, ...cells] };
  });
  const years = [1, 2, 3].map((back) => `{{doc.year.y${back}}} 年`);
  const top: Row = {
    head: true,
    cells: [head, ...years].map((label) => ({ children: [text(styleIds.head, label)] })),
  };
  return table(shareWidth([28, 24, 24, 24]), [top, ...rows]);
}
