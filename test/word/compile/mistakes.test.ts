import { describe, expect, test } from 'vitest';

import type { TemplateProblem } from '../../../src/word/compile/index.ts';
import { compileTemplate, formatTemplateProblem, TemplateError } from '../../../src/word/index.ts';
import type { KnownFields } from '../../../src/word/index.ts';
import { checkData } from '../check-data.ts';
import { buildPackage, p, r, table } from '../package-builder.ts';
import type { PackageParts } from '../package-builder.ts';

function problemsOf(
  parts: PackageParts | string,
  fields?: KnownFields,
): readonly TemplateProblem[] {
  const body = typeof parts === 'string' ? { body: parts } : parts;
  try {
    compileTemplate(buildPackage(body), fields === undefined ? {} : { fields });
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}

function messagesOf(parts: PackageParts | string, fields?: KnownFields): readonly string[] {
  return problemsOf(parts, fields).map(formatTemplateProblem);
}

describe('a template’s mistakes', () => {
  test('are told all at once, each with its place', () => {
    const body = p('一') + p('甲{{#each patents}}乙') + p('{{/if}}') + p('{{{raw}}}') + p('{{name');
    expect(messagesOf({ body, footer: p('{{> x}}') })).toEqual([
      '正文第 2 段“甲{{#each patents}}乙”：{{#each patents}} 没有结束。应有 {{/each}}',
      '正文第 3 段“{{/if}}”：{{/if}} 没有对应的开始。前面应有 {{#if …}}',
      '正文第 4 段“{{{raw}}}”：{{{raw}}} 不能用三个大括号。请写 {{名称}}',
      '正文第 5 段“{{name”：{{name 没有写完。应有 }}，且在同一段里',
      '页脚第 1 段“{{> x}}”：{{> x}} 不能用：模板里没有片段（partial）。请把内容直接写在这里',
    ]);
  });
  test.each([
    ['{{& a}}', '值总会转成文字'],
    ['{{#> a}}{{/a}}', '片段'],
    ['{{* a}}', '装饰器'],
    ['{{^a}}', 'unless'],
    ['{{}}', '是空的'],
    ['{{#foo a}}', '没有名为 foo 的块'],
    ['{{#if}}{{/if}}', '要有且只有一个名称'],
    ['{{else}}', '不在任何块里'],
    ['{{a b c}}', '没有名为 a 的助手'],
    ['{{千分为 a}}', '是不是“千分位”？'],
    ['{{a b=}}', '读不懂'],
    ['{{"x"}}', '不是名称'],
    ['a}}', '前面没有 {{'],
    ['{{@idx}}', '是不是“@index”？'],
    ['{{../a}}', '外面没有这么多层'],
    ['｛｛a｝｝', '用了全角大括号。请改成半角的 {{a}}'],
    ['{{a｝｝', '用了全角大括号。请改成半角的 {{a}}'],
    ['{{if a}}', '少了 #。请写 {{#if 名称}}'],
    ['{{IF a}}', '少了 #。请写 {{#if 名称}}'],
    ['{{#Each a}}{{/Each}}', '没有名为 Each 的块，是不是“each”？'],
    ['{{#a}}{{/a}}', '没有名为 a 的块。可用 if、unless、each、with'],
    ['{{for row in rows}}', '不是这里的写法。请写 {{#each 表}}'],
    ['{{#FOR row IN rows}}{{/FOR}}', '不是这里的写法。请写 {{#each 表}}'],
    ['{{#if a}}{{end-if}}{{/if}}', '不是这里的写法。请写 {{/if}}'],
    ['{{#if a}}{{endif}}{{/if}}', '不是这里的写法。请写 {{/if}}'],
    ['{{#if a}}{{elseif b}}{{/if}}', '请写 {{else if 名称}}'],
    ['{{#if a > 1}}{{/if}}', '不能计算、不能比大小'],
    ['{{#if (等于 a “b”}}{{/if}}', '括号没有成对'],
    ['{{默认 a “／}}', '引号没有成对'],
    ['{{默认 a}}', '后面少了内容。例如 {{默认 栏目 "／"}}'],
    ['{{千分位 a 位数=2}}', '没有“位数”这一项'],
    ['{{千分位 a 小数="2"}}', '后面要写数字'],
    ['{{金额大写 a 单位="万"}}', '可写 "元"、"万元"、"亿元"'],
    ['{{#each a}}{{序号 "罗马"}}{{/each}}', '可写 "中文"、"括号"、"圈"'],
    ['{{序号}}', '请写在 {{#each 表}}'],
    ['{{#if a}}{{else}}{{else}}{{/if}}', '前面已有 {{else}}'],
    ['{{#each a}}{{else each b}}{{/each}}', '不能接在 else 后面'],
  ])('%s: %s', (tag, message) => {
    expect(messagesOf(p(tag)).join()).toContain(message);
  });
  test('include blocks that cross', () => {
    const [problem] = messagesOf(p('{{#each a}}') + p('{{#if b}}') + p('{{/each}}') + p('{{/if}}'));
    expect(problem).toContain('{{#if b}} 没有结束。应有 {{/if}}，而且要在 {{/each}} 之前');
  });
  test('include blocks over different structures', () => {
    const across = p('{{#each a}}') + table(['{{/each}}', 'x']);
    expect(messagesOf(across).join()).toContain('{{#each a}} 与 {{/each}} 不在同一结构里');
    const link = `<w:p>${r('{{#if a}}')}<w:hyperlink w:anchor="b">${r('x{{/if}}')}</w:hyperlink></w:p>`;
    expect(messagesOf(link).join()).toContain('不在同一层');
    const middle =
      p('甲{{#each a}}乙') + p('丙', `<w:ins w:id="1" w:author="x">${r('{{/each}}丁')}</w:ins>`);
    expect(messagesOf(middle).join()).toContain('前后都有文字，却跨了段落');
    const sameRow = table(['{{#if a}}', '{{else}}', '{{/if}}']);
    expect(messagesOf(sameRow).join()).toContain('请让 {{else}} 另占一行');
  });
  test('include two blocks that claim the same row', () => {
    const body = table(['{{#if a}}x', '{{/if}}{{#if b}}', 'y{{/if}}']);
    expect(problemsOf(body)).not.toEqual([]);
  });
  test('include names the data will not have, with the nearest', () => {
    const fields: KnownFields = { unit_name: true, patents: { name: true, year: true } };
    const body =
      p('{{unitname}}') +
      p('{{#each patents}}') +
      p('{{nane}}{{../unit_name}}') +
      p('{{/each}}') +
      p('{{#if patents.length}}x{{/if}}{{#each pattents}}{{x}}{{/each}}');
    expect(
      messagesOf(body, fields).map((message) => message.slice(message.indexOf('：') + 1)),
    ).toEqual([
      '{{unitname}} 没有名为 unitname 的栏目，是不是“unit_name”？',
      '{{nane}} 没有名为 nane 的栏目，是不是“name”？',
      '{{#each pattents}} 没有名为 pattents 的栏目，是不是“patents”？',
    ]);
  });
  test('say where a name belongs', () => {
    const fields: KnownFields = {
      unit_name: true,
      photo: 'image',
      patents: { name: true },
    };
    const said = (tag: string): string => messagesOf(p(tag), fields).join();
    expect(said('{{#each patents}}{{unit_name}}{{/each}}')).toContain('请写 {{../unit_name}}');
    expect(said('{{name}}')).toContain('它是 patents 里的，请写在 {{#each patents}}');
    expect(said('{{patents}}')).toContain('是一张表或一组栏目');
    expect(said('{{图片 unit_name}}')).toContain('unit_name 不是图片栏目');
    expect(said('{{图片 photo}}{{photo}}')).toBe('');
    expect(said('{{勾选 unit_name yes}}')).toContain('文字要加引号："yes"');
    expect(said('{{#each patents as |it|}}{{it.nam}}{{/each}}')).toContain('是不是“name”？');
    const labels = new Map([['单位名称', 'unit_name']]);
    const written = () =>
      compileTemplate(buildPackage({ body: p('{{单位名称}}') }), { fields, labels });
    expect(written).toThrow('“单位名称”的栏目名是 unit_name');
  });
  test('make no others of themselves', () => {
    const fields: KnownFields = { a: true, rows: { n: true } };
    const wrongOpening = messagesOf(p('{{#fi a}}{{a}}{{/fi}}'), fields);
    expect(wrongOpening).toHaveLength(1);
    const unclosed = messagesOf(p('{{#each rows}}') + p('{{n}}') + p('{{a}}'), fields);
    expect(unclosed).toEqual([
      '正文第 1 段“{{#each rows}}”：{{#each rows}} 没有结束。应有 {{/each}}',
    ]);
    const misspelt = messagesOf(p('{{#each rows}}{{n}}{{/eahc}}'), fields);
    expect(misspelt).toHaveLength(1);
    expect(misspelt[0]).toContain('是不是“each”？');
  });
  test('include blocks half in a field or in revised text', () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const field = p('{{#if a}}', mark('begin'), mark('separate'), 'x{{/if}}', mark('end'));
    expect(messagesOf(field).join()).toContain('不在同一层');
    const revised = p('{{#if a}}', `<w:ins w:id="1" w:author="x">${r('x{{/if}}')}</w:ins>`);
    expect(messagesOf(revised).join()).toContain('请在 Word 里接受全部修订');
  });
  test('include attributes', () => {
    const drawing = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{{#if a}}b"/></wp:inline></w:drawing></w:r></w:p>`;
    expect(messagesOf(drawing).join()).toContain('没有结束');
  });
  test('include a file that is no .docx', () => {
    expect(() => compileTemplate(new Uint8Array([1, 2, 3]))).toThrow('这不是 .docx 文件');
  });
});

describe('tags', () => {
  test('of pictures need images', () => {
    const { tags = {} } = compileTemplate(buildPackage({ body: p('{{图片 x}}') }));
    expect(tags).toEqual({ x: { uses: ['image'], of: {} } });
    const wanted = [{ path: 'x', wanted: 'image' }];
    expect(checkData(tags, { x: '照片' })).toEqual(wanted);
    expect(checkData(tags, { x: { image: '' } })).toEqual([]);
    expect(checkData(tags, { x: '' })).toEqual([]);
  });
  test('through a name of the block’s own ask for the columns of its list', () => {
    const body = p('{{#each rows as |it at|}}{{it.n}}{{at}}{{/each}}');
    const { tags = {} } = compileTemplate(buildPackage({ body }));
    expect(tags).toEqual({ rows: { uses: ['list'], of: { n: { uses: ['print'], of: {} } } } });
  });
  test('tell the data they need', () => {
    const body =
      p('{{a}}{{#if b}}{{c.d}}{{/if}}') +
      table(['{{#each rows}}{{n}}', '{{@root.a}}{{../e}}{{/each}}']);
    const { tags } = compileTemplate(buildPackage({ body }));
    const none = { of: {} };
    expect(tags).toEqual({
      a: { uses: ['print'], ...none },
      b: { uses: ['test'], ...none },
      c: { uses: ['object'], of: { d: { uses: ['print'], ...none } } },
      rows: { uses: ['list'], of: { n: { uses: ['print'], ...none } } },
      e: { uses: ['print'], ...none },
    });
  });
  test('are compared with the data', () => {
    const body =
      p('{{a}}{{#with b}}{{c}}{{/with}}') +
      table(['{{#each rows}}{{n}}', '{{m}}{{/each}}']) +
      p('{{t}}');
    const { tags } = compileTemplate(buildPackage({ body }));
    const right = { a: '1', b: { c: null }, rows: [{ n: '1', m: '' }], t: { paragraphs: [] } };
    expect(checkData(tags ?? {}, right)).toEqual([]);
    const wrong = { b: '1', rows: [{ n: '1' }, { n: '2' }], t: { u: '1' } };
    expect(checkData(tags ?? {}, wrong)).toEqual([
      { path: 'a', wanted: 'present' },
      { path: 'b', wanted: 'object' },
      { path: 'rows.m', wanted: 'present' },
      { path: 't', wanted: 'value' },
    ]);
    expect(checkData(tags ?? {}, { ...right, a: [{ n: '1' }] })).toEqual([
      { path: 'a', wanted: 'value' },
    ]);
    expect(checkData(tags ?? {}, { ...right, rows: 'x' })).toEqual([
      { path: 'rows', wanted: 'list' },
    ]);
  });
});
