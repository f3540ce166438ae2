import { describe, expect, test } from 'vitest';

import type { TemplateData } from '../../../src/word/index.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill } from '../fill.ts';
import { p, r, table, tc, tr } from '../package-builder.ts';
import { validate } from '../validate.ts';

const rows = [{ n: '甲' }, { n: '乙' }];
const data = {
  a: '值',
  yes: true,
  rows,
  none: [],
  deep: [
    { n: '1', in: rows },
    { n: '2', in: [] },
  ],
};

const insert = (content: string, id = 1) => `<w:ins w:id="${id}" w:author="某">${content}</w:ins>`;
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="100000" cy="100000"/><wp:docPr id="1" name="框"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:9pt;height:9pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const mark = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
const unmark = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
const each = (...paragraphs: readonly string[]) =>
  p('{{#each rows}}') + paragraphs.join('') + p('{{/each}}');
const grid = (...all: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${all.join('')}</w:tbl>`;

interface Odd {
  readonly body: string;
  readonly text: string;
  readonly footnote?: string;
  readonly data?: TemplateData;
}

const odd: Readonly<Record<string, Odd>> = {
  'a tag in a run of its own for each character': {
    body: p(...Array.from('前{{#if yes}}{{a}}{{/if}}后')),
    text: '前值后',
  },
  'a tag in text that was inserted under revision': {
    body: p('前', insert(r('{{a}}')), insert(r('{{#if yes}}甲{{/if}}'), 2)),
    text: '前值甲',
  },
  'a tag begun before a revision and ended in it': {
    body: p('{{', insert(r('a}}后'))),
    text: '值后',
  },
  'a tag in deleted text, and one in text moved away': {
    body: p(
      `<w:del w:id="1" w:author="某"><w:r><w:delText>{{b}}</w:delText></w:r></w:del>`,
      '{{a}}',
      `<w:moveFrom w:id="2" w:author="某">${r('{{#if}}')}</w:moveFrom>`,
    ),
    text: '值{{#if}}',
  },
  'a tag whose look was changed under revision, in a paragraph that was': {
    body: each(
      `<w:p><w:pPr><w:rPr><w:ins w:id="3" w:author="某"/></w:rPr><w:pPrChange w:id="4" w:author="某"><w:pPr/></w:pPrChange></w:pPr>${r('甲{{n}}乙{{@index}}', '<w:b/><w:rPrChange w:id="5" w:author="某"><w:rPr/></w:rPrChange>')}</w:p>`,
    ),
    text: '甲甲乙0\n甲乙乙1',
  },
  'a block of revised paragraphs': {
    body: each(p(insert(r('{{n}}')))),
    text: '甲\n乙',
  },
  'tags in the results of fields': {
    body: p(
      `<w:fldSimple w:instr="AUTHOR">${r('{{a}}')}</w:fldSimple>`,
      field('TITLE', r('{{#if yes}}{{a}}{{/if}}')),
    ),
    text: '值值',
  },
  'blocks in controls of every level': {
    body:
      control(each(p('{{n}}'))) +
      grid(control(tr('{{#each rows}}{{n}}', 'x', '{{/each}}')), tr('头', 'y', 'z')) +
      grid(
        `<w:tr>${control(tc('{{#each rows}}{{n}}'))}${control(tc('{{/each}}'))}${tc('尾')}</w:tr>`,
      ) +
      p(control(r('{{#each rows}}{{n}}、{{/each}}'))),
    text: '甲\n乙\n[table]\n/\n| 甲\n| x\n| \n/\n| 乙\n| x\n| \n/\n| 头\n| y\n| z\n[table]\n/\n| 甲\n| \n| 尾\n/\n| 乙\n| \n| 尾\n甲、乙、',
  },
  'controls of every level that blocks empty': {
    body:
      control(p('{{#if none}}') + p('x') + p('{{/if}}')) +
      grid(control(tr('{{#each none}}{{n}}', 'x', '{{/each}}')), tr('头', 'y', 'z')) +
      p('前', control(r('{{#if none}}x{{/if}}'))) +
      grid(control(tr('{{#each none}}{{n}}', 'x', '{{/each}}'))) +
      p('后'),
    text: '\n[table]\n/\n| 头\n| y\n| z\n前\n后',
  },
  'a control that shows its placeholder, bound to data of its own': {
    body: p(
      control(
        r('{{a}}'),
        '<w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{00000000-0000-0000-0000-000000000001}"/><w:text/>',
      ),
    ),
    text: '值',
  },
  'a table in a table, each with rows that repeat': {
    body: table([
      '{{#each deep}}{{n}}',
      table(['{{#each in}}{{n}}{{../n}}', '{{/each}}']) + p(''),
      '{{/each}}',
    ]),
    text: '[table]\n/\n| 1\n| \n[table]\n/\n| 甲1\n| \n/\n| 乙1\n| \n| \n/\n| 2\n| \n| ',
  },
  'rows that begin behind columns, with a merge that goes on below': {
    body: grid(
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('标签', '<w:vMerge w:val="restart"/>')}${tc('{{#each rows}}{{n}}{{/each}}')}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('签', '<w:vMerge w:val="restart"/>')}${tc('{{#each rows}}{{n}}')}${tc('{{/each}}')}</w:tr>`,
      tr('一', tc('', '<w:vMerge/>'), '合计'),
    ),
    text: '[table]\n/\n| 标签\n| 甲乙\n/\n| 签\n| 甲\n| \n/\n| \n| 乙\n| \n/\n| 一\n| \n| 合计',
  },
  'a merge whose first row a condition takes away': {
    body: grid(
      tr(tc('标签', '<w:vMerge w:val="restart"/>'), '{{#if none}}甲', 'x{{/if}}'),
      tr(tc('', '<w:vMerge/>'), '乙', 'y'),
    ),
    text: '[table]\n/\n| 标签\n| 乙\n| y',
  },
  'blocks over a page and a section': {
    body: each(
      p('{{n}}', '<w:r><w:br w:type="page"/></w:r>'),
      '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>',
    ),
    text: '甲⏎\n\n乙⏎\n',
  },
  'else if in chains, nested in each with else': {
    body:
      p('{{#each deep}}') +
      p('{{#if none}}') +
      p('x') +
      p('{{else if @first}}') +
      p('首{{#each in}}{{#if @last}}末{{else}}中{{/if}}{{../n}}{{else}}空{{/each}}') +
      p('{{else unless yes}}') +
      p('非') +
      p('{{else}}') +
      p('余') +
      p('{{/if}}') +
      p('{{/each}}') +
      p('{{#each none}}x{{else}}没有{{/each}}'),
    text: '首中1末1\n非\n没有',
  },
  'white space eaten on both sides, tabs and breaks too': {
    body: p('前  ', '<w:r><w:tab/></w:r>', '{{~a~}}', '<w:r><w:br/></w:r>', '  后'),
    text: '前值后',
  },
  'a comment over lines of one paragraph': {
    body:
      p('前{{!-- 一', '<w:r><w:br/><w:t>二 }} 三</w:t></w:r>', ' --}}后') +
      p('{{! 独占', '<w:r><w:br/></w:r>', '}}'),
    text: '前后',
  },
  'a tag over a soft line break': {
    body: p('{{#if', '<w:r><w:br/></w:r>', 'yes}}是{{/if}}'),
    text: '是',
  },
  'tags as a Chinese keyboard writes them': {
    body: p('{{＃if （等于　a　“值”）}}是{{／if}}{{默认 none “（／）”}}{{ａ}}{{\u200ba\ufeff}}'),
    text: '是（／）值值',
  },
  'a loop without rows in a cell, a text box, an only row': {
    body:
      table([p('{{#each none}}') + p('x') + p('{{/each}}'), p('{{#each none}}x{{/each}}'), 'y']) +
      p('框', box(each(p('{{n}}')).replaceAll('rows', 'none'))) +
      table(['{{#each none}}x', '{{/each}}']) +
      p('完'),
    text: '[table]\n/\n| \n| \n| y\n框\n\n\n完',
  },
  'a body that is one loop without rows': {
    body: p('{{#each none}}') + p('x') + p('{{/each}}'),
    text: '',
  },
  'text boxes that repeat': { body: each(p(box(p('{{n}}')))), text: '\n甲\n甲\n\n乙\n乙' },
  'bookmarks that begin in a block and end behind it': {
    body:
      each(p(mark(1, 'one'), '{{n}}')) +
      p(unmark(1), '后') +
      p(mark(2, 'two'), '前') +
      each(p('{{n}}', unmark(2))) +
      p(mark(3, 'three'), '{{#if none}}', unmark(3), 'x{{/if}}y') +
      p('{{#if yes}}') +
      p(mark(4, 'four'), '是') +
      p('{{/if}}') +
      p('{{#if none}}') +
      p('否', unmark(4)) +
      p('{{/if}}'),
    text: '甲\n乙\n后\n前\n甲\n乙\ny\n是',
  },
  'a bookmark around a block, and one on the paragraph of its tag': {
    body:
      mark(1, 'all') +
      p(mark(2, 'tag'), '{{#each rows}}') +
      p('{{n}}') +
      p('{{/each}}', unmark(2)) +
      unmark(1) +
      p('后'),
    text: '甲\n乙\n后',
  },
  'protected ranges in what repeats': {
    body: each(p('<w:permStart w:id="5" w:edGrp="everyone"/>', '{{n}}', '<w:permEnd w:id="5"/>')),
    text: '甲\n乙',
  },
  'a footnote in what repeats': {
    body:
      each(p('{{n}}', '<w:r><w:footnoteReference w:id="1"/></w:r>')) +
      p('{{#if none}}', '<w:r><w:footnoteReference w:id="1"/></w:r>', '{{/if}}完'),
    footnote: p('注 {{a}}', mark(9, 'note'), unmark(9)),
    text: '甲\n乙\n完',
  },
  'list items': {
    body: each(
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('{{n}}')}</w:p>`,
    ),
    text: '甲\n乙',
  },
};

describe('an odd template', () => {
  test('anchors the comment on what repeats once', () => {
    const anchors =
      '<w:commentRangeStart w:id="7"/><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>';
    const xml = partOf(fill(each(p('{{n}}', anchors)), data));
    expect(xml.match(/<w:comment\w+ /g)).toHaveLength(3);
  });
  test('loses what would show other text in a value’s place', () => {
    const { body = '' } =
      odd['a control that shows its placeholder, bound to data of its own'] ?? {};
    expect(partOf(fill(body, data))).toContain('<w:sdtPr><w:text/></w:sdtPr>');
  });
  test.each(Object.entries(odd))('%s', (_, { body, text, footnote, data: own }) => {
    const parts = footnote === undefined ? { body } : { body, footnote };
    expect(textOf(fill(parts, own ?? data))).toBe(text);
  });
  test('has no error in the Open XML SDK’s eyes', async () => {
    const filled = Object.values(odd).map(({ body, footnote, data: own }) =>
      fill(footnote === undefined ? { body } : { body, footnote }, own ?? data),
    );
    const named = Object.keys(odd);
    const problems = await validate(filled);
    expect(problems.map((one) => one.replace(/^(\d+)/, (at) => named[Number(at)] ?? ''))).toEqual(
      [],
    );
  }, 120_000);
});
