import { AlignmentType, LineRuleType } from 'docx';
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';

import { fonts } from './fonts.ts';
import { bodyLine, size } from './page.ts';

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
const atLeast = (line: number) => ({ line, lineRule: LineRuleType.AT_LEAST });

/** Paragraph styles by id; names are what the author sees in Word's style list. */
export const styleIds = {
  title: 'ShenbaoTitle',
  subtitle: 'ShenbaoSubtitle',
  coverLabel: 'ShenbaoCoverLabel',
  coverValue: 'ShenbaoCoverValue',
  notice: 'ShenbaoNotice',
  pageTitle: 'ShenbaoPageTitle',
  body: 'ShenbaoBody',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  caption: 'ShenbaoCaption',
  coverOptions: 'ShenbaoCoverOptions',
  label: 'ShenbaoLabel',
  question: 'ShenbaoQuestion',
  value: 'ShenbaoValue',
  valueRight: 'ShenbaoValueRight',
  head: 'ShenbaoHead',
  cell: 'ShenbaoCell',
  cellCentred: 'ShenbaoCellCentred',
  cellRight: 'ShenbaoCellRight',
  smallHead: 'ShenbaoSmallHead',
  smallCell: 'ShenbaoSmallCell',
  smallCentred: 'ShenbaoSmallCentred',
  smallRight: 'ShenbaoSmallRight',
  sign: 'ShenbaoSign',
  small: 'ShenbaoSmall',
  passage: 'ShenbaoPassage',
  figure: 'ShenbaoFigure',
  figureCaption: 'ShenbaoFigureCaption',
  written1: 'ShenbaoWritten1',
  written2: 'ShenbaoWritten2',
  written3: 'ShenbaoWritten3',
} as const;

const heading = { next: styleIds.body, quickFormat: true, basedOn: 'Normal' } as const;
/** Two characters of the paragraph's own size. */
const indented = { firstLineChars: 200, firstLine: size.四号 * 20 } as const;

function own(
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...(run === undefined ? {} : { run }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

const centred = AlignmentType.CENTER;
const right = AlignmentType.RIGHT;
const justified = AlignmentType.BOTH;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fonts.fangsong,
        size: size.四号,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    heading1: {
      ...heading,
      run: { font: fonts.heiti, size: size.三号, color: '000000' },
      paragraph: {
        keepNext: true,
        outlineLevel: 0,
        spacing: { ...exactly(bodyLine), before: 120, after: 60 },
      },
    },
    heading2: {
      ...heading,
      run: { font: fonts.kaiti, size: size.四号, color: '000000' },
      paragraph: {
        keepNext: true,
        outlineLevel: 1,
        spacing: exactly(bodyLine),
        indent: indented,
      },
    },
    heading3: {
      ...heading,
      run: { font: fonts.fangsong, size: size.四号, color: '000000', bold: true },
      paragraph: { keepNext: true, outlineLevel: 2, spacing: exactly(bodyLine), indent: indented },
    },
  },
  paragraphStyles: [
    own(
      styleIds.title,
      '填报题名',
      { font: fonts.title, size: size.一号 },
      { alignment: centred, spacing: exactly(800) },
    ),
    own(
      styleIds.subtitle,
      '填报副题',
      { font: fonts.title, size: size.小初 },
      { alignment: centred, spacing: { ...exactly(1000), before: 240 } },
    ),
    own(
      styleIds.coverLabel,
      '首页栏目',
      { size: size.三号 },
      { alignment: AlignmentType.DISTRIBUTE, spacing: atLeast(440) },
    ),
    own(styleIds.coverValue, '首页填写', { size: size.三号 }, { spacing: atLeast(400) }),
    own(styleIds.coverOptions, '首页选项', { size: size.小四 }, { spacing: atLeast(340) }),
    own(
      styleIds.notice,
      '模板说明',
      { font: fonts.heiti, size: size.五号 },
      { alignment: centred, spacing: atLeast(320) },
    ),
    own(
      styleIds.pageTitle,
      '页标题',
      { font: fonts.title, size: size.二号 },
      { alignment: centred, keepNext: true, spacing: { ...exactly(640), after: 320 } },
    ),
    own(
      styleIds.body,
      '正文文字',
      { size: size.四号 },
      { alignment: justified, spacing: exactly(bodyLine), indent: indented },
    ),
    own(
      styleIds.caption,
      '表题',
      { font: fonts.heiti, size: size.小四 },
      { alignment: centred, keepNext: true, spacing: { ...exactly(480), before: 120 } },
    ),
    own(
      styleIds.label,
      '表内栏目',
      { font: fonts.heiti, size: size.五号 },
      { alignment: centred, spacing: atLeast(300) },
    ),
    own(
      styleIds.question,
      '表内问题',
      { font: fonts.heiti, size: size.五号 },
      { spacing: atLeast(300) },
    ),
    own(styleIds.value, '表内填写', { size: size.小四 }, { spacing: atLeast(320) }),
    own(
      styleIds.valueRight,
      '表内填数',
      { size: size.小四 },
      { alignment: right, spacing: atLeast(320) },
    ),
    own(
      styleIds.head,
      '表头',
      { font: fonts.heiti, size: size.五号 },
      { alignment: centred, spacing: atLeast(300), keepNext: true },
    ),
    own(styleIds.cell, '表内文字', { size: size.五号 }, { spacing: atLeast(300) }),
    own(
      styleIds.cellCentred,
      '表内居中',
      { size: size.五号 },
      { alignment: centred, spacing: atLeast(300) },
    ),
    own(
      styleIds.cellRight,
      '表内数字',
      { size: size.五号 },
      { alignment: right, spacing: atLeast(300) },
    ),
    own(
      styleIds.smallHead,
      '表头（小）',
      { font: fonts.heiti, size: size.小五 },
      { alignment: centred, spacing: atLeast(260), keepNext: true },
    ),
    own(styleIds.smallCell, '表内文字（小）', { size: size.小五 }, { spacing: atLeast(260) }),
    own(
      styleIds.smallCentred,
      '表内居中（小）',
      { size: size.小五 },
      { alignment: centred, spacing: atLeast(260) },
    ),
    own(
      styleIds.smallRight,
      '表内数字（小）',
      { size: size.小五 },
      { alignment: right, spacing: atLeast(260) },
    ),
    own(
      styleIds.sign,
      '签字盖章',
      { size: size.四号 },
      { spacing: exactly(bodyLine), indent: { start: 4000 } },
    ),
    own(
      styleIds.passage,
      '表内长文',
      { size: size.小四 },
      {
        alignment: justified,
        spacing: atLeast(340),
        indent: { firstLineChars: 200, firstLine: size.小四 * 20 },
      },
    ),
    own(styleIds.figure, '图', {}, { alignment: centred, keepNext: true }),
    own(
      styleIds.figureCaption,
      '图题',
      { font: fonts.heiti, size: size.小四 },
      { alignment: centred, spacing: { ...exactly(480), after: 120 } },
    ),
    // Lines of the applicant's own that begin 一、（一）1. stand below the form's headings; the
    // third are as often the items of a list, and head nothing.
    own(
      styleIds.written1,
      '填报标题 1',
      { font: fonts.heiti, size: size.四号 },
      { keepNext: true, outlineLevel: 3, spacing: exactly(bodyLine), indent: indented },
    ),
    own(
      styleIds.written2,
      '填报标题 2',
      { font: fonts.kaiti, size: size.四号 },
      { keepNext: true, outlineLevel: 4, spacing: exactly(bodyLine), indent: indented },
    ),
    own(
      styleIds.written3,
      '填报标题 3',
      { size: size.四号 },
      { alignment: justified, spacing: exactly(bodyLine), indent: indented },
    ),
    own(styleIds.small, '版本码', { size: size.小五 }, { spacing: atLeast(240) }),
  ],
};
