import { describe, expect, test } from 'vitest';

import { parseTree, walk } from '../../../src/word/xml/index.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill, fillText } from '../fill.ts';
import { p, r, style, table } from '../package-builder.ts';

/** The awkward values of the peers' table, and what a document must show of each. */
const awkward: readonly (readonly [name: string, value: unknown, shown: string])[] = [
  ['ampersand', 'A&B', 'A&B'],
  ['less than', 'a<b', 'a<b'],
  ['greater than', 'a>b', 'a>b'],
  ['quotes', `"双" '单'`, `"双" '单'`],
  ['entity', '&amp; &lt;', '&amp; &lt;'],
  ['numeric reference', '&#x41;', '&#x41;'],
  ['end of CDATA', 'a]]>b', 'a]]>b'],
  ['CDATA', '<![CDATA[x]]>', '<![CDATA[x]]>'],
  ['comment', '<!-- x -->', '<!-- x -->'],
  ['a paragraph', '<w:p>x</w:p>', '<w:p>x</w:p>'],
  ['end of a text', '</w:t></w:r>', '</w:t></w:r>'],
  ['processing instruction', '<?xml version="1.0"?>', '<?xml version="1.0"?>'],
  ['a tag', '{{x}}', '{{x}}'],
  ['a block tag', '{{#each rows}}', '{{#each rows}}'],
  ['braces', '{a} }} {{', '{a} }} {{'],
  ['replacement pattern', '$& $1 $$ $`', '$& $1 $$ $`'],
  ['backslash', 'C:\\新建\\n', 'C:\\新建\\n'],
  ['emoji', '😀👨‍👩‍👧', '😀👨‍👩‍👧'],
  ['rare character', '𠮷𡈽', '𠮷𡈽'],
  ['lone high surrogate', 'a\ud83db', 'ab'],
  ['lone low surrogate', 'a\ude00b', 'ab'],
  ['NUL', 'a\u0000b', 'ab'],
  ['C0 controls', 'a\u0001\u0008\u000b\u000c\u001fb', 'ab'],
  ['U+FFFE', 'a\ufffeb', 'ab'],
  ['U+FFFF', 'a\uffffb', 'ab'],
  ['C1 control', 'a\u0085b', 'a\u0085b'],
  ['newline', 'a\nb', 'a⏎b'],
  ['carriage return and newline', 'a\r\nb', 'a⏎b'],
  ['carriage return', 'a\rb', 'a⏎b'],
  ['blank lines', 'a\n\n\nb', 'a⏎⏎⏎b'],
  ['tab', 'a\tb', 'a⇥b'],
  ['leading and trailing spaces', '  a  b  ', '  a  b  '],
  ['full-width space', '　　首行', '　　首行'],
  ['no-break space', 'a\u00a0b', 'a\u00a0b'],
  ['zero-width characters', 'a\u200b\ufeffb', 'a\u200b\ufeffb'],
  ['right to left', 'مرحبا\u202e', 'مرحبا\u202e'],
  ['combining marks', 'e\u0301', 'e\u0301'],
  ['null', null, ''],
  ['undefined', undefined, ''],
  ['empty', '', ''],
  ['zero', 0, '0'],
  ['200,000 characters', '长'.repeat(200_000), '长'.repeat(200_000)],
];

describe('text', () => {
  test.each(awkward)('comes out right: %s', (_, value, shown) => {
    const text = fillText(p('[{{x}}]'), { x: value as string });
    expect(text === `[${shown}]`).toBe(true);
  });
  test.each(awkward)('comes out right in an attribute: %s', (_, value, shown) => {
    const text = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="[{{x}}]"/></wp:inline></w:drawing></w:r></w:p>`;
    const docx = fill(text, { x: value as string });
    const names = walk(parseTree(partOf(docx))).map(({ attributes }) => attributes['descr']);
    const plain = shown.replace(/⏎/g, '\n').replace(/⇥/g, '\t');
    expect(names.find((name) => name !== undefined) === `[${plain}]`).toBe(true);
  });
  test('keeps its order around a value of several lines', () => {
    expect(fillText(p('前{{x}}中{{y}}后'), { x: '1\n2', y: '3\n4' })).toBe('前1⏎2中3⏎4后');
  });
  test('says 是 and 否, and joins lists', () => {
    expect(fillText(p('{{a}}{{b}} {{c}}'), { a: true, b: false, c: ['x', 'y'] })).toBe('是否 x、y');
  });
  test('takes the format of the run the tag began in, and leaves the runs around theirs', () => {
    const body = `<w:p>${r('甲', '<w:i/>')}${r('{{', '<w:b/>')}${r('x', '<w:u w:val="single"/>')}${r('}}乙')}</w:p>`;
    const xml = partOf(fill(body, { x: '值' }));
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">甲</w:t>');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t>值</w:t>');
    expect(xml).toContain('<w:r><w:t xml:space="preserve">乙</w:t></w:r>');
    expect(xml).not.toContain('w:val="single"');
  });
});

describe('several paragraphs', () => {
  const styles = style('H1', 'heading 1') + style('H2', 'heading 2') + style('H3', 'heading 3');
  const indent = '<w:pPr><w:ind w:firstLine="480"/></w:pPr>';
  const body = `<w:p>${indent}${r('{{x}}', '<w:b/>')}</w:p>`;

  test('each take the look of the tag’s own', () => {
    const xml = partOf(fill(body, { x: { paragraphs: ['一行', '', '二行'] } }));
    expect(xml.match(/<w:ind w:firstLine="480"\/>/g)).toHaveLength(3);
    expect(textOf(fill(body, { x: { paragraphs: ['一行', '', '二行'] } }))).toBe('一行\n\n二行');
  });
  test('break a paragraph with text around them', () => {
    expect(fillText(p('前{{x}}后'), { x: { paragraphs: ['1', '2'] } })).toBe('前1\n2后');
  });
  test('become lines where a paragraph cannot be broken', () => {
    const link = `<w:p><w:hyperlink w:anchor="a">${r('{{x}}')}</w:hyperlink></w:p>`;
    expect(fillText(link, { x: { paragraphs: ['1', '2'] } })).toBe('1⏎2');
  });
  test('that begin 一、 （一） 1. take the heading styles when asked', () => {
    const paragraphs = ['一、背景', '（一）现状', '1. 痛点', '1.5 倍于上年', '正文'];
    const xml = partOf(fill({ body, styles }, { x: { paragraphs, headings: true } }));
    expect([...xml.matchAll(/w:pStyle w:val="(\w+)"/g)].map((found) => found[1])).toEqual([
      'H1',
      'H2',
      'H3',
    ]);
    expect(partOf(fill({ body, styles }, { x: { paragraphs } }))).not.toContain('pStyle');
  });
  test('are of one size within a table', () => {
    const paragraphs = ['一、背景', '1、痛点', '正文'];
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl><w:p/>`;
    const xml = partOf(fill({ body: cell, styles }, { x: { paragraphs, headings: true } }));
    expect(xml).not.toContain('pStyle');
    expect(xml).toContain('一、背景');
  });
  test('may be ten thousand', () => {
    const paragraphs = Array.from({ length: 10_000 }, (_, at) => `第 ${at} 段`);
    expect(fillText(body, { x: { paragraphs } }) === paragraphs.join('\n')).toBe(true);
  });
  test('leave one empty paragraph when there are none', () => {
    expect(fillText(body, { x: { paragraphs: [] } })).toBe('');
    expect(fillText(table(['{{x}}', 'y']), { x: { paragraphs: [] } })).toContain('| y');
  });
});

describe('rich text', () => {
  test('knows bold, italic, headings and lists', () => {
    const rich = '# 标题\n\n正文**粗**和*斜*，2*3=6\n- 一\n1. 二';
    const docx = fill({ body: p('{{x}}'), styles: style('LB', 'List Bullet') }, { x: { rich } });
    const xml = partOf(docx);
    expect(textOf(docx)).toBe('标题\n正文粗和斜，2*3=6\n一\n1. 二');
    expect(xml).toContain('<w:b/></w:rPr><w:t>粗</w:t>');
    expect(xml).toContain('<w:i/></w:rPr><w:t>斜</w:t>');
    expect(xml).toContain('w:pStyle w:val="LB"');
  });
  test('is only what says rich: stars of a plain text stay', () => {
    expect(fillText(p('{{x}}'), { x: '**不粗**' })).toBe('**不粗**');
  });
});

describe('images', () => {
  // 8 × 4 pixels.
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 4, 8,
    0, 0, 0, 0,
  ]);

  test('keep their aspect and fit the frame', () => {
    const big = png.slice();
    big.set([0, 0, 7, 208], 16);
    big.set([0, 0, 3, 232], 20);
    const xml = partOf(fill(p('{{图片 x 宽=60}}'), { x: { image: big, alt: '一&二' } }));
    expect(xml).toContain(`<wp:extent cx="${60 * 36_000}" cy="${30 * 36_000}"/>`);
    expect(xml).toContain('descr="一&amp;二"');
  });
  test('are not enlarged, stand in headers too, and print alt text in attributes', () => {
    const docx = fill({ body: p('{{x}}{{x}}'), header: p('{{x}}') }, { x: { image: png } });
    expect(partOf(docx)).toContain('cx="76200" cy="38100"');
    expect(partOf(docx, 'word/_rels/header1.xml.rels')).toContain('media/shenbao2.png');
  });
  test('of another kind print nothing', () => {
    expect(fillText(p('[{{x}}]'), { x: { image: 'data:image/svg+xml;base64,AAAA' } })).toBe('[]');
  });
});
