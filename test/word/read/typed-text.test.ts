import { expect, test } from 'vitest';

import type { Difference } from '../../../src/word/index.ts';
import { p, r } from '../package-builder.ts';
import { differences, filled, markOf, readBody } from './filled-form.ts';

/** Types the text right after or before the mark of a value, or as a paragraph of its own. */
function type(
  xml: string,
  name: string,
  where: 'after' | 'before' | 'below' | 'above',
  text: string,
): string {
  const [start, end] = markOf(xml, name);
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
  expect(differences(filled)).toEqual([]);
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
  expect(differences(type(filled, name, where, text))).toEqual([expected]);
});

test('rows typed above, between and below are told, the form’s sum is not one of them', () => {
  const row = (name: string, amount: string) =>
    `<w:tr>${['', name, amount].map((text) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`).join('')}</w:tr>`;
  const rows = [...filled.matchAll(/<w:tr>.*?<\/w:tr>/g)].map((found) => found[0]);
  expect(rows).toHaveLength(4);
  const [head = '', first = '', second = '', sum = ''] = rows;
  const added = (name: string): readonly Difference[] => [
    { field: 'items', row: 2, column: 'name', payload: '', visible: name },
    { field: 'items', row: 2, column: 'amount', payload: '', visible: '9' },
  ];
  expect(differences(filled.replace(head, head + row('上', '9')))).toEqual(added('上'));
  expect(differences(filled.replace(first, first + row('中', '9')))).toEqual(added('中'));
  expect(differences(filled.replace(sum, row('下', '9') + sum))).toEqual(added('下'));
  expect(differences(filled.replace(first, ''))).toEqual([
    { field: 'items', row: 0, column: 'name', payload: '甲', visible: '' },
    { field: 'items', row: 0, column: 'amount', payload: '1', visible: '' },
  ]);
  expect(differences(filled.replace(second, first))).toHaveLength(2);
});

test('a value that is found nowhere any more shows nothing', () => {
  const line = /<w:p>(?:(?!<w:p>).)*w:name="phone".*?<\/w:p>/.exec(filled)?.[0] ?? '';
  expect(differences(filled.replace(line, ''))).toEqual([
    { field: 'contact', payload: '王某', visible: '' },
    { field: 'phone', payload: '0591-0000', visible: '' },
  ]);
});

test('a table of very many rows is read at once', () => {
  const rows = `<w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr>`.repeat(15_000);
  expect(differences(filled.replace('<w:body>', `<w:body><w:tbl>${rows}</w:tbl>`))).toEqual([]);
}, 15_000);

test('marks without end are refused', () => {
  const control = `<w:sdt><w:sdtPr><w:tag w:val="org_name"/></w:sdtPr><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>`;
  const read = readBody(filled.replace('<w:body>', `<w:body><w:p>${control.repeat(3_000)}</w:p>`));
  expect(read).toMatchObject({ kind: 'refused', issue: { kind: 'too-complex' } });
});
