import { describe, expect, test } from 'vitest';

import {
  checkData,
  compileTemplate,
  formatTemplateProblem,
  TemplateError,
} from '../../../src/word/index.ts';
import type { KnownFields, TemplateProblem } from '../../../src/word/index.ts';
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
    ['{{千分为 a}}', '最接近的是 千分位'],
    ['{{a b=}}', '读不懂'],
    ['{{"x"}}', '不是名称'],
    ['a}}', '前面没有 {{'],
    ['{{@idx}}', '最接近的是 @index'],
    ['{{../a}}', '外面没有这么多层'],
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
    const middle = p('甲{{#each a}}乙') + p('丙{{/each}}丁');
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
      '{{unitname}} 没有名为 unitname 的栏目，最接近的是 unit_name',
      '{{nane}} 没有名为 nane 的栏目，最接近的是 name',
      '{{#each pattents}} 没有名为 pattents 的栏目，最接近的是 patents',
    ]);
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
    expect(checkData(tags ?? {}, { ...right, rows: 'x' })).toEqual([
      { path: 'rows', wanted: 'list' },
    ]);
  });
});
