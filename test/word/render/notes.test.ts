import { describe, expect, test } from 'vitest';

import { compileTemplate } from '../../../src/word/index.ts';
import { partOf } from '../document-text.ts';
import { fill } from '../fill.ts';
import { buildPackage, p, r, table } from '../package-builder.ts';
import type { PackageParts } from '../package-builder.ts';
import { validate } from '../validate.ts';

const rows = [
  { n: '甲', more: [{ m: '一' }, { m: '二' }] },
  { n: '乙', more: [] },
];
const data = { a: '值', rows, none: [], one: { n: '丙' } };

const ref = (id = 1, kind = 'foot') => `<w:r><w:${kind}noteReference w:id="${id}"/></w:r>`;
const each = (...inside: readonly string[]) =>
  p('{{#each rows}}') + inside.join('') + p('{{/each}}');

/** Notes by id, with their text; and the ids that the body refers to, in order. */
function notesOf(docx: Uint8Array, kind = 'foot') {
  const xml = partOf(docx, `word/${kind}notes.xml`);
  const notes = [
    ...xml.matchAll(new RegExp(`<w:${kind}note w:id="(\\d+)"[^>]*>(.*?)</w:${kind}note>`, 'gs')),
  ];
  const texts = notes.map(([, id = '', note = '']) => [id, note.replace(/<[^>]*>/g, '')]);
  const references = partOf(docx).matchAll(new RegExp(`${kind}noteReference w:id="(\\d+)"`, 'g'));
  return {
    texts: Object.fromEntries(texts) as Readonly<Record<string, string>>,
    references: [...references].map(([, id]) => id),
  };
}

const kinds: Readonly<Record<string, PackageParts>> = {
  'with values of its row': { body: each(p('{{n}}', ref())), footnote: p('注{{n}}{{../a}}') },
  'without tags': { body: each(p('{{n}}', ref())), footnote: p('注') },
  'in a row of a table': {
    body: table([p('{{#each rows}}{{n}}', ref()), '{{/each}}']) + p('完'),
    footnote: p('注{{n}}{{@index}}'),
  },
  'in a line of text': {
    body: p('前{{#each rows}}{{n}}', ref(), '、{{/each}}'),
    footnote: p('注{{#if @first}}首{{/if}}{{n}}'),
  },
  'with a list of its own': {
    body: each(p('{{n}}', ref())),
    footnote: p('{{#each more}}') + p('{{m}}') + p('{{else}}') + p('无') + p('{{/each}}') + p('尾'),
  },
  'with a bookmark and a control': {
    body: each(p('{{n}}', ref())),
    footnote: p(
      '<w:bookmarkStart w:id="4" w:name="x"/>',
      `<w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent>${r('{{n}}')}</w:sdtContent></w:sdt>`,
      '<w:bookmarkEnd w:id="4"/>',
    ),
  },
  'in a loop without rows': {
    body: p('{{#each none}}') + p('x', ref()) + p('{{/each}}') + p('{{a}}完'),
    footnote: p('注'),
  },
  'in an object': { body: p('{{#with one}}{{n}}', ref(), '{{/with}}'), footnote: p('注{{n}}') },
  'in a condition': { body: p('{{#if a}}{{a}}', ref(), '{{/if}}'), footnote: p('注{{a}}') },
};
const expected: Readonly<Record<string, readonly string[]>> = {
  'with values of its row': ['注甲值', '注乙值'],
  'without tags': ['注', '注'],
  'in a row of a table': ['注甲0', '注乙1'],
  'in a line of text': ['注首甲', '注乙'],
  'with a list of its own': ['一二尾', '无尾'],
  'with a bookmark and a control': ['甲', '乙'],
  'in a loop without rows': [],
  'in an object': ['注丙'],
  'in a condition': ['注值'],
};

describe('a note', () => {
  test.each(Object.entries(kinds))('%s has a copy for each of its references', (name, parts) => {
    const { texts, references } = notesOf(fill(parts, data));
    expect(Object.values(texts)).toEqual(expected[name]);
    expect(references).toEqual(Object.keys(texts));
  });
  test('at the end of the document too', () => {
    const body = each(p('{{n}}', ref(1, 'end')));
    const { texts, references } = notesOf(fill({ body, endnote: p('注{{n}}') }, data), 'end');
    expect(Object.values(texts)).toEqual(['注甲', '注乙']);
    expect(references).toEqual(Object.keys(texts));
  });
  test('that other text refers to as well stays for it', () => {
    const body = p('{{a}}', ref()) + each(p('{{n}}', ref()));
    const { texts, references } = notesOf(fill({ body, footnote: p('注') }, data));
    expect(new Set(references).size).toBe(3);
    expect(Object.keys(texts).sort()).toEqual([...references].sort());
  });
  test('knows the names of where it is referred to', () => {
    const fields = { a: true, rows: { n: true } } as const;
    const compile = (footnote: string) =>
      compileTemplate(buildPackage({ body: each(p('{{n}}', ref())), footnote }), { fields });
    expect(() => compile(p('注{{n}}'))).not.toThrow();
    expect(() => compile(p('注{{a}}'))).toThrow('脚注第 3 段“注{{a}}”：{{a}} 没有名为 a 的栏目');
  });
  test('has no error in the Open XML SDK’s eyes', async () => {
    expect(await validate(Object.values(kinds).map((parts) => fill(parts, data)))).toEqual([]);
  }, 120_000);
});
