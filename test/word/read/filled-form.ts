import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { compileTemplate, renderTemplate } from '../../../src/word/index.ts';
import type { Difference, DocumentShape } from '../../../src/word/index.ts';
import { buildPackage, p, table } from '../package-builder.ts';
import { readBytes } from './read-bytes.ts';

/** A form of every kind of place, and what was filled into it. */
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
export const filled = strFromU8(parts['word/document.xml'] ?? new Uint8Array());

/** What reading tells of the filled form with another body. */
export function differences(xml: string): readonly Difference[] {
  const read = readBody(xml);
  if (read.kind === 'refused') throw new Error(read.issue.kind);
  return read.differences;
}

export function readBody(xml: string) {
  return readBytes(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), shape, answers);
}

/** Offsets of a bookmark with its ends. */
export function markOf(xml: string, name: string): readonly [number, number] {
  const start = xml.lastIndexOf('<w:bookmarkStart', xml.indexOf(`w:name="${name}"`));
  const id = /w:id="(\d+)"/.exec(xml.slice(start))?.[1] ?? '';
  const closing = `<w:bookmarkEnd w:id="${id}"/>`;
  return [start, xml.indexOf(closing) + closing.length];
}
