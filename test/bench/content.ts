import { buildPackage, p, r, style, table } from '../word/package-builder.ts';

/** How one engine writes its tags. */
export interface Syntax {
  readonly each: (list: string) => string;
  readonly endEach: (list: string) => string;
  readonly when: (name: string) => string;
  readonly endWhen: (name: string) => string;
  /** The engine makes whole tables in code, in the place of one tag. */
  readonly wholeTables?: boolean;
}

export const fieldCount = 60;
const longCount = 15;
const tableCount = 3;
export const columnNames = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];

/** The form that word.md's table was measured with: cover, 60 fields, long texts, tables, conditions. */
export function formTemplate(syntax: Syntax): Uint8Array {
  const cover =
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('项目申报书', '<w:b/><w:sz w:val="44"/>')}</w:p>` +
    ['category', 'project_name', 'unit_name', 'contact']
      .map((name) => p(`${name}：{{${name}}}`))
      .join('');
  const pairs = Array.from({ length: fieldCount / 2 }, (_, index) => index * 2);
  const fields = table(
    ...pairs.map((at) => [`栏目 ${at}`, `{{f${at}}}`, `栏目 ${at + 1}`, `{{f${at + 1}}}`]),
  );
  const longs = Array.from({ length: longCount }, (_, index) => p(`{{long${index}}}`)).join('');
  const tables = Array.from({ length: tableCount }, (_, index) => {
    return p(`表 ${index}`) + rowsTable(syntax, `t${index}`);
  }).join('');
  const conditions = ['yes', 'no']
    .map((name) => p(syntax.when(name)) + p(`条件 ${name} 的说明。`) + p(syntax.endWhen(name)))
    .join('');
  return buildPackage({
    body: cover + fields + longs + tables + conditions + p('完'),
    header: p('{{project_name}}'),
    footer: p('{{unit_name}}'),
    styles: manyStyles(),
  });
}

/** One table alone, for counting rows. */
export function rowsTemplate(syntax: Syntax): Uint8Array {
  return buildPackage({ body: rowsTable(syntax, 'rows') + p('完'), styles: manyStyles() });
}

function rowsTable(syntax: Syntax, list: string): string {
  if (syntax.wholeTables === true) return p(`{{${list}}}`);
  const cells = columnNames.map((name, index) => {
    const opens = index === 0 ? syntax.each(list) : '';
    return `${opens}{{${name}}}${index === columnNames.length - 1 ? syntax.endEach(list) : ''}`;
  });
  return table(columnNames, cells);
}

type Row = Readonly<Record<string, string>>;
export type FormData = Readonly<Record<string, string | boolean | readonly Row[]>>;

export function rows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columnNames.map((name) => [name, `${name} 第 ${row + 1} 行 & ${row * 37}`])),
  );
}

export function formData(): FormData {
  return {
    category: '平台',
    project_name: '某某工业互联网平台',
    unit_name: '福建某某科技有限公司',
    contact: '某某 13800000000',
    ...Object.fromEntries(
      Array.from({ length: fieldCount }, (_, at) => [`f${at}`, `填报值 ${at}`]),
    ),
    ...Object.fromEntries(
      Array.from({ length: longCount }, (_, at) => [
        `long${at}`,
        ['背景与痛点。', '技术路线与创新。', '成效与推广。']
          .map((line) => line.repeat(12))
          .join('\n'),
      ]),
    ),
    ...Object.fromEntries(Array.from({ length: tableCount }, (_, at) => [`t${at}`, rows(30)])),
    yes: true,
    no: false,
  };
}

// An office template's styles: about as many as Word writes.
function manyStyles(): string {
  return Array.from({ length: 160 }, (_, index) =>
    style(`Own${index}`, `样式 ${index}`).replace(
      '</w:style>',
      `<w:pPr><w:spacing w:line="${400 + index}" w:lineRule="exact"/><w:ind w:firstLine="${index}"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="${20 + (index % 20)}"/></w:rPr></w:style>`,
    ),
  ).join('');
}
