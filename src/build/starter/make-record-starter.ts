import { VerticalAlignTable } from 'docx';
import type { Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { acrossWidth as width, packAcross } from './pack-across.ts';
import { blanks, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { headRow, table } from './table.ts';
import type { Cell, Row } from './table.ts';

/** Millimetres: a record is two sheets, where a form has room to write in. */
const low = 6;

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

/** A starter 初审记录 on two sheets across: who, item by item, the outcome, room for two signatures. */
export async function makeRecordStarter(title: string, words: Words): Promise<Uint8Array> {
  const word = (key: string): string => say(words, `document.record.${key}`);
  const label = (key: string): Cell => cell(styleIds.smallHead, word(key));
  const value = (path: string): Cell => cell(styleIds.smallCell, tag(path));
  const who = wideTable(
    [15, 35, 15, 35],
    [
      { height: low, cells: [label('unit'), value('unit'), label('uscc'), value('uscc')] },
      {
        height: low,
        cells: [label('project'), value('project'), label('category'), value('category')],
      },
      { height: low, cells: [label('source'), value('source'), label('code'), value('code')] },
    ],
  );
  const heads = ['number', 'title', 'quote', 'said', 'mark', 'reason'];
  const top = VerticalAlignTable.TOP;
  const items = wideTable(
    [4, 17, 26, 24, 14, 15],
    [
      headRow(heads.map(word), styleIds.smallHead),
      {
        height: low,
        mayBreak: true,
        cells: [
          { ...cell(styleIds.smallCentred, '{{#each items}}{{number}}'), align: top },
          { ...cell(styleIds.smallCell, '{{group}}：{{title}}'), align: top },
          {
            ...cell(styleIds.smallCell, '{{#each quotes}}', '{{text}}（{{clause}}）', '{{/each}}'),
            align: top,
          },
          {
            ...cell(styleIds.smallCell, '{{#each said}}', '{{label}}：{{text}}', '{{/each}}'),
            align: top,
          },
          { ...cell(styleIds.smallCell, '{{mark}}'), align: top },
          { ...cell(styleIds.smallCell, '{{reason}}{{/each}}'), align: top },
        ],
      },
    ],
  );
  const edited = wideTable(
    [20, 40, 40],
    [
      headRow(['where', 'carried', 'visible'].map(word), styleIds.smallHead),
      {
        mayBreak: true,
        cells: [
          cell(styleIds.smallCell, '{{#each edited}}{{where}}'),
          cell(styleIds.smallCell, '{{carried}}'),
          cell(styleIds.smallCell, '{{visible}}{{/each}}'),
        ],
      },
    ],
  );
  const result = wideTable(
    [14, 86],
    [
      {
        mayBreak: true,
        height: 10,
        cells: [
          label('outcome'),
          cell(
            styleIds.smallCell,
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
            styleIds.smallCell,
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
        height: 14,
        cells: ['handler', 'checker', 'seal'].map((key) => ({
          ...cell(styleIds.smallCell, word(key), word('day')),
          align: VerticalAlignTable.BOTTOM,
        })),
      },
    ],
    'bare',
  );
  return packAcross(
    title,
    [
      text(styleIds.caption, title),
      text(
        styleIds.smallCentred,
        '{{policy_title}}{{#if policy_doc_no}}（{{policy_doc_no}}）{{/if}}　{{stage}}',
      ),
      who,
      ...blanks(styleIds.small, 1),
      items,
      text(styleIds.small, '{{#if has_edited}}'),
      text(styleIds.caption, word('edited')),
      edited,
      text(styleIds.small, '{{/if}}'),
      result,
      ...blanks(styleIds.small, 1),
      signed,
    ],
    words,
  );
}
