import { AlignmentType, VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { evidenceTable } from './evidence-table.ts';
import { millimetres } from './page.ts';
import { afterTable, blanks, text } from './pieces.ts';
import { selfCheck } from './self-check.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';

type Block = Paragraph | Table;
type Part = (words: Words) => Block[];

const unitLine = (words: Words): Paragraph =>
  text(styleIds.cell, say(words, 'document.small.unit', { unit: '{{org_name}}' }), {
    spacing: { after: 120 },
  });

/** 佐证材料目录 on its own sheet, page numbers left to the hand. */
const evidenceList: Part = (words) => [
  text(styleIds.pageTitle, say(words, 'document.small.evidence_list')),
  unitLine(words),
  evidenceTable(undefined, words, 'doc.all_evidence'),
  afterTable(),
];

/** 附件隔页: a sheet before each piece of evidence, its number large in the middle. */
const dividers: Part = () => [
  text(styleIds.body, '{{#each doc.all_evidence}}'),
  text(styleIds.body, '', { pageBreakBefore: true }),
  ...blanks(styleIds.body, 6),
  text(styleIds.subtitle, '{{number}}'),
  ...blanks(styleIds.body, 1),
  text(styleIds.pageTitle, '{{title}}'),
  text(styleIds.coverFoot, '{{proves}}'),
  text(styleIds.body, '{{/each}}'),
];

/** 书脊条: strips of three widths to cut out and glue on, read from top to bottom. */
const spine: Part = (words) => {
  const letters = '{{doc.category_title}}　{{project_name}}　{{org_name}}　{{doc.year.y0}}';
  const strip = (width: number) => [
    text(styleIds.cell, say(words, 'document.small.spine', { width })),
    table(
      [millimetres(width)],
      [
        {
          height: 200,
          cells: [
            {
              vertical: true,
              align: VerticalAlignTable.CENTER,
              children: [text(styleIds.value, letters, { alignment: AlignmentType.CENTER })],
            },
          ],
        },
      ],
    ),
  ];
  return [10, 15, 20].flatMap((width, index) => [
    ...(index === 0 ? [] : [text(styleIds.small, '', { pageBreakBefore: true })]),
    ...strip(width),
    afterTable(),
  ]);
};

/** 盖章签字清单: every place for seal or hand, to tick off before it is bound. */
const sealList: Part = (words) => {
  const heads = say(words, 'document.small.seal_heads').split('｜');
  const lines = say(words, 'document.small.seal_lines').trim().split('\n');
  const cells = (values: readonly string[], first: string) =>
    [first, ...values, '☐'].map((value, index) => ({
      children: [text(index === 0 || index === 3 ? styleIds.cellCentred : styleIds.cell, value)],
    }));
  return [
    text(styleIds.pageTitle, say(words, 'document.small.seal_list')),
    unitLine(words),
    table(shareWidth([4, 12, 20, 5]), [
      { head: true, cells: heads.map((head) => ({ children: [text(styleIds.head, head)] })) },
      ...lines.map((line, index) => ({ cells: cells(line.split('｜'), String(index + 1)) })),
      {
        cells: cells(
          ['{{number}}', say(words, 'document.small.seal_copy', { title: '{{title}}' })],
          '{{#each doc.all_evidence}}',
        ).map((cell, index) =>
          index === 3 ? { children: [text(styleIds.cellCentred, '☐{{/each}}')] } : cell,
        ),
      },
    ]),
    afterTable(),
  ];
};

/** Documents besides the application that the same answers fill, by their id in documents.yaml. */
export const smallParts = {
  evidence_list: evidenceList,
  dividers,
  spine,
  seal_list: sealList,
  self_check: selfCheck,
} satisfies Record<string, Part>;
export type SmallDocument = keyof typeof smallParts;
