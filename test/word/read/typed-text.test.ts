import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { compileTemplate, readDocument, renderTemplate } from '../../../src/word/index.ts';
import type { Difference, DocumentShape } from '../../../src/word/index.ts';
import { buildPackage, p, r, table } from '../package-builder.ts';

const shape: DocumentShape = {
  fields: [
    { id: 'org_name', kind: 'text', labels: ['单位名称'] },
    { id: 'capital', kind: 'number', labels: ['注册资本'], unit: '万元' },
    { id: 'contact', kind: 'text', labels: ['联系人'] },
    { id: 'phone', kind: 'text', labels: ['电话'] },
    { id: 'intro', kind: 'paragraphs', labels: ['简介'] },
    { id: 'plan', kind: 'paragraphs', labels: ['计划'] },
    {
      id: 'items',
      kind: 'table',
      labels: ['清单'],
      columns: [
        { id: 'name', kind: 'text', labels: ['名称'] },
        { id: 'amount', kind: 'number', labels: ['金额'] },
      ],
    },
  ],
};

const answers = {
  org_name: '福建某某公司',
  capital: '3000',
  contact: '王某',
  phone: '0591-0000',
  intro: '第一段',
  plan: '计划一',
  items: [
    { name: '甲', amount: '1' },
    { name: '乙', amount: '2' },
  ],
};

const body = [
  p('申报单位：{{org_name}}（盖章）'),
  p('{{#if capital}}{{capital}}万元{{else}}　　万元{{/if}}'),
  p('{{contact}}，电话{{phone}}'),
  p('一、简介'),
  p('{{#if intro}}'),
  p('{{intro}}'),
  p('{{else}}'),
  p('（请填写简介）'),
  p('{{/if}}'),
  p('（可附页）'),
  p('{{plan}}'),
  table(
    ['序号', '名称', '金额'],
    ['{{#each items}}{{序号}}', '{{name}}', '{{amount}}{{/each}}'],
    ['合计', '', '3'],
  ),
  p('负责人签字：'),
].join('');

const template = compileTemplate(buildPackage({ body }));

const parts = unzipSync(
  renderTemplate(
    template,
    { ...answers, intro: { paragraphs: ['第一段'] }, plan: { paragraphs: ['计划一'] } },
    {
      payload: {
        format: 1,
        policy: 'p',
        category: 'c',
        form: '1',
        rules: '1',
        date: '2025-06-01',
        answers,
        code: '0000-0000',
      },
    },
  ),
);
const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());

function differences(xml: string): readonly Difference[] {
  const read = readDocument(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), shape, {
    write: () => ({ ...answers }),
  });
  if (read.kind === 'refused') throw new Error(read.issue.kind);
  return read.differences;
}

/** Types the text right after or before the mark of a value, or as a paragraph of its own. */
function type(
  xml: string,
  name: string,
  where: 'after' | 'before' | 'below' | 'above',
  text: string,
): string {
  const start = xml.indexOf(
    `<w:bookmarkStart`,
    xml.lastIndexOf('<w:bookmarkStart', xml.indexOf(`w:name="${name}"`)),
  );
  const id = /w:id="(\d+)"/.exec(xml.slice(start))?.[1] ?? '';
  const closing = `<w:bookmarkEnd w:id="${id}"/>`;
  const end = xml.indexOf(closing) + closing.length;
  const at = {
    before: start,
    after: end,
    above: xml.lastIndexOf('<w:p>', start),
    below: xml.indexOf('</w:p>', end) + '</w:p>'.length,
  }[where];
  const typed = where === 'after' || where === 'before' ? r(text) : p(text);
  return xml.slice(0, at) + typed + xml.slice(at);
}

test('what the form itself says around values is no difference', () => {
  expect(differences(document)).toEqual([]);
});

test.each([
  [
    'org_name',
    'after',
    '改',
    { field: 'org_name', payload: '福建某某公司', visible: '福建某某公司改' },
  ],
  [
    'org_name',
    'before',
    '原',
    { field: 'org_name', payload: '福建某某公司', visible: '原福建某某公司' },
  ],
  ['capital', 'before', '约', { field: 'capital', payload: '3000', visible: '约3000' }],
  ['contact', 'after', '、李某', { field: 'contact', payload: '王某', visible: '王某、李某' }],
  ['phone', 'after', '转1', { field: 'phone', payload: '0591-0000', visible: '0591-0000转1' }],
  ['intro段1', 'below', '第二段', { field: 'intro', payload: '第一段', visible: '第一段\n第二段' }],
  ['intro段1', 'above', '开头', { field: 'intro', payload: '第一段', visible: '开头\n第一段' }],
  ['plan段1', 'below', '计划二', { field: 'plan', payload: '计划一', visible: '计划一\n计划二' }],
  ['plan段1', 'above', '计划零', { field: 'plan', payload: '计划一', visible: '计划零\n计划一' }],
  [
    'items点1点name',
    'after',
    '改',
    { field: 'items', row: 0, column: 'name', payload: '甲', visible: '甲改' },
  ],
  [
    'items点2点amount',
    'below',
    '另',
    { field: 'items', row: 1, column: 'amount', payload: '2', visible: '2\n另' },
  ],
] as const)('text typed at %s %s the value is of the value', (name, where, text, expected) => {
  expect(differences(type(document, name, where, text))).toEqual([expected]);
});

test('rows typed above, between and below are told, the form’s sum is not one of them', () => {
  const row = (name: string, amount: string) =>
    `<w:tr>${['', name, amount].map((text) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`).join('')}</w:tr>`;
  const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/g)].map((found) => found[0]);
  expect(rows).toHaveLength(4);
  const [head = '', first = '', second = '', sum = ''] = rows;
  const added = (name: string): readonly Difference[] => [
    { field: 'items', row: 2, column: 'name', payload: '', visible: name },
    { field: 'items', row: 2, column: 'amount', payload: '', visible: '9' },
  ];
  expect(differences(document.replace(head, head + row('上', '9')))).toEqual(added('上'));
  expect(differences(document.replace(first, first + row('中', '9')))).toEqual(added('中'));
  expect(differences(document.replace(sum, row('下', '9') + sum))).toEqual(added('下'));
  expect(differences(document.replace(first, ''))).toEqual([
    { field: 'items', row: 0, column: 'name', payload: '甲', visible: '' },
    { field: 'items', row: 0, column: 'amount', payload: '1', visible: '' },
  ]);
  expect(differences(document.replace(second, first))).toHaveLength(2);
});

test('a value that is found nowhere any more shows nothing', () => {
  const line = /<w:p>(?:(?!<w:p>).)*w:name="phone".*?<\/w:p>/.exec(document)?.[0] ?? '';
  expect(differences(document.replace(line, ''))).toEqual([
    { field: 'contact', payload: '王某', visible: '' },
    { field: 'phone', payload: '0591-0000', visible: '' },
  ]);
});

test('marks without end are refused', () => {
  const control = `<w:sdt><w:sdtPr><w:tag w:val="org_name"/></w:sdtPr><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>`;
  const read = readDocument(
    zipSync({
      ...parts,
      'word/document.xml': strToU8(
        document.replace('<w:body>', `<w:body><w:p>${control.repeat(3_000)}</w:p>`),
      ),
    }),
    shape,
  );
  expect(read).toMatchObject({ kind: 'refused', issue: { kind: 'too-complex' } });
});
