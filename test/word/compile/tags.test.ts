import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { compileTemplate, renderTemplate } from '../../../src/word/index.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill, fillText } from '../fill.ts';
import { buildPackage, p, r, table } from '../package-builder.ts';

describe('a tag', () => {
  test('may be split over any runs', () => {
    const texts = ['单位：{', '{un', 'it', '_na', 'me}', '}。'];
    expect(fillText(p(...texts), { unit_name: '某厂' })).toBe('单位：某厂。');
  });
  test('may be split by spelling marks, bookmarks and page marks', () => {
    const body = `<w:p>${r('{{')}<w:proofErr w:type="spellStart"/>${r('na')}<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:lastRenderedPageBreak/><w:t>me</w:t></w:r>${r('}}')}</w:p>`;
    expect(fillText(body, { name: 'x' })).toBe('x');
    expect(partOf(fill(body, { name: 'x' }))).toContain('_GoBack');
  });
  test('may have curly quotes, no-break and full-width spaces', () => {
    expect(fillText(p('{{默认\u00a0x　“／”}}'), {})).toBe('／');
    expect(fillText(p('{{默认 x ‘／’}}'), {})).toBe('／');
  });
  test('eats white space beside it with ~', () => {
    expect(fillText(p('a  {{~x~}}  b'), { x: '-' })).toBe('a-b');
  });
  test('is printed with a backslash before it', () => {
    expect(fillText(p('写 \\{{name}} 即可'), { name: 'x' })).toBe('写 {{name}} 即可');
  });
  test('may be a comment, which takes its paragraph along', () => {
    expect(fillText(p('前{{! 说明 }}') + p('{{!-- a }} b --}}') + p('后'), {})).toBe('前\n后');
  });
  test('stands in headers, footers, footnotes and endnotes', () => {
    const parts = {
      body: p('x'),
      header: p('{{a}}'),
      footer: p('{{a}}'),
      footnote: p('{{a}}'),
      endnote: p('{{a}}'),
    };
    const docx = fill(parts, { a: '值' });
    for (const name of ['header1', 'footer1', 'footnotes', 'endnotes']) {
      expect(textOf(docx, `word/${name}.xml`)).toContain('值');
    }
  });
  test('stands in hyperlinks and content controls', () => {
    const link = `<w:hyperlink w:anchor="a">${r('{{a}}')}</w:hyperlink>`;
    const control = `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${r('{{b}}')}</w:sdtContent></w:sdt>`;
    const block = `<w:sdt><w:sdtPr><w:id w:val="8"/></w:sdtPr><w:sdtContent>${p('{{#if c}}') + p('{{c}}') + p('{{/if}}')}</w:sdtContent></w:sdt>`;
    const body = `<w:p>${link}${control}</w:p>${block}`;
    expect(fillText(body, { a: '1', b: '2', c: '3' })).toBe('12\n3');
    expect(fillText(body, { a: '1', b: '2' })).toBe('12\n');
  });
  test('stands in both branches of a text box', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="b" descr="{{a}}“图”"/><wps:txbx><w:txbxContent>${p('{{a}}')}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('{{a}}')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('{{b}}')}</w:p>`;
    const xml = partOf(fill(box, { a: '甲"<', b: '乙' }));
    expect(xml.match(/>甲&quot;&lt;</g)).toHaveLength(2);
    expect(xml).toContain('descr="甲&quot;&lt;“图”"');
    expect(xml).toContain('>乙<');
  });
  test('fills attributes, blocks included', () => {
    const drawing = (id: number) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="${id}" name="x" descr="{{#if a}}图：{{a}}{{else}}无{{/if}}"/></wp:inline></w:drawing></w:r>`;
    const xml = partOf(fill(`<w:p>${drawing(1)}</w:p>`, { a: '厂"区' }));
    expect(xml).toContain('descr="图：厂&quot;区"');
  });
});

describe('what carries no tag', () => {
  test('is byte for byte the same', () => {
    const odd = `<w:p   w:rsidR='00A1'><w:r ><w:t>静 &#x6001;&amp;</w:t ></w:r><!-- 注 --></w:p>`;
    const bytes = buildPackage({
      body: odd + p('{{a}}') + odd,
      files: { 'docProps/app.xml': '<x/>' },
    });
    const docx = renderTemplate(compileTemplate(bytes), { a: 'x' });
    expect(partOf(docx).split(odd)).toHaveLength(3);
    const before = unzipSync(bytes);
    const after = unzipSync(docx);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) {
      if (name !== 'word/document.xml') expect(after[name]).toEqual(before[name]);
    }
  });
  test('gives the same bytes each time', () => {
    const template = compileTemplate(buildPackage({ body: p('{{a}}') }));
    expect(renderTemplate(template, { a: 'x' })).toEqual(renderTemplate(template, { a: 'x' }));
  });
});

describe('ids', () => {
  test('stay unique in what repeats', () => {
    const marked = `<w:p w14:paraId="0A0A0A0A"><w:bookmarkStart w:id="3" w:name="here"/>${r('{{n}}')}<w:bookmarkEnd w:id="3"/><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${r('{{n}}')}</w:sdtContent></w:sdt><w:r><w:drawing><wp:inline><wp:docPr id="9" name="x"/></wp:inline></w:drawing></w:r></w:p>`;
    const body =
      p('{{#each rows}}') + marked + p('{{/each}}') + table(['{{#each rows}}', '{{n}}{{/each}}']);
    const xml = partOf(fill(body, { rows: [{ n: '1' }, { n: '2' }, { n: '3' }] }));
    expect(xml).toContain('w:name="here"');
    expect(xml.match(/w:name="here_\d+"/g)).toHaveLength(2);
  });
});
