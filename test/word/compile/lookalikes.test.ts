import { expect, test } from 'vitest';

import { compileTemplate, TemplateError } from '../../../src/word/index.ts';
import type { KnownFields } from '../../../src/word/index.ts';
import { buildPackage, p, r } from '../package-builder.ts';

const fields: KnownFields = { org_name: true, uscc: true };
const labels = new Map([
  ['单位名称', 'org_name'],
  ['代码（盖章）', 'uscc'],
]);

function told(body: string): readonly string[] {
  try {
    compileTemplate(buildPackage({ body }), { fields, labels });
    return [];
  } catch (error) {
    if (error instanceof TemplateError)
      return error.problems.map(({ tag, message }) => `${tag} ${message}`);
    throw error;
  }
}

test.each([
  '{org_name}',
  '{ org_name }',
  '{#org_name}',
  '{% if org_name %}',
  '{%org_name%}',
  '{%= org_name %}',
  '{-w:p org_name}',
  '${org_name}',
  '[[org_name]]',
  '[[ org_name ]]',
  '[[单位名称]]',
  '［单位名称］',
  '［［单位名称］］',
  '[org_name]',
  '«org_name»',
  '<<org_name>>',
  '<% org_name %>',
  '<%= org_name %>',
  '【org_name】',
  '【单位名称】',
  '【代码（盖章）】',
  '｛单位名称｝',
  '$org_name$',
  '%org_name%',
  '#org_name#',
  '@org_name@',
])('%s is told as no tag', (typed) => {
  expect(told(p(`甲方：${typed}。`))).toHaveLength(1);
  // Word cuts what was typed into runs.
  const half = Math.floor(typed.length / 2);
  const cut = [typed.slice(0, half), typed.slice(half)].map((part) => r(part));
  expect(told(`<w:p>${cut.join('')}</w:p>`)).toHaveLength(1);
});

test.each([
  '【附件一】、【示例】与【申报单位】',
  '[1] 见参考文献 [[2]]，[注]',
  '［2023］1号',
  '{略}、{x}、{% 50 %}',
  '占比 30%至50%，#1 与 #2#，a@b.com、c@d.com',
  '单位名称（org_name）、[单位名称]、(单位名称)、“单位名称”',
  '$100 与 $200',
  '见<附件>、<<某某办法>>、1 < 2 < 3',
])('%s is text', (text) => {
  expect(told(p(text))).toEqual([]);
});
