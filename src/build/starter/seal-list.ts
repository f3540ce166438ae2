import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Form, Section } from '../../form/index.ts';
import { afterTable, text, unitLine } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

type Line = readonly [place: string, task: string];

/** The places of one section that want a hand or a seal. */
function linesOf(section: Section, words: Words): Line[] {
  const seals = section.seals ?? [];
  if (section.kind === 'recommendation') {
    // An office's opinion goes with its seal; the day is part of it.
    const offices = seals.slice(0, section.lines?.length ?? 0);
    return offices.map((seal) => [
      section.title,
      say(words, 'document.small.seal_office', { seal }),
    ]);
  }
  return seals.map((seal) => [section.title, seal]);
}

/** Where the form is signed and sealed, from its cover to its edge. */
function sealLines(form: Form, words: Words): Line[] {
  const cover = say(words, 'document.small.seal_cover').trim().split('\n');
  const asked = form.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
  const onCover = ['org_name', 'recommender'].flatMap((id, index): Line[] => {
    const [place = '', task = ''] = (cover[index] ?? '').split('｜');
    return asked.includes(id) ? [[place, task]] : [];
  });
  const [place = '', task = ''] = say(words, 'document.small.seal_edge').split('｜');
  return [...onCover, ...form.sections.flatMap((one) => linesOf(one, words)), [place, task]];
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
    table(shareWidth([7, 23, 23, 5]), [
      { head: true, cells: heads.map((head) => ({ children: [text(styleIds.head, head)] })) },
      ...sealLines(form, words).map(([place, task], index) =>
        row(String(index + 1), place, task, '☐'),
      ),
      row(
        '{{#each doc.all_evidence}}{{number}}',
        '{{title}}',
        say(words, 'document.small.seal_copy'),
        '☐{{/each}}',
      ),
    ]),
    afterTable(),
  ];
}
