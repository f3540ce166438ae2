import { PageOrientation, VerticalAlignTable } from 'docx';
import type { Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { pack } from './pack.ts';
import { pageNumber } from './page-number.ts';
import { millimetres, paper } from './page.ts';
import { blanks, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { headRow, table } from './table.ts';
import type { Cell, Row } from './table.ts';

const margin = millimetres(20);
const width = paper.height - 2 * margin;

const cell = (style: string, ...lines: readonly string[]): Cell => ({
  children: lines.map((line) => text(style, line)),
});

/** A table over the sheet's long side. */
function wideTable(
  shares: readonly number[],
  rows: readonly Row[],
  borders: 'ruled' | 'bare' = 'ruled',
): Table {
  return table(shares, rows, { width, borders });
}

/** A starter 初审记录 in A4 across: who, item by item, the outcome, room for two signatures. */
export async function makeRecordStarter(title: string, words: Words): Promise<Uint8Array> {
  const word = (key: string): string => say(words, `document.record.${key}`);
  const label = (key: string): Cell => cell(styleIds.label, word(key));
  const value = (path: string): Cell => cell(styleIds.value, tag(path));
  const who = wideTable(
    [15, 35, 15, 35],
    [
      { cells: [label('unit'), value('unit'), label('uscc'), value('uscc')] },
      { cells: [label('project'), value('project'), label('category'), value('category')] },
      { cells: [label('source'), value('source'), label('code'), value('code')] },
    ],
  );
  const heads = ['number', 'title', 'quote', 'said', 'mark', 'reason'];
  const top = VerticalAlignTable.TOP;
  const items = wideTable(
    [5, 12, 26, 25, 14, 18],
    [
      headRow(heads.map(word)),
      {
        mayBreak: true,
        cells: [
          cell(styleIds.cellCentred, '{{#each items}}{{number}}'),
          { ...cell(styleIds.cell, '{{group}}：{{title}}'), align: top },
          {
            ...cell(
              styleIds.cell,
              '{{#each quotes}}',
              '{{text}}（{{clause}}）',
              '{{/each}}',
              `{{#if evidence}}${word('evidence')}{{evidence}}{{/if}}`,
            ),
            align: top,
          },
          {
            ...cell(styleIds.cell, '{{#each said}}', '{{label}}：{{text}}', '{{/each}}'),
            align: top,
          },
          { ...cell(styleIds.cell, '{{mark}}'), align: top },
          { ...cell(styleIds.cell, '{{reason}}{{/each}}'), align: top },
        ],
      },
    ],
  );
  const edited = wideTable(
    [20, 40, 40],
    [
      headRow(['where', 'carried', 'visible'].map(word)),
      {
        mayBreak: true,
        cells: [
          cell(styleIds.cell, '{{#each edited}}{{where}}'),
          cell(styleIds.cell, '{{carried}}'),
          cell(styleIds.cell, '{{visible}}{{/each}}'),
        ],
      },
    ],
  );
  const result = wideTable(
    [14, 86],
    [
      {
        mayBreak: true,
        height: 22,
        cells: [
          label('outcome'),
          cell(
            styleIds.value,
            '{{#if outcome}}{{outcome}}{{#if then}}（{{then}}）{{/if}}{{/if}}',
            word('decides'),
          ),
        ],
      },
      {
        mayBreak: true,
        cells: [
          label('missing'),
          cell(
            styleIds.value,
            '{{#if has_missing}}',
            '{{missing}}',
            `${word('deadline')}{{deadline}}`,
            '{{/if}}',
          ),
        ],
      },
    ],
  );
  const signed = wideTable(
    [34, 33, 33],
    [
      {
        height: 18,
        cells: ['handler', 'checker', 'seal'].map((key) => ({
          ...cell(styleIds.value, word(key), word('day')),
          align: VerticalAlignTable.BOTTOM,
        })),
      },
    ],
    'bare',
  );
  const section = {
    properties: {
      page: {
        size: { ...paper, orientation: PageOrientation.LANDSCAPE },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    footers: { default: pageNumber() },
    children: [
      text(styleIds.pageTitle, title),
      text(styleIds.notice, '{{policy_title}}（{{policy_doc_no}}）　{{stage}}'),
      who,
      text(styleIds.caption, word('items')),
      items,
      text(styleIds.small, '{{#if has_edited}}'),
      text(styleIds.caption, word('edited')),
      edited,
      text(styleIds.small, '{{/if}}'),
      ...blanks(styleIds.small, 1),
      result,
      ...blanks(styleIds.small, 1),
      signed,
    ],
  };
  return pack(title, [section], words);
}
