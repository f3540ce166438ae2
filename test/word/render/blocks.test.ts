import { describe, expect, test } from 'vitest';

import type { TemplateData } from '../../../src/word/index.ts';
import { keepWithNext } from '../../../src/word/render/blocks.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill, fillText } from '../fill.ts';
import { p, r, table, tc, tr } from '../package-builder.ts';
import { validate } from '../validate.ts';

const rows = [
  { name: '甲', amount: '1' },
  { name: '乙', amount: '2' },
];

/** Of each row of the body, whether it keeps with the next. */
const kept = (docx: Uint8Array) =>
  (partOf(docx, 'word/document.xml').match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
    row.includes('<w:keepNext/>'),
  );

describe('blocks over paragraphs', () => {
  const body = p('前') + p('{{#each rows}}') + p('{{name}}') + p('{{/each}}') + p('后');

  test('repeat what stands between, and vanish themselves', () => {
    expect(fillText(body, { rows })).toBe('前\n甲\n乙\n后');
  });
  test('leave no blank paragraph when there is nothing', () => {
    expect(fillText(body, { rows: [] })).toBe('前\n后');
    expect(fillText(body, {})).toBe('前\n后');
  });
  test('nest, with else, else if and unless', () => {
    const nested =
      p('{{#each rows}}') +
      p('{{#if a}}') +
      p('A {{n}}') +
      p('{{else if b}}') +
      p('B {{n}}') +
      p('{{else}}') +
      p('{{#unless n}}') +
      p('没有') +
      p('{{/unless}}') +
      p('C {{n}}') +
      p('{{/if}}') +
      p('{{/each}}');
    const data = { rows: [{ a: true, n: '1' }, { b: 'x', n: '2' }, { n: '' }] };
    expect(fillText(nested, data)).toBe('A 1\nB 2\n没有\nC ');
  });
  test('may share their paragraph with the first and the last text', () => {
    const body = p('{{#each rows}}甲方 {{name}}') + p('金额 {{amount}}{{/each}}');
    expect(fillText(body, { rows })).toBe('甲方 甲\n金额 1\n甲方 乙\n金额 2');
  });
  test('open and close several in one paragraph', () => {
    const body = p('{{#if yes}}{{#each rows}}') + p('{{name}}') + p('{{/each}} {{/if}}') + p('尾');
    expect(fillText(body, { yes: true, rows })).toBe('甲\n乙\n尾');
    expect(fillText(body, { rows })).toBe('尾');
  });
  test('know their place: @index @first @last', () => {
    const body =
      p('{{#each rows}}') +
      p('{{@index}}{{#if @first}}首{{/if}}{{#if @last}}末{{/if}}{{name}}') +
      p('{{/each}}');
    expect(fillText(body, { rows })).toBe('0首甲\n1末乙');
  });
  test('change the context: with, this, ../ and @root', () => {
    const body =
      p('{{#with unit}}') +
      p('{{name}} {{../year}} {{@root.year}}') +
      p('{{#each tags}}{{this}}-{{../name}} {{/each}}') +
      p('{{/with}}');
    const data = { unit: { name: '厂', tags: ['a', 'b'] }, year: '2025' };
    expect(fillText(body, data)).toBe('厂 2025 2025\na-厂 b-厂 ');
  });
  test('name their item: as |row|', () => {
    const body = p('{{#each rows as |row|}}') + p('{{row.name}}{{../year}}') + p('{{/each}}');
    expect(fillText(body, { rows, year: '5' })).toBe('甲5\n乙5');
  });
  test('repeat page breaks and sections inside them', () => {
    const section = '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>';
    const body =
      p('{{#each rows}}') +
      p('{{name}}', '<w:r><w:br w:type="page"/></w:r>') +
      section +
      p('{{/each}}');
    const xml = partOf(fill(body, { rows }));
    expect(xml.match(/w:type="page"/g)).toHaveLength(2);
    expect(xml.match(/nextPage/g)).toHaveLength(2);
  });
  test('keep a section break in a paragraph that holds nothing else but a tag', () => {
    const end = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('{{/if}}')}</w:p>`;
    const body = p('{{#if a}}') + p('x') + end;
    expect(partOf(fill(body, { a: true }))).toContain('<w:p><w:pPr><w:sectPr/></w:pPr></w:p>');
  });
  describe('that begin where a section ends', () => {
    const ends = (text: string, width: string) =>
      `<w:p><w:pPr><w:sectPr><w:pgSz w:w="${width}" w:h="9"/></w:sectPr></w:pPr>${r(text)}</w:p>`;
    const cover = p('封面');
    /** Texts, and the widths of the sections that end; 11906 is the last one's. */
    const order = (body: string, data: TemplateData) =>
      [...partOf(fill(body, data)).matchAll(/<w:pgSz w:w="(\d+)"|<w:t[ >][^<]*?>?([^<>]+)<\/w:t>/g)]
        .map(([, width, text]) => width ?? text)
        .join(' ');

    test('leave its break before them, and part their rounds by that of their own section', async () => {
      const body = cover + ends('{{#each rows}}', '1') + p('{{name}}') + p('{{/each}}');
      expect(order(body, { rows })).toBe('封面 1 甲 11906 乙 11906');
      expect(order(body, { rows: [] })).toBe('封面 1 11906');
      expect(await validate([fill(body, { rows })])).toEqual([]);
      const nested =
        cover + ends('{{#each rows}}{{#if name}}', '1') + p('{{name}}') + p('{{/if}}{{/each}}');
      expect(order(nested, { rows })).toBe('封面 1 甲 11906 乙 11906');
    });
    test('repeat the breaks that stand in them, and no other', () => {
      const body =
        cover + ends('{{#each rows}}', '1') + p('{{name}}') + ends('', '2') + p('{{/each}}');
      expect(order(body, { rows })).toBe('封面 1 甲 2 乙 2 11906');
    });
    test('keep it whatever their condition is', () => {
      const body = cover + ends('{{#if a}}', '1') + p('正文') + p('{{/if}}');
      expect(order(body, {})).toBe('封面 1 11906');
      expect(order(body, { a: true })).toBe('封面 1 正文 11906');
    });
    test('leave a break where {{else}} stands to what comes before', () => {
      const body =
        cover + p('{{#if a}}') + p('甲') + ends('{{else}}', '2') + p('乙') + p('{{/if}}');
      expect(order(body, { a: true })).toBe('封面 甲 2 11906');
      expect(order(body, {})).toBe('封面 乙 11906');
    });
  });
  test('repeat list items with their numbering', () => {
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('{{name}}')}</w:p>`;
    const xml = partOf(fill(p('{{#each rows}}') + item + p('{{/each}}'), { rows }));
    expect(xml.match(/<w:numId/g)).toHaveLength(2);
  });
});

describe('blocks within a paragraph', () => {
  test('repeat their text', () => {
    expect(fillText(p('有{{#each rows}}{{name}}、{{/each}}等'), { rows })).toBe('有甲、乙、等');
  });
  test('take their paragraph along when nothing else stands in it', () => {
    expect(fillText(p('前') + p('{{#if a}}是{{/if}}') + p('后'), {})).toBe('前\n后');
    expect(fillText(p('前') + p('{{#each rows}}{{name}}{{/each}}') + p('后'), { rows: [] })).toBe(
      '前\n后',
    );
  });
  test('keep the paragraph when text stands around them', () => {
    expect(fillText(p('注：{{#if a}}是{{/if}}'), {})).toBe('注：');
  });
  test('reach over runs of different formats', () => {
    const body = `<w:p>${r('{{#if a}}')}${r('粗', '<w:b/>')}${r('细{{else}}无{{/if}}')}</w:p>`;
    const xml = partOf(fill(body, { a: 'x' }));
    expect(textOf(fill(body, { a: 'x' }))).toBe('粗细');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">粗</w:t>');
    expect(textOf(fill(body, {}))).toBe('无');
  });
});

describe('blocks over rows', () => {
  const head = ['名称', '金额'];

  test('repeat the row when their tags stand in different cells', () => {
    const body = table(head, ['{{#each rows}}{{name}}', '{{amount}}{{/each}}']);
    expect(fillText(body, { rows })).toBe('[table]\n/\n| 名称\n| 金额\n/\n| 甲\n| 1\n/\n| 乙\n| 2');
    expect(fillText(body, { rows: [] })).toBe('[table]\n/\n| 名称\n| 金额');
  });
  test('repeat several rows', () => {
    const body = table(['{{#each rows}}{{name}}', 'a'], ['{{amount}}', 'b{{/each}}']);
    expect(fillText(body, { rows })).toBe(
      '[table]\n/\n| 甲\n| a\n/\n| 1\n| b\n/\n| 乙\n| a\n/\n| 2\n| b',
    );
  });
  test('vanish with rows of their own', () => {
    const body = table(head, ['{{#each rows}}', ''], ['{{name}}', '{{amount}}'], ['{{/each}}', '']);
    expect(fillText(body, { rows })).toBe('[table]\n/\n| 名称\n| 金额\n/\n| 甲\n| 1\n/\n| 乙\n| 2');
  });
  test('choose between rows with else', () => {
    const body = table(
      ['{{#each rows}}{{name}}', '{{amount}}'],
      ['{{else}}', ''],
      ['无', '／{{/each}}'],
    );
    expect(fillText(body, { rows: [] })).toBe('[table]\n/\n| 无\n| ／');
  });
  test('take the table along when no row is left', () => {
    const body = p('前') + table(['{{#each rows}}{{name}}', '{{amount}}{{/each}}']) + p('后');
    expect(fillText(body, { rows: [] })).toBe('前\n后');
    const cell = table([p('{{#each rows}}') + p('{{name}}') + p('{{/each}}'), tcInner]);
    expect(fillText(cell, { rows: [] })).toBe('[table]\n/\n| \n| x');
  });
  test('leave an empty paragraph in a cell they emptied, with its look', () => {
    const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    const cell = `<w:p>${centred}${r('{{#if a}}')}</w:p><w:p>${centred}${r('{{a}}')}</w:p><w:p>${centred}${r('{{/if}}')}</w:p>`;
    const xml = partOf(fill(table([cell, 'x']), {}));
    expect(xml).toContain(`</w:tcPr><w:p>${centred}</w:p></w:tc>`);
  });
  test('leave the empty paragraph of a cell that held a row block tag alone', () => {
    const body = table([p('{{#each rows}}'), '{{name}}', p('{{/each}}')]);
    expect(fillText(body, { rows })).toBe('[table]\n/\n| \n| 甲\n| \n/\n| \n| 乙\n| ');
  });
  test('nest a block inside a cell of a repeated row', () => {
    const inner = p('{{#each parts}}') + p('{{this}}') + p('{{/each}}');
    const body = table(['{{#each rows}}{{name}}', inner, '{{amount}}{{/each}}']);
    const data = {
      rows: [
        { name: '甲', parts: ['x', 'y'] },
        { name: '乙', parts: [] },
      ],
    };
    expect(fillText(body, data)).toBe('[table]\n/\n| 甲\n| x\ny\n| \n/\n| 乙\n| \n| ');
  });
  test('keep a nested table after which a cell needs its paragraph', () => {
    const body = table([
      table(['{{#each rows}}{{name}}', '{{/each}}']) + p('{{#if a}}') + p('a') + p('{{/if}}'),
      'x',
    ]);
    expect(fillText(body, { rows })).toContain('甲');
    expect(fillText(body, {})).toBe('[table]\n/\n| \n| x');
  });
  test('repeat rows with a vertical merge of their own', () => {
    const first = tr('{{#each rows}}', tc('{{name}}', '<w:vMerge w:val="restart"/>'), 'a');
    const second = tr('', tc('', '<w:vMerge/>'), 'b{{/each}}');
    const xml = partOf(fill(`<w:tbl><w:tblPr/><w:tblGrid/>${first}${second}</w:tbl>`, { rows }));
    expect(xml.match(/restart/g)).toHaveLength(2);
  });
  test('keep a merge whole that begins in a repeated row and goes on below', () => {
    const label = tc('知识产权', '<w:vMerge w:val="restart"/>');
    const first = tr(label, '{{#each rows}}{{name}}', '{{amount}}{{/each}}');
    const second = tr(tc('', '<w:vMerge/>'), '合计', '3');
    const body = `<w:tbl><w:tblPr/><w:tblGrid/>${first}${second}</w:tbl>`;
    const full = partOf(fill(body, { rows }));
    expect(full.match(/w:vMerge w:val="restart"/g)).toHaveLength(1);
    expect(full.match(/<w:vMerge\/>/g)).toHaveLength(2);
    expect(fillText(body, { rows })).toBe(
      '[table]\n/\n| 知识产权\n| 甲\n| 1\n/\n| \n| 乙\n| 2\n/\n| \n| 合计\n| 3',
    );
    expect(fillText(body, { rows: [] })).toBe('[table]\n/\n| 知识产权\n| 合计\n| 3');
  });
});

const tcInner = 'x';

describe('the first and the last two rows of a list', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => ({ name: String(at) }));
  const list = table(['名称', '', ''], ['{{#each rows}}{{name}}', '<w:p/>', '{{/each}}']);

  test.each([
    [0, [false]],
    [1, [false, false]],
    [2, [false, true, false]],
    [5, [false, true, false, false, true, false]],
  ])('of %i stand on one page', (count, expected) => {
    expect(kept(fill(list, { rows: names(count) }))).toEqual(expected);
  });
  test('keep all else of their look', () => {
    const look = '<w:pPr><w:pStyle w:val="A"/><w:jc w:val="right"/></w:pPr>';
    const body = table(['{{#each rows}}', `<w:p>${look}${r('{{name}}')}</w:p>`, '{{/each}}']);
    const xml = partOf(fill(body, { rows: names(2) }), 'word/document.xml');
    expect(xml.split('<w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="right"/>')).toHaveLength(2);
    expect(xml.split(look)).toHaveLength(2);
  });
  test.each([
    ['<w:p/>', '<w:p><w:pPr><w:keepNext/></w:pPr></w:p>'],
    ['<w:p><w:pPr/></w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr></w:p>'],
    ['<w:p>\n <w:pPr />\n</w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr>\n</w:p>'],
    [
      '<w:p w:rsidR="1">\n <w:pPr>\n  <w:pStyle w:val="A"/>\n  <w:jc w:val="right"/></w:pPr></w:p>',
      '<w:p w:rsidR="1">\n <w:pPr>\n  <w:pStyle w:val="A"/>\n  <w:keepNext/><w:jc w:val="right"/></w:pPr></w:p>',
    ],
    [
      '<w:p><w:pPr><w:pStyle w:val="A"></w:pStyle><w:keepNext w:val="0"/></w:pPr></w:p>',
      '<w:p><w:pPr><w:pStyle w:val="A"></w:pStyle><w:keepNext w:val="0"/></w:pPr></w:p>',
    ],
  ])('may be written in any way: %s', (given, expected) => {
    const row = (inner: string): string => `<w:tr><w:tc>${inner}</w:tc></w:tr>`;
    expect(keepWithNext(row(given))).toBe(row(expected));
  });
  test('are no matter of paragraphs', () => {
    const body = p('{{#each rows}}') + p('{{name}}') + p('{{/each}}');
    const xml = partOf(fill(body, { rows: names(3) }), 'word/document.xml');
    expect(xml).not.toContain('keepNext');
  });
});
