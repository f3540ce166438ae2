import { describe, expect, test } from 'vitest';

import { compileTemplate, renderTemplate, TemplateError } from '../../../src/word/index.ts';
import type { TemplateData } from '../../../src/word/index.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill } from '../fill.ts';
import { buildPackage, p, r } from '../package-builder.ts';
import { validate } from '../validate.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function linked(target: string) {
  return {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdLink" Type="${office}/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/></Types>`,
  };
}

const link = (text: string) => `<w:p><w:hyperlink r:id="rIdLink">${r(text)}</w:hyperlink></w:p>`;

function targets(docx: Uint8Array): readonly string[] {
  const list = partOf(docx, 'word/_rels/document.xml.rels');
  return [...list.matchAll(/Target="([^"]*)" TargetMode/g)].map(([, target = '']) => target);
}

function told(parts: Parameters<typeof buildPackage>[0]): string {
  try {
    compileTemplate(buildPackage(parts));
    return '';
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
}

describe('the address of a link', () => {
  test.each([
    ['{{url}}', 'https://a.cn/路?q=1&p=%20', 'https://a.cn/%E8%B7%AF?q=1&amp;p=%20'],
    ['%7b%7burl%7D%7D', 'www.a.cn', 'http://www.a.cn'],
    ['%7B%7B%E7%BD%91%E5%9D%80%7D%7D', 'x', 'http://a.cn'],
    ['{{url}}', 'ab@c.cn', 'mailto:ab@c.cn'],
    ['mailto:{{url}}', 'ab@c.cn', 'mailto:ab@c.cn'],
    [
      'https://a.cn/{{url}}?q={{url}}',
      '甲/"乙"&<c>',
      'https://a.cn/%E7%94%B2/%22%E4%B9%99%22%26%3Cc%3E?q=%E7%94%B2/%22%E4%B9%99%22%26%3Cc%3E',
    ],
    ['https://a.cn/{{#if url}}x{{else}}y{{/if}}', '', 'https://a.cn/y'],
    ['{{url}}', '', '#'],
    ['{{url}}', 'javascript:alert(1)', '#'],
    ['{{url}}', 'file:///etc/passwd', '#'],
    ['{{url}}', 'http://', '#'],
    ['{{url}}', '没有 网址', '#'],
    ['{{url}}', 'localhost:80', 'http://localhost:80'],
  ])('%s of %s is %s', (target, url, expected) => {
    const docx = fill({ body: link('看'), files: linked(target) }, { url, 网址: 'a.cn' });
    expect(targets(docx)).toEqual([expected]);
    expect(textOf(docx)).toBe('看');
  });
  test('is of its row in a block, the same address once', () => {
    const body = p('{{#each rows}}') + link('{{name}}') + p('{{/each}}');
    const rows = ['a.cn', 'b.cn', 'a.cn'].map((site) => ({ name: site, site }));
    const docx = fill({ body, files: linked('http://{{site}}/') }, { rows });
    expect(targets(docx)).toEqual(['http://a.cn/', 'http://b.cn/']);
    expect(partOf(docx).match(/r:id="rIdShenbaoLink\d"/g)).toEqual([
      'r:id="rIdShenbaoLink1"',
      'r:id="rIdShenbaoLink2"',
      'r:id="rIdShenbaoLink1"',
    ]);
  });
  test('in a field code, split over runs or not, is filled too', () => {
    const code = (...pieces: readonly string[]) =>
      pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('');
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const field = (...pieces: readonly string[]) =>
      p(mark('begin'), code(...pieces), mark('separate'), r('{{name}}'), mark('end'));
    const simple = `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://a.cn/{{url}}&quot; ">${r('看')}</w:fldSimple></w:p>`;
    const body = field(' HYPERLINK "{', '{u', 'rl}}" ', '\\o "x"') + simple;
    const data = { url: 'b.cn/"\\', name: '名' };
    const docx = fill(body, data);
    const xml = partOf(docx);
    expect(xml).toContain(
      '> HYPERLINK &quot;http://b.cn/%22%5C&quot; \\o &quot;x&quot;</w:instrText>',
    );
    expect(xml).toContain('https://a.cn/b.cn/%22%5C&quot;');
    expect(textOf(docx)).toBe('名\n看');
  });
  test('of another field code cannot hold tags, and is told', () => {
    const body = p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE {{x}} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    );
    expect(told({ body })).toContain(
      '正文第 1 段：{{x}} 写在域代码里。域代码里只有 HYPERLINK 的网址能写标签',
    );
    expect(told({ body: link('看'), files: linked('http://{{#if a}}') })).toContain(
      '{{#if}} 没有结束',
    );
  });
  test('tells the data it needs', () => {
    const bytes = buildPackage({ body: link('看'), files: linked('{{url}}') });
    expect(compileTemplate(bytes).tags).toEqual({ url: { uses: ['print'], of: {} } });
    expect(() => compileTemplate(bytes, { fields: { uri: true } })).toThrow('是不是“uri”？');
  });
});

describe('the document’s properties', () => {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{title}}申报书</dc:title><dc:subject>{{#if none}}x{{else}}{{默认 none "／"}}{{/if}}</dc:subject></cp:coreProperties>`;
  const custom = `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="own"><vt:lpwstr>{{title}}</vt:lpwstr></property></Properties>`;
  const data: TemplateData = { title: '某某 & <厂>' };

  test('are filled', () => {
    const docx = fill({ body: p('x'), files: { 'docProps/core.xml': core } }, data);
    const xml = partOf(docx, 'docProps/core.xml');
    expect(xml).toContain('<dc:title>某某 &amp; &lt;厂&gt;申报书</dc:title>');
    expect(xml).toContain('<dc:subject>／</dc:subject>');
  });
  test('of the author’s own stay beside the carried draft', () => {
    const template = compileTemplate(
      buildPackage({ body: p('{{title}}'), files: { 'docProps/custom.xml': custom } }),
    );
    const payload = {
      format: 1 as const,
      ...{ policy: 'p', category: 'c', form: '1', rules: '1', date: '2025-01-01', code: '' },
      answers: { title: 'x' },
    };
    const xml = partOf(renderTemplate(template, data, { payload }), 'docProps/custom.xml');
    expect(xml).toContain('>某某 &amp; &lt;厂&gt;<');
    expect(xml).toContain('pid="3" name="shenbao_0001"');
  });
  test('tell their mistakes', () => {
    const files = { 'docProps/core.xml': core.replace('{{title}}', '{{#if title}}') };
    expect(told({ body: p('x'), files })).toContain(
      '文档属性“{{#if title}}申报书”：{{#if}} 没有结束',
    );
  });
});

describe('a tag where nothing is filled in', () => {
  test.each([
    [
      'word/charts/chart1.xml',
      '<c:chart xmlns:c="c"><a:t xmlns:a="a">{{</a:t><a:t xmlns:a="a">x}}</a:t></c:chart>',
      '图表（word/charts/chart1.xml）',
    ],
    ['word/diagrams/data1.xml', '<a><t>{{x}}</t></a>', 'SmartArt（word/diagrams/data1.xml）'],
    ['word/comments.xml', '<c><t>{{x}}</t></c>', '批注（word/comments.xml）'],
    ['word/settings.xml', '<s><v name="a" val="{{x}}"/></s>', '设置（word/settings.xml）'],
    ['customXml/item1.xml', '<s>{{x}}</s>', '内嵌数据（customXml/item1.xml）'],
    ['word/numbering.xml', '<s><l val="{{x}}"/></s>', '编号（word/numbering.xml）'],
  ])('is told: %s', (name, xml, place) => {
    expect(told({ body: p('{{a}}'), files: { [name]: xml } })).toContain(
      `${place}：{{x}} 写在填不到的地方`,
    );
  });
  test('is told with its paragraph where it stands in the text', () => {
    const formula = `<m:oMath xmlns:m="m"><m:r><m:t>{{</m:t></m:r><m:r><m:t>x}}</m:t></m:r></m:oMath>`;
    expect(told({ body: p('前') + p(formula) })).toContain(
      '正文第 2 段：{{x}} 写在填不到的地方（公式',
    );
    const ruby = `<w:r><w:ruby><w:rt>${r('{{x}}')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r>`;
    expect(told({ body: p(ruby) })).toContain('{{x}} 写在填不到的地方');
  });
  test('does not count where it was deleted', () => {
    const deleted = `<w:del w:id="1" w:author="x"><w:r><w:delText>{{x}}</w:delText></w:r></w:del>`;
    expect(told({ body: p(deleted, '{{a}}') })).toBe('');
  });
  test('does not count where braces are no tag', () => {
    expect(
      told({ body: p('{{a}}'), files: { 'word/settings.xml': '<s a="{{}" b="{1}{2}"/>' } }),
    ).toBe('');
  });
});

test('links and properties have no error in the Open XML SDK’s eyes', async () => {
  const body = p('{{#each rows}}') + link('{{this}}') + p('{{/each}}');
  const docx = fill(
    { body, files: linked('{{this}}') },
    { rows: ['a.cn', '', 'x y', 'https://b.cn/路'] },
  );
  expect(await validate([docx])).toEqual([]);
});
