import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Field, Section } from '../../form/index.ts';
import { figuresTable, isYearly } from './figures-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { labelTable } from './label-table.ts';
import { listTable } from './list-table.ts';
import { sidewaysWidth, textWidth } from './page.ts';
import { labelTags, longTextParagraphs, text } from './pieces.ts';
import { areQuestions, questionTable } from './question-table.ts';
import { styleIds } from './styles.ts';

type Block = Paragraph | Table;

/** A run of entries that are set the same way. */
interface Run {
  readonly kind: 'labels' | 'figures' | 'indicators' | 'table' | 'narrative' | 'image';
  readonly fields: Field[];
}

/** Height of a picture in millimetres: half the page, so that text stands beside it. */
const tallest = 110;

const numbers = new Set(['int', 'decimal', 'money', 'percent']);

function kindOf(field: Field, section: Section): Run['kind'] {
  if (field.kind === 'table') return 'table';
  if (field.kind === 'image') return 'image';
  if (section.layout === 'figures' && isYearly(field)) return 'figures';
  if (section.layout === 'narrative' && field.kind === 'longtext') return 'narrative';
  if (field.kind === 'longtext' && (field.max ?? 0) > 800) return 'narrative';
  if (section.layout === 'indicators' && numbers.has(field.kind)) return 'indicators';
  return 'labels';
}

/** In tables of figures the words come first, so that the numbers stand together. */
function inOrder(section: Section): readonly Field[] {
  if (section.layout !== 'indicators' && section.layout !== 'figures') return section.fields;
  const isLabel = (field: Field) => kindOf(field, section) === 'labels';
  return [...section.fields.filter(isLabel), ...section.fields.filter((field) => !isLabel(field))];
}

function runsOf(section: Section): Run[] {
  const runs: Run[] = [];
  for (const field of inOrder(section)) {
    const kind = kindOf(field, section);
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.fields.push(field);
    else runs.push({ kind, fields: [field] });
  }
  return runs;
}

/** 附表 and narratives keep their own heading; a block for a hidden field goes with its heading. */
function headed(field: Field, style: string, label: string, blocks: readonly Block[]): Block[] {
  const whole = [text(style, label), ...blocks];
  return field.visibleWhen === undefined ? whole : shownIf(`show.${field.id}`, whole);
}

function shownIf(condition: string, blocks: readonly Block[]): Block[] {
  return [text(styleIds.body, `{{#if ${condition}}}`), ...blocks, text(styleIds.body, '{{/if}}')];
}

/** A picture with its name below; one that nobody needs and nobody gave leaves nothing behind. */
function picture(field: Field): Block[] {
  const blocks = [
    text(styleIds.figure, `{{图片 ${field.id} 宽=150 高=${tallest}}}`),
    text(styleIds.figureCaption, labelTags(field.label)),
  ];
  if (!field.required) return shownIf(field.id, blocks);
  return field.visibleWhen === undefined ? blocks : shownIf(`show.${field.id}`, blocks);
}

function blocksOf(run: Run, title: string, width: number, words: Words): Block[] {
  switch (run.kind) {
    case 'labels':
      return [areQuestions(run.fields) ? questionTable(run.fields) : labelTable(run.fields)];
    case 'figures':
      return [
        text(styleIds.caption, say(words, 'document.figures.caption')),
        figuresTable(run.fields, say(words, 'document.figures.head')),
      ];
    case 'indicators':
      return [
        text(styleIds.caption, say(words, 'document.indicators.caption')),
        indicatorTable(run.fields, say(words, 'document.indicators.heads').split('｜')),
      ];
    case 'table':
      return run.fields.flatMap((field) =>
        headed(field, styleIds.caption, labelTags(field.label), [listTable(field, width)]),
      );
    case 'image':
      return run.fields.flatMap(picture);
    case 'narrative':
      return narratives(run.fields, title);
  }
}

/** Each long text under a heading of its own, unless it is all that its section holds. */
function narratives(fields: readonly Field[], title: string): Block[] {
  return fields.flatMap((field, index) => {
    const paragraphs = longTextParagraphs(styleIds.body, field.id, 3);
    if (field.label === title && field.visibleWhen === undefined) return paragraphs;
    return headed(
      field,
      styleIds.heading3,
      `${index + 1}.${/^\d/.test(field.label) ? '　' : ''}${labelTags(field.label)}`,
      paragraphs,
    );
  });
}

/** What stands under a section's heading. Tables are kept apart by a thin line of space. */
export function sectionBody(section: Section, words: Words): Block[] {
  const width = section.layout === 'annex' ? sidewaysWidth : textWidth;
  return runsOf(section).flatMap((run) => [...blocksOf(run, section.title, width, words), gap()]);
}

/** Tables that touch would join into one in Word. */
function gap(): Paragraph {
  return text(styleIds.small, '');
}
