import type { Paragraph, Table } from 'docx';

import { assertNever } from '../../../base/index.ts';
import type { PaperBlock, PaperEntry } from '../../../form/index.ts';
import { longTextParagraphs, text, yearTags } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { evidenceTable } from './evidence-table.ts';
import { figuresTable } from './figures-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { labelTable } from './label-table.ts';
import { listTable } from './list-table.ts';
import { questionTable } from './question-table.ts';

type Drawn = (Paragraph | Table)[];

/** Height of a picture in millimetres: half the page, so that text stands beside it. */
const tallest = 110;

/** The blocks of a section, a thin line of space below each kind: tables that touch join in Word. */
export function drawBlocks(blocks: readonly PaperBlock[], width: number): Drawn {
  return blocks.flatMap((block, index) => {
    const drawn = drawBlock(block, width);
    return blocks[index + 1]?.kind === block.kind ? drawn : [...drawn, text(styleIds.small, '')];
  });
}

/** `width` of the line in twips. */
function drawBlock(block: PaperBlock, width: number): Drawn {
  switch (block.kind) {
    case 'labels':
      return [labelTable(block)];
    case 'questions':
      return [questionTable(block)];
    case 'figures':
      return [text(styleIds.caption, block.caption), figuresTable(block)];
    case 'indicators':
      return [text(styleIds.caption, block.caption), indicatorTable(block)];
    case 'list':
      return asked(block.entry, [
        text(styleIds.caption, yearTags(block.entry.label)),
        listTable(block, width),
      ]);
    case 'passage': {
      const heading =
        block.heading === '' ? [] : [text(styleIds.heading3, yearTags(block.heading))];
      const passage = longTextParagraphs(styleIds.body, block.entry.field.id, 3);
      return asked(block.entry, [...heading, ...passage]);
    }
    case 'picture':
      return picture(block.entry);
    case 'evidence':
      return [text(styleIds.body, block.intro), evidenceTable(block, 'doc.evidence')];
    default:
      return assertNever(block);
  }
}

/** What stands for an entry that may not be asked goes with its heading. */
function asked({ field }: PaperEntry, drawn: Drawn): Drawn {
  return field.visibleWhen === undefined ? drawn : shownIf(`show.${field.id}`, drawn);
}

function shownIf(condition: string, drawn: Drawn): Drawn {
  return [text(styleIds.body, `{{#if ${condition}}}`), ...drawn, text(styleIds.body, '{{/if}}')];
}

/** A picture with its name below; one that nobody needs and nobody gave leaves nothing behind. */
function picture(entry: PaperEntry): Drawn {
  const { field, label } = entry;
  const drawn = [
    text(styleIds.figure, `{{图片 ${field.id} 宽=150 高=${tallest}}}`),
    text(styleIds.figureCaption, yearTags(label)),
  ];
  return field.required ? asked(entry, drawn) : shownIf(field.id, drawn);
}
