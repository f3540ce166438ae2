import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import {
  bookmarkName,
  decodePayload,
  encodePayload,
  payloadProperty,
  tagOfBookmark,
} from '../../../src/word/carry/index.ts';
import {
  compileTemplate,
  openDocument,
  renderTemplate,
  versionCode,
} from '../../../src/word/index.ts';
import type { Payload } from '../../../src/word/index.ts';
import { checkPackage } from '../check-package.ts';
import { partOf, textOf } from '../document-text.ts';
import { buildPackage, p, r, table } from '../package-builder.ts';

const answers = {
  unit_name: '福建某某科技有限公司 & <子>',
  intro: '第一段\n第二段',
  patents: [{ name: '甲' }, { name: '乙' }],
};
const payload: Payload = {
  format: 1,
  policy: 'fj-2023-1',
  category: 'platform',
  form: '1',
  rules: '1',
  date: '2025-06-01',
  answers,
  code: versionCode(answers),
};
const data = { ...answers, intro: { paragraphs: ['第一段', '第二段'] }, today: '2025年6月1日' };
const body =
  p('单位：{{unit_name}}，{{unit_name}}') +
  p('{{intro}}') +
  table(['{{#each patents}}{{name}}', '{{序号}}{{/each}}']) +
  p('{{today}}');

describe('the carried draft', () => {
  const template = compileTemplate(buildPackage({ body }));
  const docx = renderTemplate(template, data, { payload });

  test('changes nothing that is seen', () => {
    expect(textOf(docx)).toBe(textOf(renderTemplate(template, data)));
    expect(checkPackage(docx)).toEqual([]);
  });
  test('stands in a customXml part and in the custom properties', () => {
    const base64 = />([A-Za-z0-9+/=]+)<\/payload>/.exec(
      partOf(docx, 'customXml/shenbao1.xml'),
    )?.[1];
    expect(decodePayload(base64 ?? '')).toEqual(payload);
    const properties = partOf(docx, 'docProps/custom.xml');
    const chunks = [...properties.matchAll(/name="(\w+?)\d{4}"><vt:lpwstr[^>]*>([^<]*)</g)];
    expect(chunks.every(([, , chunk = '']) => chunk.length <= 250)).toBe(true);
    const textOf = (name: string) =>
      chunks.map(([, own, chunk = '']) => (own === name ? chunk : '')).join('');
    expect(decodePayload(textOf('shenbao_'))).toEqual(payload);
    const around = />([^<]*)<\/around>/.exec(partOf(docx, 'customXml/shenbao1.xml'))?.[1];
    expect(textOf('shenbao_around_')).toBe(around);
  });
  test('marks each visible value by a control in a bookmark', () => {
    const tags = [...partOf(docx).matchAll(/<w:tag w:val="([^"]*)"/g)].map((found) => found[1]);
    expect(tags).toEqual([
      'unit_name',
      'unit_name',
      'intro#1',
      'intro#2',
      'patents.1.name',
      'patents.2.name',
    ]);
    const marks = [...partOf(docx).matchAll(/w:name="([^"]*)"/g)].map(([, name = '']) => name);
    expect(marks.map(tagOfBookmark)).toEqual(tags);
  });
  test('adds to the template’s own custom properties', () => {
    const own = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="own"><vt:lpwstr>x</vt:lpwstr></property></Properties>`;
    const with7 = compileTemplate(buildPackage({ body, files: { 'docProps/custom.xml': own } }));
    const xml = partOf(renderTemplate(with7, data, { payload }), 'docProps/custom.xml');
    expect(xml).toContain('name="own"');
    expect(xml).toContain(`pid="8" name="${payloadProperty}0001"`);
  });
  test('puts no control in fallback branches and plain-text controls', () => {
    const plain = `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('{{unit_name}}')}</w:sdtContent></w:sdt></w:p>`;
    const xml = partOf(
      renderTemplate(compileTemplate(buildPackage({ body: plain })), data, { payload }),
    );
    expect(xml).not.toContain('w:tag');
  });
  test('tells how often a value was printed, however often', () => {
    const parts = unzipSync(docx);
    const part = partOf(docx, 'customXml/shenbao1.xml');
    expect(part).toContain('unit_name 2|');
    parts['customXml/shenbao1.xml'] = strToU8(part.replace('unit_name 2|', 'unit_name 12345 x 2|'));
    const opened = openDocument(zipSync(parts));
    if (opened.kind === 'refused') throw new Error(opened.issue.kind);
    expect(opened.carried?.printed?.printings).toEqual(
      new Map([
        ['unit_name', 12_345],
        ['x', 2],
      ]),
    );
  });
  test('is absent from a copy without data', () => {
    const names = Object.keys(unzipSync(renderTemplate(template, data)));
    expect(names.filter((name) => name.includes('custom'))).toEqual([]);
  });
});

describe('the payload', () => {
  test('is refused where it is broken or newer', () => {
    const newer = encodePayload({ ...payload, format: 2 as 1 });
    expect([newer, '###', btoa('[]'), btoa('{"format":1}')].map(decodePayload)).toEqual(
      Array(4).fill(undefined),
    );
  });
  test('has a code that does not hang on the order of keys, and changes with any value', () => {
    expect(versionCode({ a: '1', b: [2] })).toBe(versionCode({ b: [2], a: '1' }));
    expect(versionCode({ a: '1' })).not.toBe(versionCode({ a: '2' }));
    expect(versionCode({ a: '1' })).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
  test('keeps bookmark names within 40 characters, else leaves them out', () => {
    expect(bookmarkName('a'.repeat(24) + '.1.' + 'b'.repeat(24), 1)).toBeUndefined();
    expect(bookmarkName('patents.2.name', 2)).toBe('patents点2点name次2');
  });
});
