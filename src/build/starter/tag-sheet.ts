import type { Field, Form } from '../../form/index.ts';

/** Tags that belong to the document itself, not to an answer. */
const documentTags: readonly (readonly [string, string])[] = [
  ['doc.unofficial', '非官方模板的说明'],
  ['doc.state', '政策的状态（按生成当天）'],
  ['doc.unfinished', '未完成的标记；填完后为空'],
  ['doc.missing', '未填的必填内容'],
  ['doc.not_written', '因不适用未写入的内容'],
  ['doc.verdict', '条件自测的一句话结论'],
  ['doc.made', '生成日期与版本'],
  ['doc.code', '版本码'],
  ['doc.category', '各申报类别，本类为 ☑'],
  ['doc.category_title', '本类别的名称'],
  ['doc.year.y1', '申报年度的上一年；另有 y0（当年）、y2、y3'],
  ['doc.evidence', '佐证目录，用 each；行内有 number、title、basis、proves'],
  ['doc.all_evidence', '同上，连申报单位另附的材料'],
];

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '／').replace(/\n/g, ' ')).join(' | ')} |`;
}

function tagsOf(field: Field): string[] {
  const note = field.visibleWhen === undefined ? '' : `可用 {{#if show.${field.id}}} 整块隐去`;
  if (field.kind === 'table') {
    const columns = (field.columns ?? []).map((column) =>
      line(`\`{{${column.id}}}\``, `　${column.label}`, column.kind, ''),
    );
    return [
      line(`\`{{#each ${field.id}}}\` … \`{{/each}}\``, field.label, '表格', note),
      line('`{{row_no}}`', '　序号', '', ''),
      ...columns,
    ];
  }
  return [line(`\`{{${field.id}}}\``, field.label, field.kind, note)];
}

/** 标签对照表: every tag of the form with its label, in Markdown, for whoever edits the template. */
export function tagSheet(form: Form): string {
  const sections = form.sections
    .filter((section) => section.fields.length > 0)
    .flatMap((section) => [
      `## ${section.title}`,
      '',
      line('标签', '内容', '类型', '说明'),
      line('---', '---', '---', '---'),
      ...section.fields.flatMap(tagsOf),
      '',
    ]);
  return [
    `# ${form.title}：标签对照`,
    '',
    '标签直接键入 Word 正文、表格、页眉或页脚；标签语言见 ../README.md。',
    '',
    ...sections,
    '## 文书自身',
    '',
    line('标签', '内容'),
    line('---', '---'),
    ...documentTags.map(([tag, meaning]) => line(`\`{{${tag}}}\``, meaning)),
    '',
  ].join('\n');
}
