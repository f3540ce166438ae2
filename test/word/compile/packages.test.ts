import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { compileTemplate, renderTemplate, versionCode } from '../../../src/word/index.ts';
import { checkPackage } from '../check-package.ts';
import { partOf, textOf } from '../document-text.ts';
import { buildPackage, p, r } from '../package-builder.ts';
import { validate } from '../validate.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const rels = 'application/vnd.openxmlformats-package.relationships+xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const typesSpace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relsSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';

const styles = `<Override ContentType="${word}.styles+xml" PartName="/word/styles.xml"/>`;
const xmlAs = (type: string) => `<Default ContentType="${type}" Extension="XML"/>`;
const relsAs = `<Default Extension="rels" ContentType="${rels}"/>`;
const main = (type: string, part = '/word/document.xml') =>
  `<Override ContentType="${type}" PartName="${part}"/>`;
const types = (...lines: readonly string[]) =>
  `<Types xmlns="${typesSpace}">${lines.join('')}</Types>`;
const root = (target: string) =>
  `<Relationships xmlns="${relsSpace}"><Relationship Target="docProps/app.xml" Type="${office}/extended-properties" Id="a"/><Relationship Target='${target}' Id='b' Type='${office}/officeDocument'/></Relationships>`;
const app = {
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
};

const kinds: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'a .dotx': {
    '[Content_Types].xml': types(
      relsAs,
      xmlAs('application/xml'),
      main(`${word}.template.main+xml`),
      styles,
    ),
  },
  'a .docm with its macros': {
    '[Content_Types].xml': types(
      relsAs,
      xmlAs('application/xml'),
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      main('application/vnd.ms-word.document.macroEnabled.main+xml'),
      main('application/vnd.ms-word.vbaData+xml', '/word/vbaData.xml'),
      styles,
    ),
    'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
    'word/vbaData.xml': '<x/>',
    'word/_rels/vbaProject.bin.rels': `<Relationships xmlns="${relsSpace}"><Relationship Id="a" Type="http://schemas.microsoft.com/office/2006/relationships/wordVbaData" Target="vbaData.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relsSpace}"><Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/><Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
  },
  'a .dotm': {
    '[Content_Types].xml': types(
      relsAs,
      xmlAs('application/xml'),
      main('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      styles,
    ),
  },
  'a body that a default declares': {
    ...app,
    '[Content_Types].xml': types(
      relsAs,
      xmlAs(`${word}.document.main+xml`),
      main(
        'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        '/docProps/app.xml',
      ),
      styles,
    ),
  },
  'a body by its relationship, in other quotes, order and case': {
    ...app,
    '[Content_Types].xml': types(
      relsAs,
      xmlAs('application/xml'),
      main(
        'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        '/docProps/app.xml',
      ),
      main(`${word}.document.main+xml`, '/Word/Document.xml'),
      styles,
    ),
    '_rels/.rels': root('/Word/document.XML'),
  },
  'lists whose elements have a prefix': {
    '[Content_Types].xml': `<t:Types xmlns:t="${typesSpace}">${[relsAs, xmlAs('application/xml'), main(`${word}.document.main+xml`), styles].join('').replaceAll('<', '<t:')}</t:Types>`,
    'word/_rels/document.xml.rels': `<o:Relationships xmlns:o="${relsSpace}"><o:Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/></o:Relationships>`,
    '_rels/.rels': `<o:Relationships xmlns:o="${relsSpace}"><o:Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></o:Relationships>`,
  },
};

const filled = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const template = compileTemplate(buildPackage({ body: p('前{{a}}后'), files }));
  const answers = { a: '值' };
  const ids = { policy: 'p', category: 'c', form: '1', rules: '1', date: '2025-01-01' };
  const payload = { format: 1 as const, ...ids, answers, code: versionCode(answers) };
  return renderTemplate(template, answers, { payload });
};

describe('a template', () => {
  test.each(Object.entries(kinds))('that is %s is filled', (_, files) => {
    const docx = filled(files);
    expect(textOf(docx)).toBe('前值后');
    expect(checkPackage(docx)).toEqual([]);
    expect(partOf(docx, '[Content_Types].xml')).not.toMatch(/macroEnabled|template|vba/);
    expect(Object.keys(unzipSync(docx)).filter((name) => /vba/.test(name))).toEqual([]);
  });
  test('of any of these kinds has no error in the Open XML SDK’s eyes', async () => {
    expect(await validate(Object.values(kinds).map(filled))).toEqual([]);
  }, 120_000);
  test('without a body is told', () => {
    const files = { '_rels/.rels': root('word/elsewhere.xml') };
    expect(() => compileTemplate(buildPackage({ body: p('x'), files }))).toThrow('里没有正文');
  });
  test('whose lists are no XML is told', () => {
    const files = { '_rels/.rels': '<Relationships' };
    expect(() => compileTemplate(buildPackage({ body: p('x'), files }))).toThrow(
      '里的 XML 读不懂（_rels/.rels）',
    );
  });
});

describe('XML set on lines of their own', () => {
  const lines = (bytes: Uint8Array) =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(bytes)).map(([name, content]) => {
          const xml = new TextDecoder().decode(content);
          return [name, strToU8(xml.replace(/></g, '>\n    <'))];
        }),
      ),
    );

  test('is filled where every tag is split between its braces', () => {
    const body = p(...['前{', '{a}', '}', '{', '{#if a', '}}是{{/if', '}}']);
    const docx = renderTemplate(compileTemplate(lines(buildPackage({ body }))), { a: '值' });
    expect(textOf(docx)).toBe('前值是');
  });
  test('shows tags where they are not filled', () => {
    const comments = `<w:comments xmlns:w="urn:w"><w:p>${r('{')}${r('{a}')}${r('}')}</w:p></w:comments>`;
    const bytes = lines(buildPackage({ body: p('x'), files: { 'word/comments.xml': comments } }));
    expect(() => compileTemplate(bytes)).toThrow(
      '批注（word/comments.xml）：{{a}} 写在填不到的地方',
    );
  });
});
