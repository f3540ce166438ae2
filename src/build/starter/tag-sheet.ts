import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { writeLabel } from '../../base/index.ts';
import { kindOf } from '../../form/index.ts';
import type { Field, Form } from '../../form/index.ts';
import { pack } from './pack.ts';
import { pageNumber } from './page-number.ts';
import { margins, paper } from './page.ts';
import { text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { headRow, table } from './table.ts';
import type { Row } from './table.ts';

/** One line: what is printed, the tag to copy, and what to know of it. */
type Line = readonly [content: string, tag: string, note: string];

/** Tags that belong to the document itself, not to an answer. */
const ofDocument: readonly Line[] = [
  ['非官方模板的说明', '{{doc.unofficial}}', '请保留在封面'],
  ['政策的状态', '{{doc.state}}', '按生成当天写'],
  ['未完成的标记', '{{doc.unfinished}}', '填完后为空'],
  ['未填的必填内容', '{{doc.missing}}', ''],
  ['因不适用未写入的内容', '{{doc.not_written}}', ''],
  ['生成日期与版本', '{{doc.made}}', ''],
  ['版本码', '{{doc.code}}', '放在页脚，纸面与文件可以比对'],
  ['各申报类别', '{{doc.category}}', '本类为 ☑，其余为 ☐'],
  ['本类别的名称', '{{doc.category_title}}', ''],
  ['申报年度', '{{doc.year.y0}}', '上一年、再上一年：y1、y2、y3'],
  ['统计截止日', '{{doc.as_of}}', '指标一节填的日期'],
  [
    '佐证材料目录的一行',
    '{{#each doc.evidence}} … {{/each}}',
    '行内：number、title、basis、proves',
  ],
  ['同上，连另附的材料', '{{#each doc.all_evidence}} … {{/each}}', '行内相同'],
];

/** What most templates need besides plain tags; README.md of templates/ has the whole language. */
const ways: readonly Line[] = [
  ['没有填时印“／”', '{{默认 栏目 "／"}}', '“栏目”换成上面的名称，下同'],
  ['填了才印的一段', '{{#if 栏目}} … {{/if}}', '开头和结尾各占一段，中间的段落一起印或不印'],
  ['没填时留空线', '{{#if 栏目}}{{栏目}}{{else}}＿＿＿{{/if}}', ''],
  ['选了某一项才印', '{{#if (等于 answer.栏目 "选项")}} … {{/if}}', '多选用“包含”'],
  ['逐行重复的表', '首格 {{#each 表}}，末格 {{/each}}', '表里只留一行；没有行时整表不印'],
  ['行的序号', '{{row_no}}', '空白行不编号；也可写 {{序号}}'],
  ['图片', '{{图片 栏目 宽=150 高=110}}', '毫米，比例不变；独占一段'],
  [
    '金额大写',
    '{{金额大写 answer.栏目 单位="万元"}}',
    '助手用 answer. 后面的原值；栏目本身印的已带单位',
  ],
  [
    '数不带单位',
    '{{不带单位 栏目 "万元"}}',
    '栏名里已经写了（万元）的格子；不是这样写的数，照样印',
  ],
  ['中文日期', '{{日期 answer.栏目 "中文"}}', '二〇二五年六月一日'],
  ['不印的说明', '{{! 写给自己看的话 }}', ''],
];

/** What an answer prints as, by its shape on the page. */
const shapes: Readonly<Record<ReturnType<typeof kindOf>['shape'], string>> = {
  text: '一行文字',
  number: '数，连单位一起印',
  options: '一个标签印出全部选项，选中的为 ☑；要逐项排版，用下面几行',
  paragraphs: '长文：标签独占一段，一段印成一段',
  rows: '表格：只留一行，首格写 each，末格写 /each，格里写列的标签',
  picture: '图片',
};

/** What more can be said of a kind than of its shape. */
const kinds: Readonly<Partial<Record<Field['kind'], string>>> = {
  choice: `单选：${shapes.options}`,
  multi: `多选：${shapes.options}`,
  yesno: '印“是”或“否”',
  money: '金额，连单位一起印',
  percent: '百分数，连 % 一起印',
  date: '印成 2025年6月1日',
  month: '印成 2025年6月',
  uscc: '统一社会信用代码',
  mobile: '手机号',
  email: '邮箱',
};

function tagsOf(field: Field, words: Words): string[] {
  const { id } = field;
  switch (field.kind) {
    case 'table':
      return [
        `{{#each ${id}}} … {{/each}}`,
        '　序号　{{row_no}}',
        ...(field.columns ?? []).map(
          (column) => `　${writeLabel(column.label, words)}　{{${column.id}}}`,
        ),
      ];
    case 'image':
      return [`{{图片 ${id} 宽=150 高=110}}`];
    case 'choice':
    case 'multi':
      return [
        `{{${id}}}`,
        ...(field.options ?? []).map(
          (option) => `　{{勾选 answer.${id} "${option.id}"}}${option.label}`,
        ),
      ];
    default:
      return [`{{${id}}}`];
  }
}

function workedRow({ id, label }: Field, words: Words): Row {
  return row([writeLabel(label, words)], [`{{${id}}}`], ['算出来的数，连单位一起印；算不出时为空']);
}

function fieldRow(field: Field, words: Words): Row {
  const notes = [kinds[field.kind] ?? shapes[kindOf(field).shape]];
  if (field.visibleWhen !== undefined) {
    notes.push(`不问时整块隐去：{{#if show.${field.id}}} … {{/if}}`);
  }
  return row([writeLabel(field.label, words)], tagsOf(field, words), notes);
}

function row(...cells: readonly (readonly string[])[]): Row {
  return {
    height: 7,
    mayBreak: cells.some((lines) => lines.length > 12),
    cells: cells.map((lines) => ({ children: lines.map((line) => text(styleIds.cell, line)) })),
  };
}

function lineRow(line: Line): Row {
  return row(...line.map((content) => [content]));
}

function sheetTable(rows: readonly Row[]): Table {
  const heads = ['栏目', '标签（照样复制到模板里）', '说明'];
  return table([24, 50, 26], [headRow(heads), ...rows]);
}

function part(title: string, rows: readonly Row[]): (Paragraph | Table)[] {
  return [text(styleIds.heading1, title), sheetTable(rows), text(styleIds.small, '')];
}

/** 标签对照表: every tag of the form with its label, a Word document for whoever edits the template. */
export async function makeTagSheet(form: Form, words: Words): Promise<Uint8Array> {
  const title = `标签对照：${form.title}`;
  const intro = [
    '在 Word 里打开模板，把中间一栏的标签连同两边的花括号复制到要填的地方；正文、表格、页眉、页脚都可以。字体字号随标签的第一个字。',
    '同一个标签可以用多次：封面和表格里的单位名称是同一个值。标签不要跨两段，花括号不要用全角。',
    '存盘后运行 lint：写错的标签会连同位置和最接近的正确名称一起列出来。',
  ];
  const sections = form.sections.filter(({ fields }) => fields.length > 0);
  const children = [
    text(styleIds.pageTitle, title),
    ...intro.map((line) => text(styleIds.cell, line, { spacing: { after: 120 } })),
    ...sections.flatMap((section) =>
      part(section.title, [
        ...section.fields.map((field) => fieldRow(field, words)),
        ...(section.worked ?? []).map((field) => workedRow(field, words)),
      ]),
    ),
    ...part('文书自身', ofDocument.map(lineRow)),
    ...part('常用写法', ways.map(lineRow)),
  ];
  const properties = { page: { size: paper, margin: { ...margins, top: margins.right } } };
  return pack(title, [{ properties, footers: { default: pageNumber() }, children }], words);
}
