import { PageOrientation, VerticalAlignTable } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { pack } from './pack.ts';
import { pageNumber } from './page-number.ts';
import { millimetres, paper } from './page.ts';
import { blanks, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Cell } from './table.ts';

const margin = millimetres(20);
const width = paper.height - 2 * margin;

const cell = (style: string, ...lines: readonly string[]): Cell => ({
  children: lines.map((line) => text(style, line)),
});

/** A starter 初审记录 in A4 across: who, item by item, the outcome, room for two signatures. */
export async function makeRecordStarter(title: string, words: Words): Promise<Uint8Array> {
  const word = (key: string): string => say(words, `document.record.${key}`);
  const label = (key: string): Cell => cell(styleIds.label, word(key));
  const value = (path: string): Cell => cell(styleIds.value, tag(path));
  const pairs = shareWidth([15, 35, 15, 35], width);
  const who = table(pairs, [
    { cells: [label('unit'), value('unit'), label('uscc'), value('uscc')] },
    { cells: [label('project'), value('project'), label('category'), value('category')] },
    { cells: [label('source'), value('source'), label('code'), value('code')] },
  ]);
  const heads = ['number', 'title', 'quote', 'said', 'mark', 'reason'];
  const top = VerticalAlignTable.TOP;
  const items = table(shareWidth([5, 12, 26, 25, 14, 18], width), [
    { head: true, cells: heads.map((key) => cell(styleIds.head, word(key))) },
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
  ]);
  const edited = table(shareWidth([20, 40, 40], width), [
    {
      head: true,
      cells: ['where', 'carried', 'visible'].map((key) => cell(styleIds.head, word(key))),
    },
    {
      mayBreak: true,
      cells: [
        cell(styleIds.cell, '{{#each edited}}{{where}}'),
        cell(styleIds.cell, '{{carried}}'),
        cell(styleIds.cell, '{{visible}}{{/each}}'),
      ],
    },
  ]);
  const result = table(shareWidth([14, 86], width), [
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
  ]);
  const signed = table(
    shareWidth([34, 33, 33], width),
    [
      {
        height: 18,
        cells: ['handler', 'checker', 'seal'].map((key) => ({
          ...cell(styleIds.value, word(key), word('day')),
          align: VerticalAlignTable.BOTTOM,
        })),
      },
    ],
    { borders: 'bare' },
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
