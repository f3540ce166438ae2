import { readdirSync, readFileSync } from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { compileTemplate } from '../../../src/word/index.ts';
import { policy, project } from '../../compose/kit/real-project.ts';
import { makeTagSheet, starters } from '../../../src/build/index.ts';
import { validate } from '../../word/validate.ts';

const folder = new URL('../../../templates/fj-2023-1/', import.meta.url);
const names = [
  ...readdirSync(folder).filter((name) => name.endsWith('.docx')),
  ...readdirSync(new URL('tags/', folder)).map((name) => `tags/${name}`),
];
const [form] = Object.values(policy.forms);
if (form === undefined) throw new Error('no form');

function partsOf(name: string): Readonly<Record<string, string>> {
  const parts = unzipSync(readFileSync(new URL(name, folder)));
  return Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, strFromU8(bytes)]));
}

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** Tables without the tables within: none of ours has any. */
const tables = (xml: string) => all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs);
const rows = (xml: string) => all(xml, /<w:tr>(.*?)<\/w:tr>/gs);

test.each(names)('%s has nothing of a library’s in it', (name) => {
  const parts = partsOf(name);
  const core = parts['docProps/core.xml'] ?? '';
  expect(Object.keys(parts).filter((part) => /theme|numbering|notes|comments/.test(part))).toEqual(
    [],
  );
  expect(core).not.toMatch(/Un-named|docx/);
  expect(core).toContain('<dc:language>zh-CN</dc:language>');
  expect(core).toMatch(/<dc:title>[^<]{3,}<\/dc:title>/);
  const styles = parts['word/styles.xml'] ?? '';
  expect(styles).not.toMatch(/theme|<w:i\/>|2E74B5/i);
  expect(styles).toContain('w:eastAsia="zh-CN"');
  const defined = all(styles, /w:styleId="([^"]+)"/g);
  const used = all(parts['word/document.xml'] ?? '', /<w:pStyle w:val="([^"]+)"/g);
  expect([...new Set(used)].filter((id) => !defined.includes(id))).toEqual([]);
  expect(parts['word/document.xml']).not.toMatch(/w:txbxContent|TOC \\|<w:rFonts/);
});

test.each(names)(
  '%s gives each column its true width, and repeats the heads of its lists',
  (name) => {
    for (const xml of tables(partsOf(name)['word/document.xml'] ?? '')) {
      const grid = all(xml, /<w:gridCol w:w="(\d+)"/g).map(Number);
      const whole = grid.reduce((sum, width) => sum + width, 0);
      expect(all(xml, /<w:tblW w:type="dxa" w:w="(\d+)"/g)).toEqual([String(whole)]);
      for (const row of rows(xml)) {
        const cells = all(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number);
        expect(cells.reduce((sum, width) => sum + width, 0)).toBe(whole);
      }
      if (xml.includes('{{#each')) expect(xml).toContain('<w:tblHeader/>');
    }
  },
);

test('headings stand in the navigation pane: form, chapter, passage, then the applicant’s own', () => {
  const styles = partsOf('application-platform.docx')['word/styles.xml'] ?? '';
  const levels = ['Heading1', 'Heading2', 'Heading3', 'ShenbaoWritten1', 'ShenbaoWritten2'].map(
    (id) => new RegExp(`w:styleId="${id}".*?<w:outlineLvl w:val="(\\d)"`, 's').exec(styles)?.[1],
  );
  expect(levels).toEqual(['0', '1', '2', '3', '4']);
  const { headings } = compileTemplate(readFileSync(new URL('application-platform.docx', folder)));
  expect(headings).toEqual(['ShenbaoWritten1', 'ShenbaoWritten2', 'ShenbaoWritten3']);
});

test('a sheet that is signed starts on an odd page, and its seals never stand there alone', () => {
  const xml = partsOf('application-platform.docx')['word/document.xml'] ?? '';
  expect(
    all(xml, /<w:sectPr>(.*?)<\/w:sectPr>/gs).filter((part) => part.includes('oddPage')),
  ).toHaveLength(3);
  const signs = all(xml, /<w:pPr><w:pStyle w:val="ShenbaoSign"\/>(.*?)<\/w:pPr>/gs);
  expect(signs).toHaveLength(3);
  expect(signs.slice(0, -1).every((sign) => sign.includes('<w:keepNext/>'))).toBe(true);
});

test('a starter for a form without names of unit, project and contact has no tag for them', async () => {
  const bare = {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(({ id }) => !/^(org_name|project_name|contact_)/.test(id)),
    })),
  };
  const { words } = project;
  const made = await Promise.all(
    (['application', 'spine', 'seal_list'] as const).map((id) =>
      starters[id]({ title: id, programme: '某某项目', categories: [], form: bare, words }),
    ),
  );
  for (const bytes of made) {
    const tags = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(tags).not.toMatch(/\{\{(#if )?(org_name|project_name|contact_)/);
  }
  expect(await validate(made)).toEqual([]);
});

test('no form names an office as its maker, and none pleads against who hands it in', () => {
  for (const name of names.filter((one) => one.startsWith('application-'))) {
    const text = (partsOf(name)['word/document.xml'] ?? '').replace(/<[^>]+>/g, '');
    expect(text).not.toMatch(/　制|doc\.verdict|可删去|不满足/);
  }
});

test('the sheet of tags names every field, option and column', async () => {
  const bytes = await makeTagSheet(form, project.words);
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  for (const field of form.sections.flatMap(({ fields }) => fields)) {
    expect(text).toContain(field.id);
    for (const { id } of field.columns ?? []) expect(text).toContain(`{{${id}}}`);
    for (const { id } of field.options ?? []) {
      expect(text).toContain(`{{勾选 answer.${field.id} &quot;${id}&quot;}}`);
    }
  }
  expect(await validate([bytes])).toEqual([]);
});

test('the Open XML SDK finds nothing wrong in any template as it stands', async () => {
  expect(await validate(names.map((name) => readFileSync(new URL(name, folder))))).toEqual([]);
}, 120_000);

test('numbers end below one another, and no page ends or begins with one row of a table alone', () => {
  const parts = partsOf('application-platform.docx');
  const xml = parts['word/document.xml'] ?? '';
  const styleOf = (tag: string): string | undefined =>
    all(xml, /<w:p>(.*?)<\/w:p>/gs)
      .filter((paragraph) => paragraph.includes(tag))
      .map((paragraph) => /w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1])[0];
  for (const tag of ['{{不带单位 assets_y1 ', '{{不带单位 platform_apps '])
    expect(styleOf(tag), tag).toBe('ShenbaoCellRight');
  expect(styleOf('{{amount}}')).toBe('ShenbaoSmallRight');
  for (const tag of ['{{不带单位 registered_capital ', '{{不带单位 investment_total '])
    expect(styleOf(tag), tag).toBe('ShenbaoValueRight');
  const right = /w:styleId="ShenbaoCellRight".*?<w:jc w:val="(\w+)"/s;
  expect(right.exec(parts['word/styles.xml'] ?? '')?.[1]).toBe('right');
  const unit = tables(xml).find((table) => table.includes('{{registered_address}}')) ?? '';
  const figures = tables(xml).find((table) => table.includes('{{不带单位 platform_apps ')) ?? '';
  const own = (table: string) => rows(table).filter((row) => !row.includes('<w:tblHeader/>'));
  for (const table of [unit, figures].map(own)) {
    expect(table[0]).toContain('<w:keepNext/>');
    expect(table[table.length - 2]).toContain('<w:keepNext/>');
  }
});
