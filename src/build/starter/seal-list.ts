import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { assertNever, say } from '../../base/index.ts';
import { planPaper } from '../../form/index.ts';
import type { Form, PaperPart } from '../../form/index.ts';
import { afterTable, text, unitLine } from './pieces.ts';
import { styleIds } from './styles.ts';
import { headRow, table } from './table.ts';
import type { Row } from './table.ts';

type Line = readonly [place: string, task: string];

/** The places of one part that want a hand or a seal. */
function linesOf(part: PaperPart, words: Words): Line[] {
  switch (part.kind) {
    case 'chapter':
      return [];
    case 'commitment':
      return part.seals.map(({ name }) => [part.title, name]);
    case 'recommendation':
      // An office's opinion goes with its seal; the day is part of it.
      return part.opinions.map(({ seal }) => [
        part.title,
        say(words, 'document.small.seal_office', { seal }),
      ]);
    default:
      return assertNever(part);
  }
}

/** Where the form is signed and sealed, from its cover to its edge. */
function sealLines(form: Form, words: Words): Line[] {
  const { cover, parts } = planPaper(form, words);
  const onCover = cover.flatMap((line): Line[] =>
    line.kind === 'entry' && line.isSealed
      ? [readLine(say(words, `document.small.seal_cover.${line.entry.field.id}`))]
      : [],
  );
  const atEdge = readLine(say(words, 'document.small.seal_edge'));
  return [...onCover, ...parts.flatMap((part) => linesOf(part, words)), atEdge];
}

/** `封面｜盖章` */
function readLine(sentence: string): Line {
  const [place = '', task = ''] = sentence.split('｜');
  return [place, task];
}

function row(number: string, place: string, task: string, done: string): Row {
  return {
    cells: [
      { children: [text(styleIds.cellCentred, number)] },
      { children: [text(styleIds.cell, place)] },
      { children: [text(styleIds.cell, task)] },
      { children: [text(styleIds.cellCentred, done)] },
    ],
  };
}

/** 盖章签字清单: every place for seal or hand, to tick off before it is bound. */
export function sealList(words: Words, form: Form): (Paragraph | Table)[] {
  const heads = say(words, 'document.small.seal_heads').split('｜');
  return [
    text(styleIds.pageTitle, say(words, 'document.small.seal_list')),
    ...unitLine(words, form),
    text(styleIds.cell, say(words, 'document.small.seal_intro'), { spacing: { after: 120 } }),
    table(
      [7, 23, 23, 5],
      [
        headRow(heads),
        ...sealLines(form, words).map(([place, task], index) =>
          row(String(index + 1), place, task, '☐'),
        ),
        row(
          '{{#each doc.all_evidence}}{{number}}',
          '{{title}}',
          say(words, 'document.small.seal_copy'),
          '☐{{/each}}',
        ),
      ],
    ),
    afterTable(),
  ];
}
