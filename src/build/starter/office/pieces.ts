import { AlignmentType, VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../../base/index.ts';
import { say } from '../../../base/index.ts';
import { blanks, text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { table } from '../table.ts';
import type { Cell } from '../table.ts';

/** A cell of lines in one style. */
export function cell(style: string, ...lines: readonly string[]): Cell {
  return { children: lines.map((line) => text(style, line)) };
}

/** The policy as a letter names it. */
export const policyTag = '{{policy_title}}》{{#if policy_doc_no}}（{{policy_doc_no}}）{{/if}}';

export const quoteTag = '{{#if quote}}（{{clause}}：“{{quote}}”）{{/if}}';

/** A value, or what stands for none. */
export function orDash(name: string): string {
  return `{{默认 ${name} "／"}}`;
}

/** Room for two hands. */
export function signedTable(words: Words): Table {
  const line = (key: string): Cell => ({
    ...cell(styleIds.value, say(words, `office.signed.${key}`)),
    align: VerticalAlignTable.BOTTOM,
  });
  return table([50, 50], [{ height: 18, cells: [line('handler'), line('checker')] }], {
    borders: 'bare',
  });
}

/** A line of a letter's body. */
export function body(line: string): Paragraph {
  return text(styleIds.body, line);
}

/** A line that begins at the margin: whom a letter is to. */
export function toLine(line: string): Paragraph {
  return text(styleIds.body, line, { indent: { firstLine: 0, firstLineChars: 0 } });
}

/** 文号 is the bureau's to give. */
export function numberLine(words: Words): Paragraph {
  return text(styleIds.body, say(words, 'office.number'), {
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0, firstLineChars: 0 },
    spacing: { after: 240 },
  });
}

/** Seal and day, left to the hand, one over the middle of the other. */
export function sealLines(
  words: Words,
  { style, start }: { readonly style: string; readonly start: number } = {
    style: styleIds.sign,
    start: 4000,
  },
): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, indent: { start } };
  return [
    ...blanks(styleIds.body, 1),
    text(style, say(words, 'office.seal'), centred),
    text(style, say(words, 'office.day'), centred),
  ];
}
