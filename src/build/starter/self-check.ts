import type { Paragraph, Table } from 'docx';
import { VerticalAlignTable } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { headRow, table } from './table.ts';
import type { Cell } from './table.ts';

const cell = (style: string, ...lines: readonly string[]): Cell => ({
  children: lines.map((line) => text(style, line)),
});
const { cellCentred, cell: plain } = styleIds;

/** What the answers came to, at a glance. */
function summary(words: Words): Table {
  const label = (key: string): Cell =>
    cell(styleIds.label, say(words, `document.self_check.${key}`));
  const open = say(words, 'document.self_check.open', { labels: '{{open}}' });
  return table(
    [20, 80],
    [
      { cells: [label('unit'), cell(styleIds.value, tag('unit'))] },
      { cells: [label('category'), cell(styleIds.value, tag('category'))] },
      { cells: [label('policy'), cell(styleIds.value, tag('state'))] },
      {
        cells: [
          label('result'),
          cell(styleIds.value, tag('overall'), '{{#if open}}', open, '{{/if}}', tag('made')),
        ],
      },
      { cells: [label('counts'), cell(styleIds.value, tag('counts'))] },
      { cells: [label('forward'), cell(styleIds.value, tag('forward'))] },
      { cells: [label('by'), cell(plain, tag('decides'))] },
    ],
  );
}

/** The conditions of one track: the policy's words, what the answers come to, and why. */
function conditions(words: Words): Table {
  const heads = say(words, 'document.self_check.heads').split('｜');
  const top = VerticalAlignTable.TOP;
  return table(
    [7, 15, 27, 14.5, 36.5],
    [
      headRow(heads),
      {
        // A table of points may be longer than a page.
        mayBreak: true,
        cells: [
          cell(cellCentred, '{{#each items}}{{number}}'),
          cell(cellCentred, tag('clause'), '{{#if group}}', tag('group'), '{{/if}}'),
          { ...cell(plain, tag('quote')), align: top },
          cell(cellCentred, tag('verdict')),
          { ...cell(plain, '{{reasons}}{{/each}}'), align: top },
        ],
      },
    ],
  );
}

/** 自测报告: what the answers come to, condition by condition and by track, and what to bring. */
export function selfCheck(words: Words): (Paragraph | Table)[] {
  const line = say(words, 'document.self_check.evidence_line', {
    title: '{{title}}',
    basis: '{{#if basis}}（{{basis}}）{{/if}}',
  });
  return [
    text(styleIds.pageTitle, '{{title}}'),
    text(styleIds.notice, tag('unofficial'), { spacing: { after: 160 } }),
    summary(words),
    text(styleIds.small, '{{#each parts}}'),
    text(styleIds.caption, '{{title}}{{#if verdict}}：{{verdict}}{{/if}}'),
    text(styleIds.small, '{{#if items}}'),
    conditions(words),
    text(styleIds.small, '{{else}}'),
    text(plain, say(words, 'document.self_check.none')),
    text(styleIds.small, '{{/if}}'),
    text(styleIds.small, '{{/each}}'),
    text(styleIds.caption, say(words, 'document.self_check.evidence')),
    text(plain, say(words, 'document.self_check.evidence_intro'), { keepNext: true }),
    text(plain, '{{#each evidence}}'),
    // The list stands on one page.
    text(plain, line, { keepNext: true }),
    text(plain, '{{/each}}'),
  ];
}
