import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';

import { text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { table } from './table.ts';

/** What the document says of itself: an applicant deletes this box before handing in. */
function madeFrom(words: Words): Table {
  const cell = styleIds.cell;
  const children = [
    text(cell, say(words, 'document.made.head')),
    text(cell, '{{doc.verdict}}'),
    text(cell, '{{doc.made}}'),
    text(cell, '{{#if doc.missing}}'),
    text(cell, say(words, 'document.made.missing', { names: '{{doc.missing}}' })),
    text(cell, '{{/if}}'),
    text(cell, '{{#if doc.not_written}}'),
    text(cell, say(words, 'document.made.not_written', { names: '{{doc.not_written}}' })),
    text(cell, '{{/if}}'),
  ];
  return table([1], [{ cells: [{ children }], mayBreak: true }]);
}

/** 扉页: how to fill the form, and from what this copy was made. */
export function flyleaf(notice: readonly string[], words: Words): (Paragraph | Table)[] {
  return [
    text(styleIds.pageTitle, say(words, 'document.notice.title')),
    ...notice.map((line, index) => text(styleIds.body, `${index + 1}.${line}`)),
    text(styleIds.body, ''),
    madeFrom(words),
  ];
}
