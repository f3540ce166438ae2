import { expect, test } from 'vitest';

import { compileTemplate, packParts, readPages, renderParts } from '../../src/word/index.ts';
import { openPackage } from '../../src/word/open/index.ts';
import { buildPackage, p, r, table } from './package-builder.ts';

/** The lines that a person sees of a document with this body. */
function seen(body: string, styles = ''): readonly string[] {
  const parts = renderParts(compileTemplate(buildPackage({ body: p('原样') })), {});
  const opened = openPackage(buildPackage({ body, styles }));
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  const pages = readPages(opened, { parts, bytes: () => packParts(parts) });
  if (pages.kind !== 'read') throw new Error(pages.kind);
  return pages.seen.lines.map(({ cells }) => cells.map(({ text }) => text).join('|'));
}

const marked = (text: string, format: string) => `<w:p><w:pPr>${format}</w:pPr>${r(text)}</w:p>`;
const look = (property: string) => `<w:rPr>${property}</w:rPr>`;

test('a paragraph whose mark is hidden is seen in one line with the next', () => {
  expect(seen(marked('共1', look('<w:vanish/>')) + p('00万元'))).toEqual(['共100万元']);
  expect(seen(marked('一、', look('<w:specVanish/>')) + p('概况'))).toEqual(['一、概况']);
  const cell = marked('1', look('<w:vanish/>')) + p('00');
  expect(seen(table(['金额', cell]))).toEqual(['金额|100']);
});

test('a style hides the mark as well, unless the mark says otherwise', () => {
  const style = `<w:style w:type="paragraph" w:styleId="Ghost"><w:name w:val="Ghost"/>${look('<w:vanish/>')}</w:style>`;
  const shown = (text: string, mark: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Ghost"/>${mark}</w:pPr><w:r>${look('<w:vanish w:val="0"/>')}<w:t>${text}</w:t></w:r></w:p>`;
  expect(seen(shown('共1', '') + p('00万元'), style)).toEqual(['共100万元']);
  expect(seen(shown('共1', look('<w:vanish w:val="0"/>')) + p('00万元'), style)).toEqual([
    '共1',
    '00万元',
  ]);
});

test('marks that are hidden on the web alone, or stand before a table, part lines as ever', () => {
  expect(seen(marked('共1', look('<w:webHidden/>')) + p('00万元'))).toEqual(['共1', '00万元']);
  const before = marked('表一', look('<w:vanish/>')) + table(['甲']) + p('注');
  expect(seen(before)).toEqual(['表一', '甲', '注']);
});
