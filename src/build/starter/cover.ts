import { VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import { assertNever, say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { breakTitle, coverTitle } from '../../form/index.ts';
import type { CoverLine } from '../../form/index.ts';
import { roomForBoxes } from './box-room.ts';
import { size } from './page.ts';
import { answerTag, blanks, conditionTags, tag, text, yearTags } from './pieces.ts';
import { styleIds } from './styles.ts';
import { table } from './table.ts';
import type { Row } from './table.ts';

/** Eight characters of a label, 推荐单位（盖章）, and all the rest of the page for the entry. */
const widths = [49, 107];

/** `options`: what the line lists with their boxes. */
function coverRow(label: string, value: string, options?: readonly string[]): Row {
  const align = options ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM;
  const right = roomForBoxes(options ?? [], widths, { column: 1, type: size.小四 });
  const shown = options
    ? text(styleIds.coverOptions, value, right === 0 ? {} : { indent: { right } })
    : text(styleIds.coverValue, value);
  return {
    cells: [
      { children: [text(styleIds.coverLabel, label)], align },
      { children: [shown], align, underlined: true },
    ],
  };
}

function lineRow(line: CoverLine, categories: readonly string[]): Row {
  switch (line.kind) {
    case 'category':
      return coverRow(line.label, '{{doc.category}}', categories);
    case 'contact':
      return coverRow(line.label, line.entries.map(({ field }) => tag(field.id)).join('　'));
    case 'entry': {
      const [open, close] = conditionTags(line.entry);
      const { kind, options = [] } = line.entry.field;
      const listed = ['choice', 'multi'].includes(kind) ? options.map(labelOf) : undefined;
      return coverRow(open + yearTags(line.label), answerTag(line.entry) + close, listed);
    }
    default:
      return assertNever(line);
  }
}

function labelOf({ label }: { readonly label: string }): string {
  return label;
}

/** What the form is: that it is a reconstruction, the policy's state, that it is unfinished. */
function standing(): Paragraph[] {
  return [
    text(styleIds.notice, '{{doc.unofficial}}'),
    text(styleIds.notice, '{{doc.state}}'),
    text(styleIds.notice, '{{#if doc.unfinished}}'),
    text(styleIds.notice, '{{doc.unfinished}}'),
    text(styleIds.notice, '{{/if}}'),
  ];
}

/** The first sheet: what the form is, its title, cover lines; nobody's name stands as its maker. */
export function cover(
  lines: readonly CoverLine[],
  title: string,
  categories: readonly string[],
  words: Words,
): (Paragraph | Table)[] {
  // Many entries stand closer; what room is left is for names of three and four lines.
  const isTight = lines.length > 6;
  const air = isTight ? 0 : 300;
  return [
    ...standing(),
    ...breakTitle(title).map((line, index) =>
      text(styleIds.title, line, { spacing: { before: index === 0 ? air : 0 } }),
    ),
    text(styleIds.subtitle, coverTitle(words), isTight ? { spacing: { after: 120 } } : {}),
    ...blanks(styleIds.body, isTight ? 0 : 1),
    table(
      widths,
      lines.map((line) => ({ ...lineRow(line, categories), height: isTight ? 10 : 12 })),
      { borders: 'bare' },
    ),
  ];
}

/** The head of a form without a cover: what it is, its title and category, above its first entries. */
export function head(title: string, words: Words): Paragraph[] {
  return [
    ...standing(),
    text(styleIds.pageTitle, say(words, 'document.template.title', { title })),
    text(styleIds.value, '{{doc.category}}', { spacing: { after: 120 } }),
  ];
}
